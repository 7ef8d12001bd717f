/// Names out of a stranger's file, fit for a sentence.
package enum Readable {
  /// The first eight of a list, then how many more.
  package static func list(_ parts: [String]) -> String {
    let rest = parts.count - 8
    return parts.prefix(8).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// The name where it is short and plain, else words that say that it is not.
  static func name(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x2D, 0x2E, 0x3A, 0x5F].contains(byte)
    }
    return isPlain && !name.isEmpty && name.utf8.count <= 40 ? name : "(an unusual name)"
  }
}
