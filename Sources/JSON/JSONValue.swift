package import Diagnostics
package import Figures

/// A value within a scanned text.
package struct JSONValue: Sendable {
  let tape: JSONTape
  let index: Int

  package enum Kind: String, Sendable {
    case object, array, string, number, boolean, null
  }

  private var node: JSONNode { tape.nodes[index] }

  package var kind: Kind {
    switch node.kind {
    case .object: .object
    case .array: .array
    case .string, .key: .string
    case .number: .number
    case .yes, .no: .boolean
    case .null: .null
    }
  }

  package var isNull: Bool {
    if case .null = node.kind { true } else { false }
  }

  /// The text of a string; nil for anything else.
  ///
  /// In a notation that asks for no quotation marks a number is a text too, as it stands there.
  package var string: String? {
    switch node.kind {
    case .string: tape.text(of: node)
    case .number where tape.isPlain: tape.text(of: node)
    default: nil
    }
  }

  /// How many bytes the text of a string takes as it stands in the source; 0 for anything else.
  package var textLength: Int { node.kind == .string ? Int(node.extent) : 0 }

  /// Whether it is a string that begins with a visible character of ASCII; the text is not read.
  package var beginsVisibly: Bool {
    let node = node
    guard node.kind == .string, node.extent > 0 else { return false }
    let first = tape.bytes[Int(node.start)]
    return (0x21...0x7E).contains(first) && first != UInt8(ascii: "\\")
  }

  /// True or false; nil for anything else.
  package var boolean: Bool? {
    switch node.kind {
    case .yes: true
    case .no: false
    default: nil
    }
  }

  /// A number as it stands in the text: `-12.50`; nil for anything else.
  package var numeral: String? {
    node.kind == .number ? String(decoding: tape.rawBytes(of: node), as: UTF8.self) : nil
  }

  /// A number without fraction and exponent that fits; nil for anything else.
  package var integer: Int? {
    guard case .number = node.kind else { return nil }
    var digits = tape.rawBytes(of: node)
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    guard digits.count <= 18 else { return nil }
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return isNegative ? -value : value
  }

  /// The exact value of a number, up to 30 digits; nil for anything else.
  package var decimal: DecimalNumber? {
    guard node.kind == .number, node.extent <= 34 else { return nil }
    return numeral.flatMap { DecimalNumber($0) }
  }

  /// The number of values inside, at any depth, names included.
  package var weight: Int { node.stride - 1 }

  /// Whether both have the same content, members in the same order, however it is spaced.
  package func hasSameContent(as other: JSONValue) -> Bool {
    guard weight == other.weight else { return false }
    return (0...weight).allSatisfy { step in
      let left = tape.nodes[index + step]
      let right = other.tape.nodes[other.index + step]
      guard left.kind == right.kind else { return false }
      switch left.kind {
      case .string, .key: return tape.text(of: left) == other.tape.text(of: right)
      case .number: return tape.rawBytes(of: left) == other.tape.rawBytes(of: right)
      case .object, .array: return left.extent == right.extent
      case .yes, .no, .null: return true
      }
    }
  }

  /// The file, and the JSON pointer (RFC 6901) from the value at the top of it.
  ///
  /// Where a file holds several values, its name is followed by the line on which this one begins.
  /// In a text that knows the positions of its values it is line and column.
  package var place: Place {
    tape.positions.isEmpty ? .json(file: fileName, pointer: pointer) : place(ofNode: index)
  }

  /// Where the name of the member stands whose value this is; elsewhere where the value does.
  package var namePlace: Place {
    let isMember = !tape.positions.isEmpty && parent?.kind == .object
    return isMember ? place(ofNode: index - 1) : place
  }

  private func place(ofNode index: Int) -> Place {
    let position = tape.positions[index]
    return .text(file: tape.name, line: position.line, column: position.column)
  }
}

extension JSONValue {
  /// The value of a member; nil when this is no object or has none of that name.
  package subscript(_ name: String) -> JSONValue? {
    guard case .object = node.kind else { return nil }
    var name = name
    return name.withUTF8 { wanted in
      let raw = UnsafeRawBufferPointer(wanted)
      let hash = JSONName.hash(raw, start: 0, count: raw.count)
      return tape.nodes.withUnsafeBufferPointer { nodes in
        var key = index + 1
        let end = index + nodes[index].stride
        while key < end {
          if nodes[key].link == hash || nodes[key].hasEscapes, matches(nodes[key], wanted) {
            return JSONValue(tape: tape, index: key + 1)
          }
          key += 1 + nodes[key + 1].stride
        }
        return nil
      }
    }
  }

  private func matches(_ key: JSONNode, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    if key.hasEscapes { return tape.text(of: key).utf8.elementsEqual(name) }
    guard Int(key.extent) == name.count else { return false }
    return tape.bytes.withUnsafeBufferPointer { bytes in
      let start = Int(key.start)
      for index in name.indices where bytes[start + index] != name[index] { return false }
      return true
    }
  }

  /// The members of an object in the order of the text; none for anything else.
  package var members: [(name: String, value: JSONValue)] {
    guard node.kind == .object else { return [] }
    var result: [(name: String, value: JSONValue)] = []
    var key = index + 1
    let end = index + node.stride
    while key < end {
      result.append((tape.text(of: tape.nodes[key]), JSONValue(tape: tape, index: key + 1)))
      key += 1 + tape.nodes[key + 1].stride
    }
    return result
  }

  /// The elements of an array; none for anything else.
  package var elements: [JSONValue] {
    guard node.kind == .array else { return [] }
    var result: [JSONValue] = []
    var element = index + 1
    let end = index + node.stride
    while element < end {
      result.append(JSONValue(tape: tape, index: element))
      element += tape.nodes[element].stride
    }
    return result
  }

  /// The object or array around this value; nil at the top.
  package var parent: JSONValue? {
    node.link == JSONNode.none ? nil : JSONValue(tape: tape, index: Int(node.link))
  }

  /// `/lines/data/3/amount`; empty at the top.
  package var pointer: String {
    var steps: [String] = []
    var current = self
    while let parent = current.parent {
      steps.append(current.step(in: parent))
      current = parent
    }
    return steps.reversed().map { "/" + $0 }.joined()
  }

  private func step(in parent: JSONValue) -> String {
    if parent.node.kind == .object {
      var step = ""
      for character in tape.text(of: tape.nodes[index - 1]) {
        step += character == "~" ? "~0" : character == "/" ? "~1" : String(character)
      }
      return step
    }
    return String(tape.position(of: index, in: parent.index))
  }

  private var fileName: String {
    guard tape.roots.count > 1 else { return tape.name }
    var root = self
    while let parent = root.parent { root = parent }
    return "\(tape.name):\(tape.line(at: Int(root.node.start)).number)"
  }
}
