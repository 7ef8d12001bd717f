import Documents

/// The page that describes templates, made from what the reader accepts: `Templates/README.md`.
package enum TemplateReference {
  /// The whole page as Markdown, with a line feed at its end.
  package static var markdown: String {
    [introduction, page, theme, body, running].joined(separator: "\n\n") + "\n"
  }

  private static var introduction: String {
    """
    # Templates

    A template says how a document looks and what stands where: page, theme, ordered sections. It \
    does not decide words, amounts or their order inside a section. The vocabulary is closed; there \
    are no loops, conditions or expressions, because each section knows when it has something to \
    say. A mistake is reported with file, line, column and the nearest right name.

    \(listed(TemplateSet.builtIn.names)) are built in. A folder of your own is laid over them: a \
    file with the same `name` takes the place of a built-in one.

    ```yaml
    \(example)
    ```

    \(table(TemplateReader.Key.self))

    Lengths are a number and a unit: `mm`, `pt` (1/72 inch), `in`.
    """
  }

  /// A template that shows each part of the vocabulary.
  static let example = """
    name: acme
    version: 1
    page:
      size: auto
      margin: { top: 18mm, side: 20mm, bottom: 16mm }
      areas:
        foot: { start: 20mm, bottom: 30mm, width: 170mm, height: 15mm, pages: all }
    theme:
      accent: "#0f766e"
      text: { family: Inter, size: 9pt }
      styles: { title: { size: 24pt, line_height: 28pt, color: accent } }
      spaces: { after_parties: 12mm }
      rules: { zebra: zebra }
    body:
      - masthead: { logo: { height: 14mm, width: 50mm } }
      - columns:
          - { share: 2, body: [ parties: { show: [seller, bill_to], tax_id_labels: stripe } ] }
          - { share: 1, body: [ fields: [number, issued, due, custom_fields] ] }
      - headline
      - lines: { columns: [description, "quantity?", amount] }
      - summary: { box: { fill: tint, padding: 3mm } }
      - statements
      - text: { words: { en: "Thank you.", de: "Vielen Dank." }, space_before: 6mm }
      - party: { in: foot, role: seller, label: false, one_line: true }
    running: { footer: [footer_text, page_of] }
    """
}

// MARK: Markdown

extension TemplateReference {
  /// Names as code, with commas between.
  static func listed(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }

  static func listed<Value: CaseIterable & RawRepresentable<String>>(_: Value.Type) -> String {
    listed(Value.allCases.map(\.rawValue))
  }

  static func table(_ heads: [String], _ rows: [[String]]) -> String {
    let rule = heads.map { _ in "---" }
    return ([heads, rule] + rows).map { cells in
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }

  /// The keys of a mapping.
  static func table<Key: ReferenceKey>(_: Key.Type) -> String {
    table(
      ["key", "takes", "says"],
      Key.allCases.map { ["`\($0.rawValue)`", $0.words.values, $0.words.sentence] })
  }
}

/// A key of a template's file that the reference page describes.
protocol ReferenceKey: CaseIterable, RawRepresentable<String> {
  /// What it takes, and a phrase that says what it decides.
  var words: (values: String, sentence: String) { get }
}
