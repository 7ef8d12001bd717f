import Figures
import JSON

/// The invoice that a credit note is for.
extension Freezer {
  /// A credit note must name its invoice where a law of value added or goods and services tax asks
  /// for it (EU Directive 2006/112 Art. 219), and where the seller's country is not known.
  func checkReference(_ invoice: Fields?, seller: Snapshot.Party) {
    guard invoice?.text("number") == nil, settings.amends.number == nil else { return }
    let country = seller.address?.country
    let byLaw = country.map(Self.referenceCountries.contains) ?? true
    let isRequired = settings.creditNoteReference.map { $0 == .required } ?? byLaw
    log.add(.noReference(isRequired: isRequired), at: document.place(of: "invoice"))
  }

  /// The European Union, the United Kingdom, Norway, Iceland, Switzerland, Liechtenstein,
  /// Australia, New Zealand, India, Japan, Singapore, South Africa and the states of the Gulf.
  private static let referenceCountries: Set<String> = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    "GB", "IM", "NO", "IS", "CH", "LI", "MC", "AU", "NZ", "IN", "JP", "SG", "ZA",
    "AE", "BH", "KW", "OM", "QA", "SA",
  ]

  /// A credit note is in its invoice's currency, and the notes for an invoice are no more than it.
  func checkCredit(_ total: Money, against invoice: Fields) {
    if let found = invoice.currency("currency"), found != currency {
      return log.add(
        .partCurrency(part: "amended invoice", found: found.code, expected: currency.code),
        at: invoice.place(of: "currency"))
    }
    guard document.text("status") != "void", let limit = invoice.integer("total") else { return }
    let others = otherCredits(of: invoice)
    let stated =
      (invoice.integer("pre_payment_credit_notes_amount") ?? 0)
      + (invoice.integer("post_payment_credit_notes_amount") ?? 0)
    let sum = max(Int128(total.minorUnits) + others, Int128(stated))
    guard sum > Int128(limit) else { return }
    log.add(
      .overInvoice(
        notes: figure(sum), invoice: figure(Int128(limit)),
        isOnlyOne: sum == Int128(total.minorUnits)), at: document.place(of: "total"))
  }

  /// The totals of the other credit notes for the same invoice among the objects.
  private func otherCredits(of invoice: Fields) -> Int128 {
    let id = invoice.text("id")
    return table.all(.creditNote).reduce(Int128(0)) { sum, note in
      guard id != nil, note["invoice"]?.objectID == id, note["status"]?.string != "void",
        note["id"]?.string != document.text("id"), let total = note["total"]?.integer
      else { return sum }
      return sum + Int128(total)
    }
  }
}
