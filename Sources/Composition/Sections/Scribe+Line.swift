import Billing
import Documents
import Figures
import Localization

/// A tax of a line as its cell tells it. Two taxes of one percentage are two; two parts of one rate
/// that read alike are one.
private struct TaxOfLine: Hashable {
  let rate: Snapshot.Rate
  let cell: Text
}

/// What stands in the cells of one line.
extension Scribe {
  /// Japan's usual mark of the reduced rate.
  static let reducedMark = "※"

  /// The first line of the description, and the others as a detail under it.
  mutating func description(of line: Snapshot.Line) -> (first: Text, further: Text?) {
    var texts = statedDescription(of: line)
    if marksReducedRate, snapshot.isReducedRated(line),
      line.description?.contains(Self.reducedMark) != true
    {
      texts.first.string += " \(Self.reducedMark)"
    }
    return texts
  }

  private mutating func statedDescription(of line: Snapshot.Line) -> (first: Text, further: Text?) {
    let stated = cleaned(
      line.description, field: "lines/description", keepsLines: true, keepsSoftHyphens: true)
    guard let text = stated else { return (words(.item), nil) }
    guard let end = text.utf8.firstIndex(of: UInt8(ascii: "\n")) else {
      return (natural(text), nil)
    }
    let rest = natural(String(text[text.index(after: end)...]))
    return (natural(String(text[..<end])), rest)
  }

  /// The days of a period; nil when they are the same day.
  mutating func period(_ period: Snapshot.Period) -> Text? {
    guard let text = interval(period) else { return nil }
    return Text(
      text, meaning: .period(calendar.day(of: period.start), calendar.day(of: period.end)))
  }

  func quantity(_ value: DecimalNumber) -> Numeral {
    let exact = value.trimmed(toScale: 0)
    return Numeral(format.number(exact), value: .number(exact))
  }

  /// With all its digits, so that a price of $0.00048 is not printed as $0.00.
  func unitPrice(of line: Snapshot.Line) -> Numeral? {
    guard let price = prices.unitPrice(of: line) else { return nil }
    let decimals = snapshot.presentation.choices.unitPriceDecimals ?? 0
    return Numeral(
      format.money(price, in: line.amount.currency, decimals: decimals), value: .number(price))
  }

  /// One cell for each tax, the parts of one rate once; or the sum of the rates that come on top.
  mutating func taxes(of line: Snapshot.Line, combined: Bool = false) -> Table.Cell {
    if combined, line.taxes.count > 1, let sum = snapshot.combinedRate(of: line) {
      return .text(Text(percent(sum), meaning: .percent(sum)))
    }
    guard line.taxes.count != 1 else {
      return cell(of: line.taxes[0]).map { .text($0) } ?? .empty
    }
    var cells: [Text] = []
    var seen: Set<TaxOfLine> = []
    for tax in line.taxes {
      guard let cell = cell(of: tax) else { continue }
      let isNew = seen.insert(TaxOfLine(rate: tax.rate, cell: cell)).inserted
      guard isNew || tax.rate.id == nil else { continue }
      cells.append(cell)
    }
    switch cells.count {
    case 0: return .empty
    case 1: return .text(cells[0])
    default: return .parts(cells.map { Table.Part(.text($0)) })
    }
  }

  /// The rates of a line's discounts, amounts where there is no rate.
  mutating func discount(of line: Snapshot.Line) -> Table.Cell {
    let cells = zip(line.discounts, prices.discounts(of: line)).map { discount, amount in
      discount.percentOff.map { percent($0) } ?? money(amount)
    }
    guard !cells.isEmpty else { return .empty }
    return .parts(cells.map { Table.Part(.text(Text($0))) })
  }

  /// The unit's word from the settings, else the product's label, else its code.
  mutating func unit(of line: Snapshot.Line) -> Text? {
    guard let details = line.details else { return nil }
    let own = details.unit?.text(in: languageTag)
    return self.line(own ?? details.unitLabel ?? details.unitCode, field: "lines/unit")
  }

  mutating func code(of line: Snapshot.Line) -> Text? {
    line.details?.code.flatMap { self.line($0, field: "lines/code") }
  }

  mutating func picture(of line: Snapshot.Line) -> Picture? {
    guard let picture = line.details?.picture else { return nil }
    let name = cleaned(line.details?.productName ?? line.description, field: "lines/description")
    return Picture(
      .product, format: picture.format.pictureFormat, bytes: picture.bytes,
      alternative: name ?? messages(.item))
  }

  /// The price of a package, and what the settings add to a line: its day of supply, a note.
  /// What the table has no column for is among it.
  mutating func extras(of line: Snapshot.Line, beside names: [LineColumn.Name]) -> [Text] {
    guard let details = line.details else { return [] }
    var texts = strayExtras(of: details, beside: names)
    if let size = line.package, let price = prices.packagePrice(of: line) {
      let amount = format.money(price, in: line.amount.currency).text
      texts.append(
        words(
          .pricePerPackage(price: amount, quantity: format.number(size.trimmed(toScale: 0)).text)))
    }
    if let date = details.date { texts.append(dateText(date)) }
    if let note = details.note?.text(in: languageTag),
      let text = paragraph(note, field: "lines/note")
    {
      texts.append(text)
    }
    return texts
  }
}
