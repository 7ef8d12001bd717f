package import Diagnostics

/// A text of one or more JSON values, scanned once; strings and numbers are read when asked for.
package struct JSONText: Sendable {
  let tape: JSONTape

  init(tape: JSONTape) {
    self.tape = tape
  }

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

  /// The same text with places that are line and column instead of pointers.
  package var withPositions: JSONText {
    var positions: [JSONPosition] = []
    positions.reserveCapacity(tape.nodes.count)
    var (read, position) = (0, JSONPosition(line: 1, column: 1))
    for node in tape.nodes {
      let start = Int(node.start) - (node.kind == .string || node.kind == .key ? 1 : 0)
      for byte in tape.bytes[read..<start] { position.pass(byte) }
      read = start
      positions.append(position)
    }
    return JSONText(
      tape: JSONTape(
        name: tape.name, bytes: tape.bytes, nodes: tape.nodes, roots: tape.roots,
        positions: positions))
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
    var position = JSONPosition(line: 1, column: 1)
    for byte in bytes.prefix(offset) { position.pass(byte) }
    return .text(file: name, line: position.line, column: position.column)
  }
}
