import Figures

extension Freezer {
  /// The receipt for a charge without an invoice: its description is the only line.
  func chargeReceipt() -> Snapshot {
    let status = document.text("status")
    if status != "succeeded" || document.flag("paid") == false {
      log.add(
        .chargeNotSucceeded(status: status ?? "unpaid"), at: document.place(of: "status"))
    } else if document.flag("captured") == false {
      log.add(.chargeNotSucceeded(status: "uncaptured"), at: document.place(of: "captured"))
    }
    var payments = FrozenPayments()
    addCharge(document, to: &payments)
    for share in payments.charges { addRefunds(of: share, to: &payments, isReceipt: true) }
    checkRefunded(of: payments, isReceipt: true)
    let paid = payments.payments[0].amount
    let issued = document.required("created", document.instant) ?? Instant(0)
    let parties = PartyReader(freezer: self, source: document)
    checkCustomerCurrency(parties.customer)
    let number = document.text("receipt_number")
    var snapshot = Snapshot(
      kind: .receipt, id: document.text("id"), status: .paid, isLive: isLive, number: number,
      references: Snapshot.References(receiptNumber: number),
      dates: Snapshot.Dates(issued: issued, paid: issued, supply: settings.supply),
      timeZone: timeZone, currency: currency, seller: parties.seller,
      buyer: chargeBuyer(parties), shipTo: chargeShipTo(parties), taxExempt: .none,
      preferredLocales: parties.preferredLocales, accountLocale: settings.accountLocale, fields: [],
      memo: nil, footer: nil,
      lines: [Snapshot.Line(description: document.text("description"), amount: paid)],
      totals: Snapshot.Totals(total: paid, amountPaid: paid), payments: payments.payments,
      refunds: payments.refunds, credit: nil, payURL: nil, collection: .chargeAutomatically,
      presentation: presentation)
    snapshot.pageURL = pageURL("receipt_url")
    return snapshot
  }

  /// The billing details of the payment; what they leave open is the customer's.
  private func chargeBuyer(_ parties: PartyReader) -> Snapshot.Party {
    var buyer = parties.buyer
    guard let details = document.object("billing_details") else { return buyer }
    buyer.name = details.text("name") ?? buyer.name
    buyer.email = details.text("email") ?? document.text("receipt_email") ?? buyer.email
    buyer.phone = details.text("phone") ?? buyer.phone
    buyer.address = details.object("address").flatMap(Snapshot.Address.init) ?? buyer.address
    return buyer
  }

  private func chargeShipTo(_ parties: PartyReader) -> Snapshot.Party? {
    guard let shipping = document.object("shipping") else { return nil }
    let buyer = chargeBuyer(parties)
    let party = Snapshot.Party(
      name: shipping.text("name"),
      address: shipping.object("address").flatMap(Snapshot.Address.init),
      phone: shipping.text("phone"))
    if party.address == nil { return nil }
    return party.name == buyer.name && party.address == buyer.address ? nil : party
  }
}
