import Diagnostics
import Yams

/// The text of a template's file, made safe to parse.
///
/// Templates are small and flat, so anything large, deeply nested or made of aliases is refused
/// before the YAML parser sees it: no file can make it slow.
struct TemplateText {
  static let limit = 64 * 1024
  private static let deepest = 16

  let text: String

  /// Throws a `Found` when the text is not fit for parsing.
  init(bytes: [UInt8]) throws(Found) {
    guard bytes.count <= Self.limit else {
      throw Found(mistake: .tooLarge(limit: Self.limit), mark: nil)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Found(mistake: .notUTF8, mark: nil)
    }
    self.text = text
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      try Self.check(line, number: index + 1)
    }
  }

  /// A mistake with its position in the text; no position for the file as a whole.
  struct Found: Error {
    var mistake: TemplateMistake
    var mark: (line: Int, column: Int)?
  }

  /// Looks for aliases and for nesting within one line, outside quotes and comments.
  private static func check(_ line: Substring, number: Int) throws(Found) {
    var quote: Character?
    var before: Character = " "
    var depth = 0
    for (index, character) in line.enumerated() {
      defer { before = character }
      if let open = quote {
        if character == open { quote = nil }
        continue
      }
      let startsToken = " \t[{,:".contains(before)
      switch character {
      case "\"", "'": if startsToken { quote = character }
      case "#": if before == " " || before == "\t" { return }
      case "&", "*":
        if startsToken { throw Found(mistake: .alias, mark: (number, index + 1)) }
      case "[", "{": depth += 1
      case "-", "?": if startsToken { depth += 1 }
      default: break
      }
      if depth > 4 * deepest { throw Found(mistake: .tooDeep, mark: (number, index + 1)) }
    }
  }

  /// The tree of the text; nil for an empty file. Throws a `Found` with the parser's complaint.
  func parsed() throws(Found) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw Self.found(error)
    } catch {
      throw Found(mistake: .syntax("it cannot be read"), mark: nil)
    }
  }

  private static func found(_ error: YamlError) -> Found {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Found(mistake: .syntax(problem), mark: (mark.line, mark.column))
    case .duplicatedKeysInMapping(let duplicates, let context):
      Found(
        mistake: .duplicateKey(duplicates.sorted().first ?? ""),
        mark: (context.mark.line, context.mark.column))
    case .reader(let problem, _, _, _): Found(mistake: .syntax(problem), mark: nil)
    default: Found(mistake: .syntax("it cannot be read"), mark: nil)
    }
  }
}
