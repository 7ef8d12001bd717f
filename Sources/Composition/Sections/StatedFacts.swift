import Billing
import Documents
import Figures
import Localization

/// Facts of the settings that stand among the statements, in every template.
extension Scribe {
  /// `Tax representative: Fiscalis SARL · 9 rue du Bac · 75007 Paris · France · FR VAT FR40…`
  mutating func taxRepresentative() -> Text? {
    guard let party = snapshot.taxRepresentative,
      let name = line(party.name, field: "tax_representative"),
      let words = joined([name] + lines(of: party, field: "tax_representative", ShownPartyFacts()))
    else { return nil }
    return stated(.taxRepresentative, isolated(words.string))
  }

  /// `Exchange rate: 1 EUR = 0.9468 CHF (March 1, 2024 · ECB)`.
  mutating func exchangeRate() -> Text? {
    guard let rate = snapshot.exchangeRate, let number = rate.rate else { return nil }
    let one = format.number(DecimalNumber(1)).text
    let equation = messages(
      .exchangeRateEquation(
        one: "\(one)\u{A0}\(snapshot.currency.code)",
        other: "\(format.number(number.trimmed(toScale: 0)).text)\u{A0}\(rate.currency.code)"))
    let isolatedEquation = isolated(equation)
    let source = line(rate.source?.text(in: languageTag), field: "exchange_rate")
    let terms = joined([rate.date.map { dateText($0) }, source].compactMap { $0 })
    guard let terms else { return stated(.exchangeRate, isolatedEquation) }
    return stated(
      .exchangeRate, messages(.nameWithTerms(name: isolatedEquation, terms: terms.string)))
  }

  /// A label of ours with its value, as a statement.
  private func stated(_ label: Message, _ value: String) -> Text {
    var text = words(.labelColonValue(label: messages(label), value: value))
    text.meaning = .statement(.own)
    return text
  }
}
