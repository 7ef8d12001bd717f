import Figures
import JSON

extension Freezer {
  /// An invoice, or the receipt for one.
  func invoice(as kind: Snapshot.Kind) -> Snapshot {
    let status = invoiceStatus(as: kind)
    let collection = collection
    let lines = invoiceLines()
    let totals = invoiceTotals(lines)
    let payments = invoicePayments(isReceipt: kind == .receipt)
    let parties = PartyReader(freezer: self, source: document)
    var snapshot = Snapshot(
      kind: kind, id: document.text("id"), status: status, isLive: isLive,
      number: invoiceNumber(status), references: Snapshot.References(),
      dates: invoiceDates(status, collection), timeZone: timeZone, currency: currency,
      seller: parties.seller, buyer: parties.buyer, shipTo: parties.shipTo,
      taxExempt: parties.taxExempt, preferredLocales: parties.preferredLocales,
      accountLocale: settings.accountLocale, fields: customFields(of: document),
      memo: document.text("description"),
      footer: (draftDefaults(of: document, "footer") ?? document).text("footer"),
      lines: lines.lines,
      totals: totals, payments: payments.payments, refunds: payments.refunds, credit: nil,
      payURL: payURL(status), collection: collection, presentation: presentation)
    if status == .paid, snapshot.dates.paid == nil {
      // Not stated until 2019-02-19.
      snapshot.dates.paid = payments.payments.last?.date
    }
    if status == .paid { snapshot.pageURL = pageURL("hosted_invoice_url") }
    addRevision(to: &snapshot.references)
    checkReplacement()
    if kind == .receipt {
      let receipt = document.text("receipt_number") ?? payments.onlyReceiptNumber
      snapshot.references.invoiceNumber = snapshot.number
      snapshot.references.invoiceDate = snapshot.dates.issued
      snapshot.references.receiptNumber = receipt
      snapshot.number = receipt
    }
    checkCustomer(parties)
    InvoiceArithmetic(
      freezer: self, lines: lines, totals: totals, status: status, taxExempt: parties.taxExempt
    ).check()
    return snapshot
  }

  private func invoiceStatus(as kind: Snapshot.Kind) -> Snapshot.Status {
    guard let text = document.required("status", { _ in document.invoiceStatus }) else {
      return .open
    }
    guard let status = Snapshot.Status(rawValue: text), status != .issued else {
      log.add(.unknownValue(field: "status", value: text), at: document.place(of: "status"))
      return .open
    }
    let place = document.place(of: "status")
    if status == .draft, !options.allowsDraft {
      log.add(.draft(previewed: document.text("billing_reason") == "upcoming"), at: place)
    } else if kind == .receipt, status != .paid {
      log.add(.notPaid(status: text), at: place)
    }
    return status
  }

  private func invoiceNumber(_ status: Snapshot.Status) -> String? {
    let number = document.text("number") ?? settings.number
    if number == nil, status != .draft {
      log.add(.missingNumber(kind: "invoice"), at: document.place)
    }
    return number
  }

  private func invoiceDates(
    _ status: Snapshot.Status, _ collection: Snapshot.Collection
  ) -> Snapshot.Dates {
    let transitions = document.object("status_transitions")
    let issued = issueDate(of: document)
    if issued == nil { log.add(.missing("created"), at: document.place) }
    return Snapshot.Dates(
      issued: issued ?? Instant(0),
      due: collection == .sendInvoice || !statesCollection ? document.instant("due_date") : nil,
      paid: status == .paid ? transitions?.instant("paid_at") : nil,
      voided: status == .void ? transitions?.instant("voided_at") : nil, supply: settings.supply)
  }

  /// `collection_method` since 2019-05-16, `billing` before. An unknown one leaves the invoice to be
  /// paid by the date that it states, if any.
  private var collection: Snapshot.Collection {
    guard let name = ["collection_method", "billing"].first(where: { document.text($0) != nil })
    else { return .chargeAutomatically }
    return choice(Snapshot.Collection.self, name, of: document) ?? .sendInvoice
  }

  private var statesCollection: Bool {
    document.text("collection_method") != nil || document.text("billing") != nil
  }

  /// Those of an invoice; on a draft that states none, those of its customer.
  func customFields(of invoice: Fields) -> [Snapshot.Field] {
    let source = draftDefaults(of: invoice, "custom_fields") ?? invoice
    return source.objects("custom_fields").compactMap { field in
      guard let name = field.text("name"), let value = field.text("value") else { return nil }
      return Snapshot.Field(name: name, value: value)
    }
  }

  /// What a customer's invoices have unless they say otherwise, where a draft says nothing.
  private func draftDefaults(of invoice: Fields, _ name: String) -> Fields? {
    guard invoice.invoiceStatus == "draft", invoice.member(name) == nil else { return nil }
    return customer(of: invoice)?.object("invoice_settings")
  }

  /// `effective_at` since 2022-11-15; the finalization where it is told; `date` until 2019-02-19.
  func issueDate(of fields: Fields) -> Instant? {
    fields.instant("effective_at")
      ?? fields.object("status_transitions")?.instant("finalized_at")
      ?? fields.instant("finalized_at") ?? fields.instant("created") ?? fields.instant("date")
  }

  /// The invoice that this one revises, as given or as the settings name it.
  private func addRevision(to references: inout Snapshot.References) {
    guard let from = document.object("from_invoice"), from.text("action") == "revision" else {
      return
    }
    let replaced = related(from.member("invoice"), .invoice)
    references.replacedNumber = replaced?.text("number") ?? settings.amends.number
    references.invoiceDate = replaced.flatMap(issueDate) ?? settings.amends.date
    if references.replacedNumber == nil, let id = from.member("invoice")?.objectID {
      log.add(.noReplacedInvoice(id), at: from.place(of: "invoice"))
    }
  }

  /// The number of the invoice that took this one's place, as far as it is known, is for who draws.
  private func checkReplacement() {
    guard let latest = document.member("latest_revision"),
      latest.objectID != document.text("id")
    else { return }
    let number = related(latest, .invoice)?.text("number")
    log.add(.replaced(by: number), at: latest.place)
  }

  /// Of invoices that can still be paid; one that is uncollectible can.
  private func payURL(_ status: Snapshot.Status) -> String? {
    guard status == .open || status == .uncollectible else { return nil }
    return pageURL("hosted_invoice_url")
  }

  /// A member that may become a link; what may not is warned about.
  func pageURL(_ name: String) -> String? {
    guard let url = document.text(name) else { return nil }
    let isSafe = PageURL.isSafe(url)
    if !isSafe { log.add(.unsafeURL, at: document.place(of: name)) }
    return isSafe ? url : nil
  }

  /// What is odd about the customer whose document it is.
  func checkCustomer(_ parties: PartyReader) {
    checkCustomerCurrency(parties.customer)
    let printed = Set(parties.buyer.taxIDs.map(\.value))
    for entry in parties.customer?.fields.objects("tax_ids") ?? [] {
      guard let status = entry.object("verification")?.text("status"),
        ["pending", "unverified"].contains(status), let value = entry.text("value"),
        printed.contains(value)
      else { continue }
      log.add(.unverifiedNumber(value, status: status), at: entry.place)
    }
  }

  private func checkCustomerCurrency(_ live: LiveCustomer?) {
    guard let customer = live?.fields, let code = customer.text("currency")?.uppercased(),
      code != currency.code
    else { return }
    log.add(
      .customerCurrency(customer: code, document: currency.code),
      at: customer.place(of: "currency"))
  }
}
