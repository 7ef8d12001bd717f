import JSON

extension Gathering {
  /// The one object that becomes a document, and as what.
  ///
  /// A credit note comes before the invoice it amends, an invoice before its charges. Invoices that
  /// others of the input only refer to (amended or replaced ones) are no candidates.
  func document(_ wanted: Snapshot.Kind?) -> (kind: Snapshot.Kind, value: JSONValue)? {
    let notes = all(.creditNote)
    let invoices = invoiceCandidates
    let charges = charges
    switch wanted ?? (notes.isEmpty ? nil : .creditNote) {
    case .creditNote:
      let strangers = wanted == nil ? invoices : []
      return only(notes, besides: strangers, wanted: "credit note").map { (.creditNote, $0) }
    case .receipt:
      let value = only(invoices.isEmpty ? charges : invoices, wanted: "invoice or charge")
      return value.map { (.receipt, $0) }
    case .invoice:
      return only(invoices, wanted: "invoice").map { (.invoice, $0) }
    case nil:
      if invoices.isEmpty, !charges.isEmpty {
        return only(charges, wanted: "charge").map { (.receipt, $0) }
      }
      return only(invoices, wanted: "document").map { (.invoice, $0) }
    }
  }

  /// Those given for themselves; else those that payment intents hold expanded.
  private var charges: [JSONValue] {
    let given = all(.charge)
    return given.isEmpty ? all(.paymentIntent).compactMap(\.expandedCharge) : given
  }

  /// Those that no other document names as amended or replaced.
  private var invoiceCandidates: [JSONValue] {
    var named: Set<String> = []
    for note in all(.creditNote) {
      if let id = note["invoice"].flatMap(\.objectID) { named.insert(id) }
    }
    let invoices = all(.invoice)
    for invoice in invoices {
      if let id = invoice["from_invoice"]?["invoice"].flatMap(\.objectID) { named.insert(id) }
    }
    return invoices.filter { $0["id"]?.string.map { !named.contains($0) } ?? true }
  }

  private func only(
    _ values: [JSONValue], besides others: [JSONValue] = [], wanted: String
  ) -> JSONValue? {
    let all = values + others
    if all.count > 1 {
      let names = all.map { $0["number"]?.string ?? $0["id"]?.string ?? "without id" }
      log.add(.severalDocuments(names), at: all[1].place)
      return nil
    }
    // Where something could not be read, that is the finding.
    if all.isEmpty, !log.hasErrors { log.add(.noDocument(wanted: wanted), at: place) }
    return values.first
  }
}

extension JSONValue {
  /// The charge of a payment intent: `latest_charge` since 2022-11-15, before that the paid one of
  /// `charges`.
  fileprivate var expandedCharge: JSONValue? {
    if let latest = self["latest_charge"], latest.kind == .object { return latest }
    return self["charges"]?["data"]?.elements.first { $0["paid"]?.boolean == true }
  }

  /// The id of an object that is given by id or expanded.
  var objectID: String? {
    let id = string ?? self["id"]?.string
    return id?.countsAsAbsent == true ? nil : id
  }
}
