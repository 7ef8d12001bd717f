extension Unicode.Scalar {
  /// Whether it is in a block of the scripts from Devanagari to Myanmar, or of Khmer: letters are
  /// drawn there in another order than they are written in, or joined into one glyph.
  package var isReordered: Bool {
    (0x0900...0x109F).contains(value) || (0x1780...0x17FF).contains(value)
  }

  /// Whether what it means is agreed in private: U+E000 to U+F8FF and the planes 15 and 16.
  package var isPrivateUse: Bool {
    (0xE000...0xF8FF).contains(value) || value >= 0xF0000
  }
}

/// Quick tests of bytes of UTF-8, before its characters are looked at.
extension UInt8 {
  /// Whether no reordered character begins with another byte.
  package var mayBeginReordered: Bool { self == 0xE0 || self == 0xE1 }

  /// Whether no character of private use begins with another byte.
  package var mayBeginPrivateUse: Bool { self >= 0xEE }
}
