/// The hashing of member names, so that looking one up compares numbers and not texts.
enum JSONName {
  /// A hash of a name as it stands in the text, eight bytes at a time.
  static func hash(_ bytes: UnsafeRawBufferPointer, start: Int, count: Int) -> UInt32 {
    var hash = UInt64(count) &* 0x9E37_79B9_7F4A_7C15
    var index = start
    let end = start + count
    while index + 8 <= end {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      hash = mixed(hash ^ word)
      index += 8
    }
    var rest: UInt64 = 0
    while index < end {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    return UInt32(truncatingIfNeeded: mixed(hash ^ rest) >> 32)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    (value ^ value >> 29) &* 0xC2B2_AE3D_27D4_EB4F
  }
}

/// Finds names that stand twice in one object.
struct JSONNameCheck {
  /// Hash and node of each key of the object at hand; kept to save the allocation.
  private var keys: [UInt64] = []

  /// Throws `duplicateKey` for the second of two equal names. Sorting keeps objects with very many
  /// keys from taking quadratic time.
  mutating func check(
    _ object: Int, nodes: [JSONNode], input: UnsafeBufferPointer<UInt8>
  ) throws(JSONFault) {
    keys.removeAll(keepingCapacity: true)
    var index = object + 1
    let end = index + Int(nodes[object].extent)
    var hasEscapes = false
    while index < end {
      hasEscapes = hasEscapes || nodes[index].hasEscapes
      keys.append(UInt64(nodes[index].link) << 32 | UInt64(index))
      index += 1 + nodes[index + 1].stride
    }
    if hasEscapes { return try compareTexts(nodes: nodes, input: input) }
    keys.sort()
    var groupStart = 0
    for position in keys.indices.dropFirst() {
      if keys[position] >> 32 != keys[groupStart] >> 32 { groupStart = position }
      // Names made to collide must not cost quadratic time.
      if position - groupStart > 16 { return try compareTexts(nodes: nodes, input: input) }
      for earlier in groupStart..<position {
        let (left, right) = (node(earlier, of: nodes), node(position, of: nodes))
        guard left.extent == right.extent,
          bytes(left, of: input).elementsEqual(bytes(right, of: input))
        else { continue }
        throw duplicate(right, input: input)
      }
    }
  }

  /// The slower comparison of the rare objects whose names hold escapes.
  private func compareTexts(
    nodes: [JSONNode], input: UnsafeBufferPointer<UInt8>
  ) throws(JSONFault) {
    var seen: Set<String> = []
    for position in keys.indices {
      let key = node(position, of: nodes)
      let text = JSONEscapes.decoded(ArraySlice(bytes(key, of: input)))
      if !seen.insert(text).inserted {
        throw JSONFault(.duplicateKey(text), at: Int(key.start) - 1)
      }
    }
  }

  private func duplicate(
    _ key: JSONNode, input: UnsafeBufferPointer<UInt8>
  ) -> JSONFault {
    let text = String(decoding: bytes(key, of: input), as: UTF8.self)
    return JSONFault(.duplicateKey(text), at: Int(key.start) - 1)
  }

  private func node(_ position: Int, of nodes: [JSONNode]) -> JSONNode {
    nodes[Int(keys[position] & 0xFFFF_FFFF)]
  }

  private func bytes(
    _ node: JSONNode, of input: UnsafeBufferPointer<UInt8>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    input[Int(node.start)..<Int(node.start) + Int(node.extent)]
  }
}
