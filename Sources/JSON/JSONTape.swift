import Synchronization

/// A scanned text: its bytes and its nodes in the order of the text.
final class JSONTape: Sendable {
  let name: String
  let bytes: [UInt8]
  let nodes: [JSONNode]
  /// The nodes of the values at the top.
  let roots: [Int]
  /// Where each node stands; empty where places are told by pointers.
  let positions: [JSONPosition]
  /// Whether texts need no quotation marks, so that a number may be meant as a text.
  let isPlain: Bool
  /// Made when the first place is asked for.
  private let index = Mutex(JSONPlaceIndex())

  init(
    name: String, bytes: [UInt8], nodes: [JSONNode], roots: [Int],
    positions: [JSONPosition] = [], isPlain: Bool = false
  ) {
    self.name = name
    self.bytes = bytes
    self.nodes = nodes
    self.roots = roots
    self.positions = positions
    self.isPlain = isPlain
  }

  /// The bytes of a string, key or number as they stand in the text.
  func rawBytes(of node: JSONNode) -> ArraySlice<UInt8> {
    bytes[Int(node.start)..<Int(node.start) + Int(node.extent)]
  }

  /// A string or key with its escapes resolved.
  func text(of node: JSONNode) -> String {
    let raw = rawBytes(of: node)
    return node.hasEscapes ? JSONEscapes.decoded(raw) : String(decoding: raw, as: UTF8.self)
  }

  /// The line of a byte, from 1, and where it begins.
  func line(at offset: Int) -> (number: Int, start: Int) {
    index.withLock { $0.line(at: offset, in: bytes) }
  }

  /// The position of an element in its array, from 0.
  func position(of element: Int, in array: Int) -> Int {
    index.withLock { $0.position(of: element, in: array, nodes: nodes) }
  }
}
