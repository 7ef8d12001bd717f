import Scripts

/// An address without a name (RFC 5322 3.4.1): `anna@example.com`.
struct AddrSpec: Sendable, Hashable {
  /// Without the quotation marks that it may need.
  let localPart: String
  let domain: DomainName

  /// Reads an address whose characters were checked; blanks around it are left out.
  init(_ text: String) throws(MessageFact) {
    let text = text.trimmed
    guard let (local, domain) = Self.parts(of: text), !local.isEmpty, !domain.isEmpty else {
      throw .address(text)
    }
    guard local.utf8.count <= 64 else { throw .localPartLength(local.utf8.count) }
    localPart = local
    self.domain = try DomainName(domain)
  }

  /// With a local part beyond ASCII both sides are UTF-8 (RFC 6531), else both are ASCII.
  var written: String { "\(writtenLocalPart)@\(needsSMTPUTF8 ? domain.unicode : domain.ascii)" }

  var needsSMTPUTF8: Bool { !localPart.utf8.allSatisfy { $0 < 0x80 } }

  private var writtenLocalPart: String {
    Self.isDotAtom(localPart) ? localPart : localPart.quotedString
  }

  private static func parts(of text: String) -> (local: String, domain: String)? {
    var reader = QuotedReader(text)
    if let local = reader.takeQuotedString() {
      let rest = reader.rest
      return rest.hasPrefix("@") ? (local, String(rest.dropFirst())) : nil
    }
    // A mark would join what stands before the address.
    guard text.unicodeScalars.first?.isMark != true else { return nil }
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count == 2, isDotAtom(sides[0]) else { return nil }
    return (String(sides[0]), String(sides[1]))
  }

  /// Words of RFC 5322's `atext`, and of RFC 6532's, with single dots between them.
  private static func isDotAtom(_ text: some StringProtocol) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty && word.unicodeScalars.allSatisfy(\.isAtomText)
    }
  }
}
