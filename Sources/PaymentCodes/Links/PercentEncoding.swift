extension String {
  /// The UTF-8 of a text with all but RFC 3986's unreserved characters, and those of `kept`, as
  /// `%41`.
  func percentEncoded(keeping kept: String = "") -> String {
    utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      if byte.isAlphanumeric || "-._~".unicodeScalars.contains(scalar)
        || kept.unicodeScalars.contains(scalar)
      {
        return String(scalar)
      }
      return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
