import Billing
import Figures

extension Mapper {
  /// What a supply is, where findings are to point: `category` and `rate` are its terms.
  struct Subject {
    var category: Term
    var rate: Term
    /// From 1; nil for what is no line.
    var line: Int?

    static func line(_ index: Int) -> Subject {
      Subject(category: .lineCategory, rate: .lineRate, line: index + 1)
    }

    static let shipping = Subject(category: .chargeCategory, rate: .chargeCategory)
    static let document = Subject(category: .category, rate: .rate)
  }

  /// Category and rate of a supply; nil where the facts do not tell them, which is noted.
  ///
  /// Where a document states taxes for the whole alone, as it did in old versions, one tax is that
  /// of every line.
  mutating func vat(of taxes: [Snapshot.LineTax], _ subject: Subject) -> EInvoice.VAT? {
    let taxes = taxes.isEmpty ? taxesOfWhole : taxes.filter { !isNothing($0, among: taxes) }
    guard taxes.count <= 1 else {
      note(.severalTaxes(subject.category, line: subject.line))
      return nil
    }
    return vat(of: taxes.first, subject)
  }

  /// Entries that say that a tax does not apply, beside one that does.
  private func isNothing(_ tax: Snapshot.LineTax, among taxes: [Snapshot.LineTax]) -> Bool {
    taxes.count > 1 && !tax.isPrinted
  }

  private var taxesOfWhole: [Snapshot.LineTax] {
    let stated = snapshot.lines.contains { !$0.taxes.isEmpty }
    return stated ? [] : snapshot.totals.taxes.map(\.onLine).filter(\.isPrinted)
  }

  private mutating func vat(of tax: Snapshot.LineTax?, _ subject: Subject) -> EInvoice.VAT? {
    if let tax, !isValueAddedTax(tax, subject) { return nil }
    guard let category = snapshot.vatCategory(of: tax) else {
      note(
        .missing(
          subject.category, line: subject.line,
          source: "the setting 'einvoice.exemption.category'", because: .standard))
      return nil
    }
    guard let rate = rate(of: tax, category, subject) else { return nil }
    let vat = EInvoice.VAT(
      category: category, rate: category == .outOfScope ? nil : rate.trimmed(toScale: 0))
    if let exemption = snapshot.exemption(of: tax), exemptions[vat]?.contains(exemption) != true {
      exemptions[vat, default: []].append(exemption)
    }
    return vat
  }

  /// Nil where it is not known, which is noted: working it back from amounts is a guess.
  private mutating func rate(
    of tax: Snapshot.LineTax?, _ category: Snapshot.VATCategory, _ subject: Subject
  ) -> DecimalNumber? {
    guard category == .standard else { return DecimalNumber(0) }
    if let rate = tax?.rate.percentage { return rate }
    let id = tax?.rate.id.map { "the tax rate '\($0)'" } ?? "the tax rate"
    note(
      .missing(
        subject.rate, line: subject.line, source: "\(id) among the objects of the bundle",
        because: .standard))
    return nil
  }

  /// EN 16931 has no other tax; what is not charged may stand there under any name.
  private mutating func isValueAddedTax(_ tax: Snapshot.LineTax, _ subject: Subject) -> Bool {
    guard tax.isPrinted else { return true }
    if tax.rate.isFlatFee {
      note(.flatTax(subject.category, line: subject.line))
      return false
    }
    let country = tax.rate.country ?? snapshot.seller.address?.country
    let type = tax.rate.type ?? (country.map(Self.leviesVAT) ?? true ? "vat" : nil)
    guard type != "vat" else { return true }
    let name = tax.rate.type ?? tax.rate.name ?? "a tax without a name"
    note(.otherTax(subject.category, name: name, line: subject.line))
    return false
  }

  /// Whether a country's tax on turnover is value added tax, where Stripe's type does not say.
  private static func leviesVAT(_ country: String) -> Bool {
    Jurisdiction.union.contains(country)
      || ["GB", "XI", "CH", "LI", "NO", "IS", "MC", "IM", "SM", "RS", "UA", "TR", "AE", "ZA", "SA"]
        .contains(country)
  }
}
