/// The 324 characters of Swiss QR codes (QR-bill guidelines 2.3, 4.1.1): Basic Latin from U+0020 to
/// U+007E, Latin-1 Supplement from U+00A0, Latin Extended-A, Ș ș Ț ț and €.
package enum SwissCharacterSet {
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) }
  }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0xA0...0xFF, 0x100...0x17F, 0x218...0x21B, 0x20AC...0x20AC,
  ]

  /// The same text with letters and their marks as one character each, where the set has one.
  package static func composed(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(contains) { return text }
    // Equality of characters is canonical equivalence.
    return String(text.map { characters[$0] ?? $0 })
  }

  /// The same text with typographers' quotation marks, dashes, blanks and line ends replaced by
  /// those of the set. What has no replacement stays, for the bill to refuse.
  package static func fitted(_ text: String) -> String {
    composed(text).unicodeScalars.map { scalar in
      contains(scalar)
        ? String(scalar) : PlainLatin.punctuation(for: scalar) ?? String(scalar)
    }.joined()
  }

  private static let characters: [Character: Character] = {
    let scalars = ranges.joined().compactMap(Unicode.Scalar.init)
    return Dictionary(scalars.map { (Character($0), Character($0)) }) { first, _ in first }
  }()
}
