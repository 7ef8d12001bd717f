import Billing
import Documents
import Figures
import Localization

/// What makes one tax cell differ from another, so that equal cells are worded once.
struct TaxCell: Hashable {
  let percentage: DecimalNumber?
  let isInclusive: Bool
  let base: Money?
}

/// How taxes are named: in the cells of lines and in the rows of the summary.
extension Scribe {
  /// The cell of a line: `20%`, `25% incl. (on €12.00)`, `0%` under reverse charge.
  mutating func cell(of tax: Snapshot.LineTax) -> Text? {
    guard tax.isPrinted else { return nil }
    let isInclusive = tax.isInclusive && !prices.isNet
    let key = TaxCell(
      percentage: snapshot.percentage(of: tax), isInclusive: isInclusive,
      base: isInclusive ? tax.base : nil)
    if let known = taxCells[key] { return known }
    let text = cell(key) ?? words(.tax)
    taxCells[key] = text
    return text
  }

  private func cell(_ cell: TaxCell) -> Text? {
    guard let percentage = cell.percentage else {
      return cell.isInclusive ? words(.inclusive) : nil
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
    guard let terms = terms(of: tax) else { return name }
    return words(.nameWithTerms(name: name.string, terms: terms))
  }

  mutating func name(of rate: Snapshot.Rate) -> Text {
    let name = cleaned(rate.name, field: "tax_rates").map(isolated) ?? messages(.tax)
    guard let jurisdiction = jurisdiction(of: rate) else { return Text(name) }
    return words(.taxInJurisdiction(name: name, jurisdiction: jurisdiction))
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
    let isInclusive = tax.isInclusive && !prices.isNet
    let rate = snapshot.percentage(of: tax).map(percent)
    let base = tax.base.map(money)
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
