import Billing
import Documents
import Figures
import Localization

/// What makes one tax cell differ from another, so that equal cells are worded once.
struct TaxCell: Hashable {
  let percentage: DecimalNumber?
  let isInclusive: Bool
  let base: Money?
  /// Of a tax without a percentage, which is named by its amount.
  let amount: Money?
}

/// How taxes are named: in the cells of lines and in the rows of the summary.
extension Scribe {
  /// The cell of a line: `20%`, `25% incl. (on €12.00)`, `0%` under reverse charge; the amount of a
  /// fee or of a tax whose rate is not known.
  mutating func cell(of tax: Snapshot.LineTax) -> Text? {
    guard tax.isPrinted else { return nil }
    let isInclusive = tax.isInclusive && !prices.isNet && !tax.amount.isZero
    let percentage = snapshot.percentage(of: tax)
    let key = TaxCell(
      percentage: percentage, isInclusive: isInclusive,
      base: isInclusive && percentage != nil ? tax.base : nil,
      amount: percentage == nil ? tax.amount : nil)
    if let known = taxCells[key] { return known }
    let text = cell(key)
    taxCells[key] = text
    return text
  }

  private func cell(_ cell: TaxCell) -> Text {
    guard let percentage = cell.percentage else {
      let amount = cell.amount.map(money) ?? messages(.tax)
      return cell.isInclusive
        ? words(.nameWithTerms(name: amount, terms: messages(.inclusive))) : Text(amount)
    }
    let rate = percent(percentage)
    guard cell.isInclusive else { return Text(rate) }
    let included = words(.rateInclusive(rate: rate))
    guard let base = cell.base else { return included }
    let onBase = words(.onBase(base: money(base))).string
    return words(.nameWithTerms(name: included.string, terms: onBase))
  }

  /// `VAT – Sweden (25% on $10.00)`, `Tax (20% incl. on €3.60)`.
  mutating func label(of tax: Snapshot.Tax) -> Text {
    let name = name(of: tax.rate)
    guard var terms = terms(of: tax) else { return name }
    if let reason = snapshot.zeroReason(of: tax) {
      terms = messages(.termsWithReason(terms: terms, reason: messages(reason.message)))
    }
    return words(.nameWithTerms(name: name.string, terms: terms))
  }

  /// What the tax is called, without the place that raises it.
  mutating func shortName(of rate: Snapshot.Rate) -> String {
    let stated = cleaned(rate.name, field: "tax_rates")
    let word = TaxName(ofType: rate.type).flatMap { known in
      known.replaces(stated, in: language) ? messages(known.word) : nil
    }
    return word ?? stated.map(isolated) ?? messages(.tax)
  }

  mutating func name(of rate: Snapshot.Rate) -> Text {
    let stated = cleaned(rate.name, field: "tax_rates")
    let name = shortName(of: rate)
    guard let jurisdiction = jurisdiction(of: rate), !repeats(jurisdiction, in: stated) else {
      return Text(name)
    }
    return words(.taxInJurisdiction(name: name, jurisdiction: jurisdiction))
  }

  /// Whether a name has the jurisdiction in it already: `New York sales tax`.
  private func repeats(_ jurisdiction: String, in name: String?) -> Bool {
    guard let name, jurisdiction.utf8.count > 3 else { return false }
    return name.lowercased().contains(jurisdiction.lowercased())
  }

  /// As stated; the English name or the code of the rate's country in the document's language.
  private mutating func jurisdiction(of rate: Snapshot.Rate) -> String? {
    guard let stated = cleaned(rate.jurisdiction, field: "tax_rates") else {
      return rate.country.flatMap(format.territory)
    }
    guard let country = rate.country, let name = format.territory(country) else {
      return isolated(stated)
    }
    if stated.uppercased() == country { return name }
    return stated == LocaleFormat.english.territory(country) ? name : isolated(stated)
  }

  private func terms(of tax: Snapshot.Tax) -> String? {
    let isInclusive = tax.isInclusive && !prices.isNet && !tax.amount.isZero
    let rate = snapshot.percentage(of: tax).map(percent)
    let base = tax.printedBase.map(money)
    return switch (rate, base, isInclusive) {
    case (let rate?, let base?, true): messages(.rateInclusiveOnBase(rate: rate, base: base))
    case (let rate?, let base?, false): messages(.rateOnBase(rate: rate, base: base))
    case (let rate?, nil, true): messages(.rateInclusive(rate: rate))
    case (nil, let base?, true): messages(.inclusiveOnBase(base: base))
    case (nil, let base?, false): messages(.onBase(base: base))
    case (nil, nil, true): messages(.inclusive)
    case (_, nil, false): rate
    }
  }
}

extension Snapshot.ZeroReason {
  fileprivate var message: Message {
    switch self {
    case .reverseCharge: .zeroReverseCharge
    case .intraCommunity: .zeroIntraCommunity
    case .export: .zeroExport
    case .exempt: .zeroExempt
    case .zeroRated: .zeroRated
    }
  }
}
