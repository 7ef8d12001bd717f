import Diagnostics
import JSON
import YAML

/// Reads the text of a settings file: JSON where its name ends in `.json`, else YAML.
///
/// Every value knows its line and column. In YAML, words without quotation marks are what the core
/// schema (YAML 1.2.2, 10.3) takes them for: null, true and false, numbers in the syntax of JSON;
/// anything else is a text.
struct SettingsText {
  /// The largest file, in bytes; pictures may lie in it.
  static let limit = 16 << 20

  let source: SourceBundle.Source

  /// The value of the file; nil for an empty one. Throws a `Rejection` for the first thing that
  /// keeps it from being read.
  func value() throws(Rejection) -> JSONValue? {
    guard source.bytes.count <= Self.limit else { throw rejection(.tooLarge(Self.limit)) }
    if source.name.hasSuffix(".json") { return try json() }
    guard let text = String(validating: source.bytes, as: UTF8.self) else {
      throw rejection(.notUTF8)
    }
    let root: YAMLNode?
    do throws(YAMLFault) {
      root = try YAMLNode.document(text)
    } catch {
      throw rejection(error)
    }
    guard let root else { return nil }
    var builder = JSONTextBuilder(name: source.name)
    var keys: [YAMLMark] = []
    Self.add(root, to: &builder, &keys)
    guard keys.isEmpty else {
      throw Rejection(keys.map { Finding.setting(.keyNotText).diagnostic(at: place(of: $0)) })
    }
    return builder.text?.values.first
  }

  private func json() throws(Rejection) -> JSONValue? {
    let values = try JSONText(source.bytes, name: source.name).withPositions.values
    guard values.count == 1 else {
      throw Rejection([Finding.setting(.severalValues).diagnostic(at: values[1].place)])
    }
    return values[0]
  }

  private func rejection(_ fault: YAMLFault) -> Rejection {
    let fact: Finding.Setting =
      switch fault.problem {
      case .syntax(let words): .notYAML(words)
      case .alias: .alias
      case .tooDeep: .nestedTooDeeply
      case .duplicateKey(let key): .keyTwice(key)
      }
    return rejection(fact, at: fault.mark)
  }

  private func rejection(_ fact: Finding.Setting, at mark: YAMLMark? = nil) -> Rejection {
    Rejection([Finding.setting(fact).diagnostic(at: mark.map(place) ?? .file(source.name))])
  }

  private func place(of mark: YAMLMark) -> Place {
    .text(file: source.name, line: mark.line, column: mark.column)
  }

  /// `keys`: gets the marks of keys that are no texts.
  private static func add(
    _ node: YAMLNode, to builder: inout JSONTextBuilder, _ keys: inout [YAMLMark]
  ) {
    let (line, column) = (node.mark.line, node.mark.column)
    switch node.value {
    case .scalar(let text, let isPlain):
      add(text, isPlain: isPlain, to: &builder, line, column)
    case .sequence(let nodes):
      builder.array(line: line, column: column) { builder in
        for node in nodes { add(node, to: &builder, &keys) }
      }
    case .mapping(let entries):
      builder.object(line: line, column: column) { builder in
        for entry in entries {
          let mark = entry.key.mark
          if entry.key.text == nil { keys.append(mark) }
          builder.key(entry.key.text ?? "", line: mark.line, column: mark.column)
          add(entry.value, to: &builder, &keys)
        }
      }
    }
  }

  private static func add(
    _ text: String, isPlain: Bool, to builder: inout JSONTextBuilder, _ line: Int, _ column: Int
  ) {
    guard isPlain else { return builder.string(text, line: line, column: column) }
    switch text {
    case "", "~", "null", "Null", "NULL": builder.literal(nil, line: line, column: column)
    case "true", "True", "TRUE": builder.literal(true, line: line, column: column)
    case "false", "False", "FALSE": builder.literal(false, line: line, column: column)
    case let text where isNumber(text): builder.number(text, line: line, column: column)
    default: builder.string(text, line: line, column: column)
    }
  }

  /// Whether a text is a number of JSON (RFC 8259, 6).
  static func isNumber(_ text: String) -> Bool {
    var rest = Substring(text)
    if rest.first == "-" { rest.removeFirst() }
    let whole = rest.prefix(while: isDigit)
    guard !whole.isEmpty, whole == "0" || whole.first != "0" else { return false }
    rest = rest.dropFirst(whole.count)
    if rest.first == "." {
      let fraction = rest.dropFirst().prefix(while: isDigit)
      guard !fraction.isEmpty else { return false }
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard rest.first == "e" || rest.first == "E" else { return rest.isEmpty }
    rest.removeFirst()
    if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
    return !rest.isEmpty && rest.allSatisfy(isDigit)
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character) && character.utf8.count == 1
  }
}
