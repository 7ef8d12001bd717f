/// Scans UTF-8 bytes into nodes in one pass, without recursion (RFC 8259, strictly; duplicate keys
/// are faults).
///
/// Several values may follow one another, with or without space between them, so newline-delimited
/// JSON is read too.
struct JSONScanner {
  /// How deep arrays and objects may be nested.
  static let depthLimit = 128
  /// How many names and values a text may have, 16 bytes of memory each: some 80,000 invoice lines.
  ///
  /// Objects of Stripe's have more than ten bytes for each, so that a text of nothing but short values
  /// need not take many times its size.
  static func nodeLimit(for bytes: Int) -> Int { min(10_000_000, 250_000 + bytes / 6) }
  /// How long a key may be, in bytes without its escapes.
  static let keyLimit = 1_000

  let input: UnsafeBufferPointer<UInt8>
  var position = 0
  var nodes: [JSONNode] = []
  private(set) var roots: [Int] = []
  /// The nodes of the objects and arrays that are not closed yet, outermost first.
  private var open: [Int] = []
  private var names = JSONNameCheck()
  private let nodeLimit: Int

  init(_ input: UnsafeBufferPointer<UInt8>, nodeLimit: Int? = nil) {
    self.input = input
    self.nodeLimit = nodeLimit ?? Self.nodeLimit(for: input.count)
    nodes.reserveCapacity(min(input.count / 12, self.nodeLimit))
  }

  /// The byte at the position; 0, which is no part of JSON, at the end.
  var byte: UInt8 { position < input.count ? input[position] : 0 }

  mutating func scan() throws(JSONFault) {
    guard input.count < 1 << 30 else { throw JSONFault(.tooLarge, at: 0) }
    if input.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    skipSpace()
    while position < input.count {
      roots.append(nodes.count)
      try scanRoot()
      skipSpace()
    }
    if roots.isEmpty { throw JSONFault(.empty, at: 0) }
  }

  private mutating func scanRoot() throws(JSONFault) {
    repeat {
      guard nodes.count < nodeLimit else {
        throw JSONFault(.tooManyValues(nodeLimit), at: position)
      }
      skipSpace()
      if try beginValue() { continue }
      // A value has ended: close what ends with it, up to the next value.
      while try !separate() {}
    } while !open.isEmpty
  }

  /// Scans a scalar or an empty container whole, or opens a container; true when it is open and
  /// its first value follows.
  private mutating func beginValue() throws(JSONFault) -> Bool {
    switch byte {
    case UInt8(ascii: "{"):
      try begin(.object)
      if byte == UInt8(ascii: "}") { return try close() }
      try scanKey()
      return true
    case UInt8(ascii: "["):
      try begin(.array)
      if byte == UInt8(ascii: "]") { return try close() }
      return true
    case UInt8(ascii: "\""): try scanString(as: .string, link: parent)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
    case UInt8(ascii: "t"): try scanWord("true", as: .yes)
    case UInt8(ascii: "f"): try scanWord("false", as: .no)
    case UInt8(ascii: "n"): try scanWord("null", as: .null)
    default: throw unexpected("a value")
    }
    return false
  }

  /// After a value: goes on to the next one in its container, or closes that container; true when
  /// a value follows or the root is complete.
  private mutating func separate() throws(JSONFault) -> Bool {
    guard let container = open.last else { return true }
    let isObject = nodes[container].kind == .object
    skipSpace()
    switch byte {
    case UInt8(ascii: ","):
      position += 1
      skipSpace()
      if isObject { try scanKey() }
      return true
    case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject:
      return try close()
    default:
      throw unexpected(isObject ? "',' or '}'" : "',' or ']'")
    }
  }

  private mutating func begin(_ kind: JSONNode.Kind) throws(JSONFault) {
    guard open.count < Self.depthLimit else {
      throw JSONFault(.tooDeep(Self.depthLimit), at: position)
    }
    let node = JSONNode(start: UInt32(position), link: parent, kind: kind)
    open.append(nodes.count)
    nodes.append(node)
    position += 1
    skipSpace()
  }

  /// Ends the innermost container; always false, as no value has begun.
  private mutating func close() throws(JSONFault) -> Bool {
    position += 1
    guard let container = open.popLast() else { return false }
    nodes[container].extent = UInt32(nodes.count - container - 1)
    if nodes[container].kind == .object {
      try names.check(container, nodes: nodes, input: input)
    }
    return false
  }

  private mutating func scanKey() throws(JSONFault) {
    guard byte == UInt8(ascii: "\"") else { throw unexpected("a key in quotation marks") }
    try scanString(as: .key, link: 0)
    let key = nodes.count - 1
    guard isShort(nodes[key]) else {
      throw JSONFault(.keyTooLong(Self.keyLimit), at: Int(nodes[key].start) - 1)
    }
    nodes[key].link = JSONName.hash(
      UnsafeRawBufferPointer(input), start: Int(nodes[key].start), count: Int(nodes[key].extent))
    skipSpace()
    guard byte == UInt8(ascii: ":") else { throw unexpected("':'") }
    position += 1
  }

  /// Whether a key is within the limit; a byte may be written in six.
  private func isShort(_ key: JSONNode) -> Bool {
    if key.extent <= Self.keyLimit { return true }
    guard key.hasEscapes, key.extent <= 6 * Self.keyLimit else { return false }
    let start = Int(key.start)
    let raw = Array(input[start..<start + Int(key.extent)])
    return JSONEscapes.decoded(raw[...]).utf8.count <= Self.keyLimit
  }

  private mutating func scanWord(
    _ word: StaticString, as kind: JSONNode.Kind
  ) throws(JSONFault) {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard byte == word.utf8Start[index] else { throw unexpected("'\(word)'") }
      position += 1
    }
    nodes.append(JSONNode(start: UInt32(start), link: parent, kind: kind))
  }

  var parent: UInt32 { open.last.map(UInt32.init) ?? JSONNode.none }

  mutating func skipSpace() {
    while position < input.count {
      let byte = input[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
    }
  }

  func unexpected(_ expected: String) -> JSONFault {
    let found = position < input.count ? input[position] : nil
    return JSONFault(.unexpected(found: found, expected: expected), at: position)
  }
}
