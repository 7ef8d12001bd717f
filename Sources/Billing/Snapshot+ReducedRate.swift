package import Figures

/// The reduced rate of Japan's consumption tax, which the law wants marked on each line that bears
/// it (Consumption Tax Act, Art. 57-4 (1) no. 3, (2) no. 3, (3) no. 3).
extension Snapshot {
  /// Whether a line is a supply of the reduced rate.
  package func isReducedRated(_ line: Line) -> Bool {
    guard sellerCountry == "JP" else { return false }
    // A charge has one line, and states its taxes for the whole.
    let isWhole = line.taxes.isEmpty && lines.count == 1
    let taxes = isWhole ? totals.taxes.map(\.onLine) : line.taxes
    return !taxes.isEmpty && taxes.allSatisfy(isReducedRate)
  }

  /// The reduced rate in percent; nil where no line bears it.
  package var reducedRate: DecimalNumber? {
    guard sellerCountry == "JP", lines.contains(where: isReducedRated) else { return nil }
    return statedTaxes.first(where: isReducedRate)?.rate.percentage
      ?? lines.lazy.flatMap(\.taxes).first(where: isReducedRate)?.rate.percentage
  }

  private func isReducedRate(_ tax: LineTax) -> Bool {
    guard isTaxOfSeller(tax) else { return false }
    switch tax.reason {
    case .reducedRated: return true
    // Taxes of manual rates tell no reason.
    case nil, .notAvailable:
      return tax.rate.percentage == DecimalNumber(8)
        && dates.issued >= Self.twoRatesBegin
    default: return false
    }
  }

  /// 1 October 2019 in Japan: 8 percent, the standard rate before, became the reduced one.
  private static let twoRatesBegin = Instant(1_569_855_600)
}
