import Documents
import Figures

/// What a mail tells machines of an invoice: schema.org `Invoice` in microdata, as Gmail reads it.
extension MailWriter {
  /// The attributes of the element that holds the mail.
  func itemScope(_ mail: MailDocument) -> [HTMLAttribute] {
    guard tellsItem(of: mail.document) else { return [] }
    return [
      HTMLAttribute("itemscope", ""), HTMLAttribute("itemtype", "https://schema.org/Invoice"),
    ]
  }

  private func tellsItem(of document: Document) -> Bool {
    options.microdata && document.kind == .invoice && document.number != nil
      && document.paymentStatus != nil
  }

  mutating func writeItem(_ mail: MailDocument) {
    let document = mail.document
    guard tellsItem(of: document), let number = document.number else { return }
    property("confirmationNumber", number)
    html.open(
      .div, HTMLAttribute("itemprop", "provider"), HTMLAttribute("itemscope", ""),
      HTMLAttribute("itemtype", "https://schema.org/Organization"))
    property("name", document.properties.author)
    html.close()
    if let due = document.due {
      html.open(
        .div, HTMLAttribute("itemprop", "totalPaymentDue"), HTMLAttribute("itemscope", ""),
        HTMLAttribute("itemtype", "https://schema.org/PriceSpecification"))
      property("price", due.amount.decimal.description)
      property("priceCurrency", due.amount.currency.code)
      html.close()
      if let day = due.date { property("paymentDueDate", day.dump) }
    }
    if let status = document.paymentStatus { property("paymentStatus", status) }
  }

  private mutating func property(_ name: String, _ content: String) {
    html.open(.meta, HTMLAttribute("itemprop", name), HTMLAttribute("content", content))
  }
}

extension Document {
  /// schema.org `PaymentStatusType`; nil where nothing can be said.
  fileprivate var paymentStatus: String? {
    switch status {
    case .open: due == nil ? nil : "https://schema.org/PaymentDue"
    case .paid: "https://schema.org/PaymentComplete"
    case .draft, .void, .uncollectible, .issued: nil
    }
  }
}
