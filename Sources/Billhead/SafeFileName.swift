internal import Typography

/// A name that every file system takes, and every shell: at most 200 bytes, for file systems take 255
/// with the ending.
///
/// Letters with their marks, digits and `-_.` stay, in the composed form (Unicode's NFC); everything
/// else is `-`. A name that would be hidden, an option, or a device of Windows becomes another.
package func safeFileName(_ name: String) -> String {
  let plain = String(String.UnicodeScalarView(name.unicodeScalars.map { $0.isSafe ? $0 : "-" }))
  var safe = composed(plain)[...]
  safe = safe.drop { $0 == "." }
  safe = cut(safe, to: 200)
  while safe.last == "." { safe.removeLast() }
  if safe.first == "-" { safe = "_" + safe.dropFirst() }
  return safe.isEmpty ? "document" : withoutDevice(safe)
}

/// As many characters as have so many bytes.
private func cut(_ text: Substring, to limit: Int) -> Substring {
  var count = 0
  return text.prefix {
    count += $0.utf8.count
    return count <= limit
  }
}

/// Windows takes `con.pdf` and `CON.a.pdf` for a device.
private func withoutDevice(_ name: Substring) -> String {
  let stem = name.prefix { $0 != "." }
  let upper = stem.uppercased()
  let isPort =
    (upper.hasPrefix("COM") || upper.hasPrefix("LPT")) && upper.count == 4
    && "0123456789¹²³".contains(upper.suffix(1))
  guard isPort || ["CON", "PRN", "AUX", "NUL"].contains(upper) else { return String(name) }
  return "\(stem)_\(name[stem.endIndex...])"
}

extension Unicode.Scalar {
  /// A letter, a mark that can be seen, a digit, or one of `-_.`.
  fileprivate var isSafe: Bool {
    if value < 0x80 {
      return properties.isAlphabetic || properties.numericType != nil || self == "-" || self == "_"
        || self == "."
    }
    guard !properties.isDefaultIgnorableCodePoint else { return false }
    return switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }
}
