import Figures
import JSON

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
    if let invoice = document.member("invoice") {
      log.add(.chargeOfInvoice, at: invoice.place)
    }
    var payments = FrozenPayments()
    addCharge(document, to: &payments)
    for share in payments.charges { addRefunds(of: share, to: &payments, isReceipt: true) }
    checkRefunded(of: payments, isReceipt: true)
    let paid = payments.payments[0].amount
    let issued = document.required("created", document.instant) ?? Instant(0)
    let parties = PartyReader(freezer: self, source: document)
    checkCustomer(parties)
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
  ///
  /// Name and tax number are of one party: a customer with a number is the buyer, whoever held the
  /// card, unless the billing details have a number of their own.
  private func chargeBuyer(_ parties: PartyReader) -> Snapshot.Party {
    let customer = parties.buyer
    guard let details = document.object("billing_details") else { return customer }
    var payer = Snapshot.Party(
      name: details.text("name"),
      address: details.object("address").flatMap(Snapshot.Address.init),
      phone: details.text("phone"), email: details.text("email") ?? document.text("receipt_email"))
    payer.taxIDs = details.text("tax_id").map { [payer.taxID($0)] } ?? []
    let isCustomer = payer.taxIDs.isEmpty && customer.name != nil && !customer.taxIDs.isEmpty
    return isCustomer ? customer.completed(by: payer) : customer.replaced(by: payer)
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

extension Snapshot.Party {
  /// The number of billing details, which do not say of what type it is. Stripe asks for it in
  /// Brazil, where the length tells persons from companies.
  fileprivate func taxID(_ value: String) -> Snapshot.TaxID {
    guard address?.country == "BR" else { return Snapshot.TaxID(type: "unknown", value: value) }
    let isPerson = value.utf8.count { (0x30...0x39).contains($0) } == 11
    return Snapshot.TaxID(type: isPerson ? "br_cpf" : "br_cnpj", value: value)
  }

  /// The party with what it lacks taken from another.
  fileprivate func completed(by other: Self) -> Self {
    var party = self
    party.address = address ?? other.address
    party.phone = phone ?? other.phone
    party.email = email ?? other.email
    return party
  }

  /// The party with what another states in place of its own.
  fileprivate func replaced(by other: Self) -> Self {
    var party = self
    party.name = other.name ?? name
    party.address = other.address ?? address
    party.phone = other.phone ?? phone
    party.email = other.email ?? email
    if !other.taxIDs.isEmpty { party.taxIDs = other.taxIDs }
    return party
  }
}
