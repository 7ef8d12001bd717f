/// Builds the values of a text of another notation, each with the line and the column where it
/// stands, so that what reads JSON can read it too. A number in it can be read as a text as well.
package struct JSONTextBuilder {
  private let name: String
  private var bytes: [UInt8] = []
  private var nodes: [JSONNode] = []
  private var positions: [JSONPosition] = []
  /// The objects and arrays that are not at their end.
  private var open: [Int] = []

  /// `name` stands in diagnostics.
  package init(name: String) {
    self.name = name
  }

  /// Objects and arrays may hold others as deep as those of JSON.
  package static let depthLimit = JSONScanner.depthLimit

  package mutating func object(line: Int, column: Int, _ members: (inout Self) -> Void) {
    enclose(.object, line, column, members)
  }

  package mutating func array(line: Int, column: Int, _ elements: (inout Self) -> Void) {
    enclose(.array, line, column, elements)
  }

  /// The name of a member, whose value must follow; no name may stand twice in one object.
  package mutating func key(_ name: String, line: Int, column: Int) {
    append(.key, name, line, column)
    let node = nodes.count - 1
    nodes[node].link = bytes.withUnsafeBytes {
      JSONName.hash($0, start: Int(nodes[node].start), count: Int(nodes[node].extent))
    }
  }

  package mutating func string(_ text: String, line: Int, column: Int) {
    append(.string, text, line, column)
  }

  /// A number in the syntax of JSON.
  package mutating func number(_ numeral: String, line: Int, column: Int) {
    append(.number, numeral, line, column)
  }

  /// True, false or null.
  package mutating func literal(_ value: Bool?, line: Int, column: Int) {
    let kind: JSONNode.Kind = value.map { $0 ? .yes : .no } ?? .null
    append(kind, "", line, column)
  }

  /// The text of the values at the top; nil where there is none.
  package var text: JSONText? {
    let roots = nodes.indices.filter {
      nodes[$0].kind != .key && nodes[$0].link == JSONNode.none
    }
    guard !roots.isEmpty else { return nil }
    return JSONText(
      tape: JSONTape(
        name: name, bytes: bytes, nodes: nodes, roots: roots, positions: positions, isPlain: true))
  }

  private mutating func append(
    _ kind: JSONNode.Kind, _ text: String, _ line: Int, _ column: Int
  ) {
    let parent = open.last.map { UInt32($0) } ?? JSONNode.none
    var node = JSONNode(start: UInt32(bytes.count), link: parent, kind: kind)
    node.extent = UInt32(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
    nodes.append(node)
    positions.append(JSONPosition(line: line, column: column))
  }

  private mutating func enclose(
    _ kind: JSONNode.Kind, _ line: Int, _ column: Int, _ content: (inout Self) -> Void
  ) {
    let index = nodes.count
    append(kind, "", line, column)
    open.append(index)
    content(&self)
    open.removeLast()
    nodes[index].extent = UInt32(nodes.count - index - 1)
  }
}
