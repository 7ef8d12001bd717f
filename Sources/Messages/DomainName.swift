import Scripts

/// A domain name (RFC 5890): its labels as people read them and as DNS knows them.
struct DomainName: Sendable, Hashable {
  /// With its labels beyond ASCII as they are (U-labels), in lower case and in NFC.
  let unicode: String
  /// With all its labels in ASCII (A-labels).
  let ascii: String

  init(_ text: String) throws(MessageFact) {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    var (readable, plain): ([String], [String]) = ([], [])
    for label in labels {
      let label = Self.folded(String(label))
      if let flaw = Self.flaw(in: label) { throw .label(label, of: text, flaw) }
      let isPlain = label.utf8.allSatisfy { $0 < 0x80 }
      let encoded = isPlain ? label : "xn--" + Punycode.encode(label)
      if encoded.utf8.count > 63 {
        throw .label(label, of: text, .length(encoded.utf8.count))
      }
      readable.append(label)
      plain.append(encoded)
    }
    unicode = readable.joined(separator: ".")
    ascii = plain.joined(separator: ".")
    if ascii.utf8.count > 253 { throw .domainLength(ascii.utf8.count) }
    if plain.last?.utf8.allSatisfy({ (0x30...0x39).contains($0) }) == true {
      throw .domainOfDigits(text)
    }
  }

  /// In lower case, letter by letter, and composed.
  private static func folded(_ label: String) -> String {
    label.unicodeScalars.map(\.properties.lowercaseMapping).joined().canonicallyComposed
  }

  private static func flaw(in label: String) -> LabelFlaw? {
    let scalars = Array(label.unicodeScalars)
    guard let first = scalars.first else { return .empty }
    if let odd = scalars.first(where: { !$0.isValidInDomains }) { return .character(odd) }
    if first == "-" || scalars.last == "-" { return .hyphen }
    if scalars.contains(where: { !$0.isASCII }) {
      if scalars.dropFirst(2).starts(with: ["-", "-"]) { return .hyphens }
      if first.isMark { return .leadingMark }
      if let place = scalars.indices.first(where: { !scalars[$0].fits(at: $0, in: scalars) }) {
        return .context(scalars[place])
      }
      if !hasOneDirection(scalars) { return .directions }
    }
    return nil
  }

  /// The rules of RFC 5893 for a label with characters that run from right to left, or Arabic
  /// digits: it begins with a letter of that direction, ends with one or a digit, and has neither
  /// letters of the other direction nor two kinds of digits.
  private static func hasOneDirection(_ label: [Unicode.Scalar]) -> Bool {
    guard label.contains(where: { $0.isRightToLeft || $0.isArabicDigit }) else { return true }
    guard label[0].isRightToLeft, !label.contains(where: { $0.strongDirection == .leftToRight })
    else { return false }
    let last = label.last { !$0.isMark }
    guard last?.isRightToLeft == true || last?.properties.numericType == .decimal else {
      return false
    }
    return !(label.contains(where: \.isArabicDigit) && label.contains(where: \.isEuropeanDigit))
  }
}

extension Unicode.Scalar {
  /// Bidi class AN, of the characters that labels may have.
  fileprivate var isArabicDigit: Bool {
    (0x660...0x669).contains(value) || (0x10D30...0x10D39).contains(value)
  }

  /// Bidi class EN, of the characters that labels may have.
  fileprivate var isEuropeanDigit: Bool {
    (0x30...0x39).contains(value) || (0x6F0...0x6F9).contains(value)
  }
}
