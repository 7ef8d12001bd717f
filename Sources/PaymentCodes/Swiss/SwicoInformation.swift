package import Diagnostics
package import Figures

/// Billing information in Swico's syntax S1 (version 1.2; QR-bill guidelines, annex E), from which
/// the debtor's software books the bill.
package struct SwicoInformation: Sendable, Hashable {
  /// A rate in percent and the net amount it is charged on, or the VAT on an import.
  package struct Rate: Sendable, Hashable {
    package let percent: DecimalNumber
    /// In the major unit of the bill's currency; nil when the rate is that of the whole bill.
    package let amount: DecimalNumber?

    package init(_ percent: DecimalNumber, on amount: DecimalNumber? = nil) {
      self.percent = percent
      self.amount = amount
    }
  }

  /// A discount in percent for payment within a number of days; zero percent says when to pay.
  package struct Condition: Sendable, Hashable {
    package let percent: DecimalNumber
    /// From the date of the bill on.
    package let days: Int

    package init(_ percent: DecimalNumber, within days: Int) {
      self.percent = percent
      self.days = days
    }
  }

  package var number: String?
  package var date: CivilDate?
  package var customerReference: String?
  /// The biller's UID as it is written or its nine digits: `CHE-106.017.086 MWST`.
  package var vatNumber: String?
  /// The day or the first and last day of the service.
  package var service: ClosedRange<CivilDate>?
  package var rates: [Rate] = []
  package var importVAT: [Rate] = []
  package var conditions: [Condition] = []

  package init() {}

  /// The text for `SwissQRBill.billingInformation`; the tags without a value are left out.
  ///
  /// Throws all that is wrong, at once. The length is for the bill to check.
  package func text(at place: Place? = nil) throws(Rejection) -> String {
    var findings = CodeFindings(at: place)
    let digits = (vatNumber ?? "").utf8.filter(\.isDigit).map { String(Unicode.Scalar($0)) }
    if let vatNumber, digits.count != 9 {
      findings.note(.shape(vatNumber, expected: "a UID of nine digits"), of: .vatNumber)
    }
    if rates.count > 1, rates.contains(where: { $0.amount == nil }) {
      findings.note(.mixedRates, of: .vatRates)
    }
    try findings.finish()
    let tags: [(String, String)] = [
      ("10", Self.escaped(number)), ("11", date.map(Self.day) ?? ""),
      ("20", Self.escaped(customerReference)), ("30", digits.joined()),
      ("31", service.map(Self.days) ?? ""), ("32", Self.list(rates)), ("33", Self.list(importVAT)),
      ("40", conditions.map { "\(Self.plain($0.percent)):\($0.days)" }.joined(separator: ";")),
    ]
    return "//S1" + tags.filter { !$0.1.isEmpty }.map { "/\($0.0)/\($0.1)" }.joined()
  }

  private static func escaped(_ text: String?) -> String {
    (text?.trimmed ?? "").map { $0 == "/" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
  }

  /// YYMMDD.
  private static func day(_ date: CivilDate) -> String {
    [date.year % 100, date.month, date.day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
  }

  private static func days(_ range: ClosedRange<CivilDate>) -> String {
    day(range.lowerBound) + (range.lowerBound == range.upperBound ? "" : day(range.upperBound))
  }

  private static func list(_ rates: [Rate]) -> String {
    rates.map { rate in
      plain(rate.percent) + (rate.amount.map { ":\(plain($0))" } ?? "")
    }.joined(separator: ";")
  }

  private static func plain(_ number: DecimalNumber) -> String {
    number.trimmed(toScale: 0).description
  }
}
