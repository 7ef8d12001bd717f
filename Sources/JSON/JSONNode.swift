/// One entry of a tape: where a value or a key stands, in 16 bytes.
struct JSONNode: Sendable {
  enum Kind {
    case object, array, string, number, yes, no, null
    /// A member's name; its value is the next node.
    case key
  }

  /// The first byte; of strings and keys, the one after the quotation mark.
  var start: UInt32
  /// Strings, keys and numbers: bytes. Objects and arrays: the nodes inside, at any depth.
  var extent: UInt32 = 0
  /// Values: the object or array around them, `JSONNode.none` at the top. Keys: a hash of the name.
  var link: UInt32
  var kind: Kind
  var hasEscapes = false

  static let none = UInt32.max

  /// The nodes from this one to the next sibling.
  var stride: Int {
    switch kind {
    case .object, .array: Int(extent) + 1
    case .string, .number, .yes, .no, .null, .key: 1
    }
  }
}
