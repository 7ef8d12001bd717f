import Billing
import Diagnostics
import Figures
import PaymentCodes

/// What a Swiss QR-bill tells the payer's software.
extension Scribe {
  /// Nil unless the settings ask for it. Throws a `Rejection` for facts that it cannot hold.
  mutating func swicoText() throws(Rejection) -> String? {
    guard snapshot.paymentCodes?.qrBilling == .swico else { return nil }
    var information = SwicoInformation()
    information.number = snapshot.number.map(SwissCharacterSet.fitted)
    information.date = calendar.day(of: snapshot.dates.issued)
    let reference = snapshot.references.order ?? snapshot.references.buyer
    information.customerReference = reference.map(SwissCharacterSet.fitted)
    information.service = serviceDays()
    if let number = snapshot.seller.taxIDs.first(where: { $0.type == "ch_vat" }) {
      information.vatNumber = number.value
      information.rates = swicoRates
    }
    information.conditions = swicoConditions()
    return try information.text(at: .block("code/swiss"))
  }

  /// The day or days of supply: of the document, else of its lines where all of them tell one.
  private mutating func serviceDays() -> ClosedRange<CivilDate>? {
    let periods =
      snapshot.dates.supply.map { [$0] }
      ?? snapshot.lines.compactMap { line in
        line.period ?? line.details?.date.map { Snapshot.Period(start: $0, end: $0) }
      }
    guard snapshot.dates.supply != nil || periods.count == snapshot.lines.count,
      let first = periods.map(\.start).min(), let last = periods.map(\.end).max()
    else { return nil }
    let days = (calendar.day(of: first), calendar.day(of: last))
    return days.0 <= days.1 ? days.0...days.1 : nil
  }

  /// None where the base or the rate of a tax is not known.
  private var swicoRates: [SwicoInformation.Rate] {
    let taxes = snapshot.totals.taxes.filter { $0.isPrinted }
    let rates = taxes.compactMap { tax -> SwicoInformation.Rate? in
      guard let percent = snapshot.percentage(of: tax), let base = tax.printedBase else {
        return nil
      }
      return SwicoInformation.Rate(percent, on: base.decimal)
    }
    guard rates.count == taxes.count else { return [] }
    let isOfAll = taxes.count == 1 && taxes[0].base == snapshot.totals.totalExcludingTax
    return isOfAll ? [SwicoInformation.Rate(rates[0].percent)] : rates
  }

  /// The discount for early payment, then the days until the whole is due.
  private mutating func swicoConditions() -> [SwicoInformation.Condition] {
    var conditions: [SwicoInformation.Condition] = []
    let terms = snapshot.paymentTerms
    if let discount = terms?.discount, let percent = discount.percent, let days = discount.days {
      conditions.append(SwicoInformation.Condition(percent, within: days))
    }
    let issued = calendar.day(of: snapshot.dates.issued).daysSince1970
    var days = terms?.netDays
    if let due = snapshot.dates.due { days = calendar.day(of: due).daysSince1970 - issued }
    if let days, days >= 0 {
      conditions.append(SwicoInformation.Condition(DecimalNumber(0), within: days))
    }
    return conditions
  }
}
