package import Diagnostics

/// Where a value stands in its text.
extension JSONValue {
  /// The bytes of the text before the value; of a string, before its quotation mark.
  package var offset: Int {
    let node = tape.nodes[index]
    switch node.kind {
    case .string, .key: return Int(node.start) - 1
    case .object, .array, .number, .yes, .no, .null: return Int(node.start)
    }
  }

  /// The bytes before the name of the member whose value this is, and before its quotation mark;
  /// nil for an element of an array and at the top.
  package var nameOffset: Int? {
    guard let parent, parent.kind == .object else { return nil }
    return JSONValue(tape: tape, index: index - 1).offset
  }

  /// Whether a string stands in the text as it is, without escapes.
  package var isVerbatim: Bool { !tape.nodes[index].hasEscapes }

  /// Line and column of the value.
  package var textPlace: Place { textPlace(at: offset) }

  /// Line and column of a byte of the value's text.
  package func textPlace(at offset: Int) -> Place {
    let line = tape.line(at: offset)
    let column = tape.bytes[line.start..<max(line.start, offset)].count { $0 & 0xC0 != 0x80 }
    return .text(file: tape.name, line: line.number, column: column + 1)
  }
}
