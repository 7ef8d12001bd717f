import Billing
import Figures

extension Mapper {
  /// Delivery and period, before the lines, whose periods widen it.
  mutating func mapDelivery() {
    var delivery = EInvoice.Delivery()
    if let receiver = snapshot.shipTo {
      delivery.name = receiver.name?.stated()
      if receiver.address != snapshot.buyer.address {
        delivery.address = receiver.address.flatMap(deliveryAddress)
      }
    }
    if let supply = snapshot.dates.supply { mapSupply(supply, &delivery) }
    invoice.delivery = delivery == EInvoice.Delivery() ? nil : delivery
  }

  /// One day is a date of delivery, several are a period.
  private mutating func mapSupply(_ supply: Snapshot.Period, _ delivery: inout EInvoice.Delivery) {
    let (first, last) = (wording.day(supply.start), wording.day(supply.end))
    if first < last {
      invoice.period = EInvoice.Period(first: first, last: last)
    } else {
      delivery.date = first
    }
  }

  /// An address without a country is none (BR-57).
  private func deliveryAddress(_ address: Snapshot.Address) -> EInvoice.Address? {
    address.country == nil ? nil : EInvoice.Address(address)
  }

  /// Goods across borders tell where they go and when (BR-IC-11, BR-IC-12). Without another date
  /// the law has the date of issue for the date of supply (EU Directive 2006/112 Art. 226 (7)).
  mutating func completeDelivery() {
    let categories = invoice.breakdown.map(\.vat.category)
    guard categories.contains(.intraCommunity) || categories.contains(.export) else { return }
    var delivery = invoice.delivery ?? EInvoice.Delivery()
    if delivery.address == nil {
      delivery.address = (snapshot.shipTo?.address ?? snapshot.buyer.address)
        .flatMap(deliveryAddress)
    }
    if delivery.date == nil, invoice.period == nil { delivery.date = invoice.issued }
    invoice.delivery = delivery
  }

  /// The days of a line as the document prints them, which the period of the document then covers.
  mutating func period(of line: Snapshot.Line) -> EInvoice.Period? {
    guard let period = statedPeriod(of: line) else { return nil }
    guard let whole = invoice.period else {
      invoice.period = period
      return period
    }
    invoice.period = EInvoice.Period(
      first: min(whole.first, period.first), last: max(whole.last, period.last))
    return period
  }

  private func statedPeriod(of line: Snapshot.Line) -> EInvoice.Period? {
    let stated = line.period ?? line.details?.creditedPeriod
    if let days = stated.flatMap({ snapshot.presentation.choices.days(of: $0, wording.day) }) {
      return EInvoice.Period(first: days.first, last: days.last)
    }
    return line.details?.date.map { date in
      let day = wording.day(date)
      return EInvoice.Period(first: day, last: day)
    }
  }
}
