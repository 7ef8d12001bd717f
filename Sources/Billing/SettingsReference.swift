import JSON

/// The settings as a JSON Schema and as a page, made from the tables that they are read by.
package enum SettingsReference {
  static let entries = SettingsDescriber.entries(of: Settings.self)

  /// A JSON Schema (draft 2020-12) of a bundle's `settings`, in UTF-8.
  package static func schema() -> [UInt8] { schema("Settings of Billhead", entries) }

  static func schema(_ title: String, _ entries: [SettingEntry]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.member("title", title)
      writer.writeObject(entries)
      writer.name("$defs")
      writer.object { writer in
        writer.name("words")
        writer.object { $0.writeWords() }
        writer.name("picture")
        writer.object { $0.writePicture() }
      }
    }
    return writer.bytes
  }

  /// A page in Markdown: a table of all settings, and all examples as one object.
  package static func page() -> String {
    """
    # Settings

    What Stripe has no field for. It stands in the `settings` of a bundle, or in a file for all
    documents, in YAML or JSON: `billhead render in_1.json --settings seller.yml`. A bundle's own
    settings win, key by key; lists, texts by language, addresses, pictures and objects with a
    required key are taken whole.

    `[]` stands for the elements of a list, `{…}` for ids as keys. A value that is null or shows
    nothing counts as absent, also in a list. Words are one text for every language, or texts by language tag:
    `{"de": "…", "en": "…"}`. Amounts are integers in minor units; times are seconds since 1970. A
    picture is read from the folder of the file that names it.

    | key | value | meaning | example |
    |---|---|---|---|
    \(rows(entries, under: "").joined(separator: "\n"))

    All examples together:

    ```json
    \(String(decoding: example, as: UTF8.self))
    ```

    """
  }

  /// An object with every setting.
  static var example: [UInt8] { example(entries) }

  static func example(_ entries: [SettingEntry]) -> [UInt8] {
    var text = ""
    write(.object(entries), example: nil, to: &text)
    return Array(text.utf8)
  }

  // MARK: The page

  static func rows(_ entries: [SettingEntry], under path: String) -> [String] {
    entries.flatMap { entry -> [String] in
      let key = path + entry.key
      let example = entry.note.example.map { "`\($0)`" } ?? ""
      let needed = entry.note.isRequired ? ", required" : ""
      let row =
        "| `\(key)` | \(entry.kind.words)\(needed) | \(entry.note.sentence) | \(example) |"
      return [row] + members(of: entry.kind, under: key)
    }
  }

  private static func members(of kind: SettingKind, under path: String) -> [String] {
    switch kind {
    case .object(let entries): rows(entries, under: path + ".")
    case .list(let element): members(of: element, under: path + "[]")
    case .map(let id, let element): members(of: element, under: "\(path).{\(id)}")
    default: []
    }
  }

  // MARK: The example

  private static func write(_ kind: SettingKind, example: String?, to text: inout String) {
    if let example { return text += example }
    switch kind {
    case .object(let entries):
      text += "{"
      for (index, entry) in entries.enumerated() {
        text += index == 0 ? "" : ", "
        text += "\"\(entry.key)\": "
        write(entry.kind, example: entry.note.example, to: &text)
      }
      text += "}"
    case .list(let element):
      text += "["
      write(element, example: nil, to: &text)
      text += "]"
    case .map(let id, let element):
      text += "{\"\(id)\": "
      write(element, example: nil, to: &text)
      text += "}"
    default: text += "null"
    }
  }
}
