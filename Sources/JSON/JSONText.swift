package import Diagnostics

/// A text of one or more JSON values, scanned once; strings and numbers are read when asked for.
package struct JSONText: Sendable {
  let tape: JSONTape

  /// Scans UTF-8 bytes (RFC 8259, strictly; duplicate keys are errors; a byte order mark is
  /// skipped). Values may follow one another, as in newline-delimited JSON.
  ///
  /// Throws a `Rejection` that names the line, the column and what was expected.
  package init(_ bytes: [UInt8], name: String) throws(Rejection) {
    do {
      tape = try bytes.withUnsafeBufferPointer { (input) throws(JSONFault) -> JSONTape in
        var scanner = JSONScanner(input)
        try scanner.scan()
        return JSONTape(name: name, bytes: bytes, nodes: scanner.nodes, roots: scanner.roots)
      }
    } catch {
      let place = Self.place(of: error.offset, in: bytes, name: name)
      throw Rejection([Diagnostic(.error, error.fact.code, error.fact.sentence, at: place)])
    }
  }

  /// The values at the top, in order; at least one.
  package var values: [JSONValue] { tape.roots.map { JSONValue(tape: tape, index: $0) } }

  /// Every object at any depth, in the order of the text.
  package func forEachObject(_ body: (JSONValue) throws -> Void) rethrows {
    for index in tape.nodes.indices where tape.nodes[index].kind == .object {
      try body(JSONValue(tape: tape, index: index))
    }
  }

  /// Line and column count from 1; a column is a character of Unicode, not a byte.
  static func place(of offset: Int, in bytes: [UInt8], name: String) -> Place {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return .text(file: name, line: line, column: column)
  }
}
