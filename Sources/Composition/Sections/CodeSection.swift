import Billing
package import Documents

/// Codes to scan, each with its words below it; of a Swiss QR-bill the whole payment part.
package struct CodeSection: Section {
  /// A kind of code, or those that the settings ask for.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case auto
    case hostedPage = "hosted_page"
    case epc, swiss, upi, pix, zatca
    case fiscalRecord = "fiscal_record"
    case swish, paypal
  }

  package static let name = "code"
  package static let sentence =
    "a QR code with its words below it; `swiss` is the receipt and payment part of a QR-bill at the foot of the last page"
  package static let example = "code: { kind: hosted_page, words: false }"
  package static let options: [SectionOption<Self>] = [
    .choice(
      "kind", \.kind, one: "kind of code", many: "Kinds of codes",
      "what the code is for; `auto` has the codes that the settings' `payment_codes` ask for; "
        + "`hosted_page` is the usual one"),
    .flag("words", \.hasWords, "whether the words that say what it does stand below it"),
    .flag("address", \.hasAddress, "whether the address of the hosted page stands below it"),
  ]
  package static let mayRepeat = true

  package var kind = Kind.hostedPage
  package var hasWords = true
  package var hasAddress = false

  package init() {}

  package init(_ kind: Kind) {
    self.kind = kind
  }

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    let kinds = kind.named.map { [$0] } ?? scribe.snapshot.requestedCodes
    return kinds.flatMap { kind in
      switch kind {
      case .hostedPage: return hostedPage(&scribe)
      case .swiss: return scribe.swissBill().map { scribe.slip($0) } ?? []
      default:
        guard let (code, words) = scribe.code(kind) else { return [] }
        return [group(code, hasWords ? [words] : [])]
      }
    }
  }

  private func hostedPage(_ scribe: inout Scribe) -> [Block] {
    guard let (code, words, url) = scribe.pageCode() else { return [] }
    var texts = hasWords ? [words] : []
    if hasAddress {
      texts.append(Text(String(url.dropFirst("https://".count)), direction: .natural))
    }
    return [group(code, texts)]
  }

  private func group(_ code: Code, _ texts: [Text]) -> Block {
    let words: [Block] = texts.isEmpty ? [] : [.paragraphs(Paragraphs(.words, texts))]
    return .group(Group(.payment, .stacked, [.code(code)] + words))
  }
}

extension CodeSection.Kind {
  /// Nil for `auto`.
  fileprivate var named: Snapshot.CodeKind? {
    switch self {
    case .auto: nil
    case .hostedPage: .hostedPage
    case .epc: .epc
    case .swiss: .swiss
    case .upi: .upi
    case .pix: .pix
    case .zatca: .zatca
    case .fiscalRecord: .fiscalRecord
    case .swish: .swish
    case .paypal: .paypal
    }
  }
}
