import Diagnostics
import Figures
import JSON

/// Reads the canonical form of a snapshot, the counterpart of `write(to:)`; what is wrong goes to
/// the log.
struct SnapshotReader {
  let fields: Fields
  let currency: Currency

  /// Nil without a known currency.
  init?(_ fields: Fields) {
    guard let currency = fields.required("currency", fields.currency) else { return nil }
    self.fields = fields
    self.currency = currency
  }

  var snapshot: Snapshot {
    Snapshot(
      kind: choice("kind", of: fields) ?? .invoice, id: fields.text("id"),
      status: choice("status", of: fields) ?? .open, isLive: fields.flag("live") ?? true,
      number: fields.text("number"), references: references, dates: dates,
      timeZone: fields.text("time_zone") ?? "UTC", currency: currency, seller: party("seller"),
      buyer: party("buyer"), shipTo: fields.object("ship_to").map(party),
      taxExempt: choice("tax_exempt", of: fields) ?? .none,
      preferredLocales: fields.texts("preferred_locales"),
      accountLocale: fields.text("account_locale"), fields: fieldList("fields", of: fields),
      memo: fields.text("memo"), footer: fields.text("footer"),
      lines: fields.objects("lines").map(line), totals: totals,
      payments: fields.objects("payments").map(payment),
      refunds: fields.objects("refunds").map(refund), credit: fields.object("credit").map(credit),
      payURL: fields.text("pay_url"),
      collection: choice("collection", of: fields) ?? .chargeAutomatically,
      presentation: fields.object("presentation").map(presentation) ?? .init())
  }

  /// A value of a closed enumeration; an unknown or absent one is an error.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, of fields: Fields
  ) -> Choice? where Choice.RawValue == String {
    guard let text = fields.required(name, fields.text) else { return nil }
    let choice = Choice(rawValue: text)
    if choice == nil {
      let known = Choice.allCases.map(\.rawValue)
      let finding = Finding.unknownChoice(
        text, nearest: nearestName(to: text, among: known), known: known)
      fields.log.add(finding, at: fields.place(of: name))
    }
    return choice
  }

  private var references: Snapshot.References {
    Snapshot.References(
      invoiceNumber: fields.text("invoice_number"), receiptNumber: fields.text("receipt_number"),
      replacedNumber: fields.text("replaced_number"))
  }

  private var dates: Snapshot.Dates {
    let dates = fields.required("dates", fields.object)
    let issued = dates.flatMap { dates in dates.required("issued", dates.instant) }
    return Snapshot.Dates(
      issued: issued ?? Instant(0), due: dates?.instant("due"), paid: dates?.instant("paid"),
      voided: dates?.instant("voided"), supply: dates?.object("supply").flatMap(period))
  }

  func period(_ fields: Fields) -> Snapshot.Period? {
    guard let start = fields.required("start", fields.instant),
      let end = fields.required("end", fields.instant)
    else { return nil }
    return Snapshot.Period(start: start, end: end)
  }

  private func party(_ name: String) -> Snapshot.Party {
    fields.required(name, fields.object).map(party) ?? Snapshot.Party()
  }

  private func party(_ fields: Fields) -> Snapshot.Party {
    Snapshot.Party(
      name: fields.text("name"), address: fields.object("address").flatMap(Snapshot.Address.init),
      phone: fields.text("phone"), email: fields.text("email"), website: fields.text("website"),
      taxIDs: fields.objects("tax_ids").compactMap(\.taxID), registers: fields.texts("registers"))
  }

  private func fieldList(_ name: String, of fields: Fields) -> [Snapshot.Field] {
    fields.objects(name).map {
      Snapshot.Field(name: $0.text("name") ?? "", value: $0.text("value") ?? "")
    }
  }

  private func presentation(_ fields: Fields) -> Snapshot.Presentation {
    Snapshot.Presentation(
      pageSize: choice("page_size", of: fields) ?? .auto,
      excludesTax: fields.flag("excludes_tax") ?? false, primaryColor: fields.text("primary_color"),
      logo: fields.object("logo").flatMap(logo), title: fields.text("title"),
      statements: fields.texts("statements"), bankAccount: fieldList("bank_account", of: fields))
  }

  private func logo(_ fields: Fields) -> Snapshot.Logo? {
    guard let format: Snapshot.Logo.Format = choice("format", of: fields),
      let data = fields.required("data", fields.text)
    else { return nil }
    guard let bytes = Base64.decode(data) else {
      fields.log.add(.notBase64, at: fields.place(of: "data"))
      return nil
    }
    return Snapshot.Logo(format: format, bytes: bytes)
  }
}
