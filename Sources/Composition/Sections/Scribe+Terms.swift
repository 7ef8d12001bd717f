import Billing
import Documents
import Figures
import Localization

/// What narrow tables say of lines and leave out.
extension Scribe {
  /// `12 × €49.00 · VAT 20%`: quantity, unit price and taxes that have no columns of their own.
  mutating func terms(of line: Snapshot.Line, beside names: [LineColumn.Name]) -> Text? {
    var factors: [String] = []
    let price = names.contains(.unitPrice) ? nil : unitPrice(of: line)
    // A single one without a price of its own says nothing.
    if !names.contains(.quantity), let quantity = line.quantity,
      price != nil || quantity.trimmed(toScale: 0) != DecimalNumber(1)
    {
      factors.append(self.quantity(quantity).string)
    }
    if let price { factors.append(price.string) }
    var texts = factors.isEmpty ? [] : [Text(product(of: factors))]
    if !names.contains(.tax) { texts += namedTaxes(of: line) }
    return joined(texts)
  }

  /// A product that is read from the right where the language is, also between foreign words: its
  /// figures have no direction of their own that would say so (UAX #9, X5c).
  private func product(of factors: [String]) -> String {
    let product = factors.map(isolated).joined(separator: " × ")
    return format.isRightToLeft ? "\u{2067}\(product)\u{2069}" : product
  }

  /// `VAT 20%`, each once.
  private mutating func namedTaxes(of line: Snapshot.Line) -> [Text] {
    var texts: [Text] = []
    for tax in line.taxes {
      guard let cell = cell(of: tax) else { continue }
      let name = shortName(of: tax.rate)
      let text = words(.labelValue(label: name, value: cell.string))
      if !texts.contains(text) { texts.append(text) }
    }
    return texts
  }

  /// `250 items in all: Download invoice · View invoice`.
  mutating func allItems(_ number: Int) -> Text {
    let label = messages(.allItems(n: count(number)))
    let links = mail == nil ? [] : downloadActions() + viewActions()
    guard !links.isEmpty else {
      let more = mail?.hasPDF == true ? [words(.mailAttached)] : []
      return joined([Text(label)] + more) ?? Text(label)
    }
    let names = links.map(\.text.string)
    var text = words(
      .labelColonValue(label: label, value: names.joined(separator: " · ")))
    text.spans = links.compactMap { link in
      text.string.offsets(of: link.text.string).map { TextSpan($0, link: link.url) }
    }
    return text
  }
}
