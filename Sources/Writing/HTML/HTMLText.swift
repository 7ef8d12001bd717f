import Scripts

/// How strings stand in HTML: nothing of them can be read as markup, characters that HTML forbids are
/// left out, and no control of direction acts beyond its line.
enum HTMLText {
  /// Appends a string in UTF-8. A line break becomes `<br>`, in an attribute a space.
  static func append(
    _ string: some StringProtocol, asAttribute: Bool, keepsSoftHyphens: Bool,
    to bytes: inout [UInt8]
  ) {
    switch kind(of: string) {
    case .bare: return bytes.append(contentsOf: string.utf8)
    case .ascii:
      for byte in string.utf8 { append(byte, to: &bytes) }
      return
    case .any: break
    }
    var passage = HTMLPassage(keepsSoftHyphens: keepsSoftHyphens)
    for scalar in string.unicodeScalars {
      if scalar.endsLine {
        passage.endLine(to: &bytes)
        bytes.append(contentsOf: (asAttribute ? " " : "<br>").utf8)
      } else {
        passage.append(scalar, to: &bytes)
      }
    }
    passage.endLine(to: &bytes)
  }

  private enum Kind {
    /// Printable ASCII without what has to be escaped.
    case bare
    case ascii, any
  }

  private static func kind(of string: some StringProtocol) -> Kind {
    let known = string.utf8.withContiguousStorageIfAvailable { units in
      var isBare = true
      for unit in units {
        if unit < 0x20 || unit >= 0x7F { return Kind.any }
        if unit == 0x22 || unit == 0x26 || unit == 0x3C || unit == 0x3E { isBare = false }
      }
      return isBare ? .bare : .ascii
    }
    return known ?? .any
  }

  /// A character of ASCII that may stand in a text.
  static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
    default: bytes.append(byte)
    }
  }
}

/// The characters of one text on their way into HTML, over the elements that set parts of it apart.
struct HTMLPassage {
  private var controls: DirectionGuard

  init(keepsSoftHyphens: Bool) { controls = DirectionGuard(keepsSoftHyphens: keepsSoftHyphens) }

  mutating func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.value < 0x7F {
      let byte = scalar == "\t" ? 0x20 : UInt8(scalar.value)
      if byte >= 0x20 { HTMLText.append(byte, to: &bytes) }
    } else if controls.admits(scalar) {
      bytes.append(scalar)
    }
  }

  /// Closes what is open.
  mutating func endLine(to bytes: inout [UInt8]) {
    for _ in 0..<controls.endLine() { bytes.append(DirectionGuard.end) }
  }
}

extension [UInt8] {
  /// Appends a character in UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    append(contentsOf: String(scalar).utf8)
  }
}
