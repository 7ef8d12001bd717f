package import Diagnostics

/// A link to a page, such as that on which an invoice is paid: an https URL (RFC 3986) with a host
/// and without a user name, which could make one host look like another.
package struct WebLink: PaymentCode {
  package let url: String
  package var payload: String { url }

  /// Checks a URL; blanks around it are left out.
  ///
  /// - Parameter place: where the parts come from; findings are below it.
  /// - Throws: all that is wrong, at once.
  package init(_ url: String, at place: Place? = nil) throws(Rejection) {
    var findings = CodeFindings(at: place)
    self.url = url.trimmed
    for fact in Self.facts(against: self.url) { findings.note(fact, of: .url) }
    checkSize(&findings)
    try findings.finish()
  }

  private static func facts(against url: String) -> [CodeFact] {
    if url.isEmpty { return [.empty] }
    guard url.smallLetters.hasPrefix("https://") else { return [.scheme(url)] }
    let authority = url.dropFirst(8).prefix { !"/?#".contains($0) }
    var facts: [CodeFact] = []
    if authority.contains("@") { facts.append(.userInformation) }
    if !isHost(authority.split(separator: "@", omittingEmptySubsequences: false).last ?? "") {
      facts.append(.host)
    }
    return facts + characters(url)
  }

  private static func isHost(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let labels = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let isPort = parts.count == 1 || parts[1].consists(of: \.isDigit, count: 1...5)
    return isPort && parts[0].utf8.count <= 253 && labels.allSatisfy(isLabel)
  }

  private static func isLabel(_ text: Substring) -> Bool {
    text.consists(of: { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }, count: 1...63)
      && text.first != "-" && text.last != "-"
  }

  private static func characters(_ url: String) -> [CodeFact] {
    let scalars = Array(url.unicodeScalars)
    let marks = "-._~:/?#[]@!$&'()*+,;=%".unicodeScalars
    for (index, scalar) in scalars.enumerated() {
      let byte = scalar.isASCII ? UInt8(scalar.value) : 0
      if !byte.isAlphanumeric, !marks.contains(scalar) {
        return [
          .character(
            scalar, position: index + 1, repertoire: "the characters of URLs",
            nearest: String(scalar).percentEncoded())
        ]
      }
      let digits = scalars[(index + 1)...].prefix(2)
      if scalar == "%",
        digits.count < 2 || !digits.allSatisfy({ $0.isASCII && UInt8($0.value).isHexDigit })
      {
        return [.percent(position: index + 1)]
      }
    }
    return []
  }
}
