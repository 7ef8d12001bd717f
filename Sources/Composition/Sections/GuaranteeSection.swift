import Billing
package import Documents
import Localization

/// The guarantee of the British direct debit.
package struct GuaranteeSection: Section {
  package static let name = "guarantee"
  package static let sentence =
    "in the advance notice of a Bacs debit: the Direct Debit Guarantee, in the scheme's words"
  package static let example = "guarantee"
  package static let options: [SectionOption<Self>] = []

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    guard scribe.mail?.kind == .debitNotice,
      scribe.occasion.payment.method.type == "bacs_debit"
    else { return [] }
    let stated = scribe.cleaned(scribe.occasion.debit.serviceUser, field: "occasion/service_user")
    let seller = scribe.cleaned(scribe.snapshot.seller.name, field: "account_name")
    let collector = stated ?? seller ?? ""
    let clauses = Self.clauses(collector: collector).map {
      Text($0, direction: .natural, language: "en-GB")
    }
    return [
      .heading(Heading(.section, scribe.words(.directDebitGuarantee))),
      .paragraphs(Paragraphs(.note, clauses)),
    ]
  }

  /// The text that the scheme prescribes (Bacs Payment Schemes Limited, Direct Debit Guarantee),
  /// with the name of who collects, in English whatever the reader's language.
  private static func clauses(collector: String) -> [String] {
    [
      "This Guarantee is offered by all banks and building societies that accept instructions to "
        + "pay Direct Debits",
      "If there are any changes to the amount, date or frequency of your Direct Debit \(collector) "
        + "will notify you 2 working days in advance of your account being debited or as otherwise "
        + "agreed. If you request \(collector) to collect a payment, confirmation of the amount and "
        + "date will be given to you at the time of the request",
      "If an error is made in the payment of your Direct Debit, by \(collector) or your bank or "
        + "building society, you are entitled to a full and immediate refund of the amount paid "
        + "from your bank or building society",
      "If you receive a refund you are not entitled to, you must pay it back when \(collector) asks "
        + "you to",
      "You can cancel a Direct Debit at any time by simply contacting your bank or building society. "
        + "Written confirmation may be required. Please also notify us.",
    ]
  }
}
