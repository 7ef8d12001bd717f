import Diagnostics
import YAML

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
    try Self.check(text)
  }

  /// A mistake with its position in the text; no position for the file as a whole.
  struct Found: Error {
    var mistake: TemplateMistake
    var mark: YAMLMark?
  }

  /// Looks for anchors, aliases and nesting, wherever they stand: a quote or a comment that is
  /// open only for this scan could hide them.
  private static func check(_ text: String) throws(Found) {
    var scan = Scan()
    for scalar in text.unicodeScalars {
      if scan.anchorBegins(before: scalar) {
        throw Found(mistake: .alias, mark: scan.mark(-1))
      }
      scan.read(scalar)
      guard scan.depth <= deepest, scan.indents <= 4 * deepest else {
        throw Found(mistake: .tooDeep, mark: scan.mark())
      }
    }
  }

  /// A position in the text with what decides how deep it is nested.
  private struct Scan {
    var line = 1
    /// Of the next scalar.
    var column = 1
    /// Open brackets and braces.
    var depth = 0
    /// Spaces, dashes and question marks at the beginning of the line.
    var indents = 0
    private var isIndent = true
    private var last: Unicode.Scalar = "\n"
    private var beforeLast: Unicode.Scalar = "\n"

    /// The place of the next scalar, or of one before it on the line.
    func mark(_ offset: Int = 0) -> YAMLMark { YAMLMark(line: line, column: column + offset) }

    /// `&` or `*` at the beginning of a word, directly before a character that the name of an
    /// anchor may have; `"*"` is none.
    func anchorBegins(before scalar: Unicode.Scalar) -> Bool {
      guard last == "&" || last == "*", !beforeLast.properties.isAlphabetic else { return false }
      return scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || scalar == "_" || scalar == "-"
    }

    mutating func read(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "[", "{": depth += 1
      case "]", "}": depth = max(0, depth - 1)
      default: break
      }
      isIndent = isIndent && " -?:".unicodeScalars.contains(scalar)
      if isIndent { indents += 1 }
      column += 1
      if scalar == "\n" && last != "\r" || scalar == "\r" { line += 1 }
      if scalar == "\n" || scalar == "\r" { (column, indents, isIndent) = (1, 0, true) }
      (beforeLast, last) = (last, scalar)
    }
  }

  /// The tree of the text; nil for an empty file. Throws a `Found` with the parser's complaint.
  func parsed() throws(Found) -> YAMLNode? {
    do {
      return try YAMLNode.document(text)
    } catch {
      throw Found(mistake: Self.mistake(error.problem), mark: error.mark)
    }
  }

  private static func mistake(_ problem: YAMLFault.Problem) -> TemplateMistake {
    switch problem {
    case .syntax(let words): .syntax(words)
    case .alias: .alias
    case .tooDeep: .tooDeep
    case .duplicateKey(let key): .duplicateKey(key)
    }
  }
}
