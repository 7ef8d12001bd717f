/// The kinds of Stripe objects that a bundle may hold, by their `object`.
enum ObjectKind: String, CaseIterable {
  case invoice
  case creditNote = "credit_note"
  case charge
  case customer, account
  case accountV2 = "v2.core.account"
  case taxRate = "tax_rate"
  case taxID = "tax_id"
  case discount, coupon
  case promotionCode = "promotion_code"
  case product, price, plan
  case shippingRate = "shipping_rate"
  case paymentIntent = "payment_intent"
  case paymentMethod = "payment_method"
  /// A card of the time before payment methods.
  case card
  case mandate
  case paymentRecord = "payment_record"
  case invoicePayment = "invoice_payment"
  case refund
  case dispute
  case balanceTransaction = "customer_balance_transaction"
  case creditBalanceTransaction = "billing.credit_balance_transaction"
  case creditGrant = "billing.credit_grant"
  case lineItem = "line_item"
  case creditNoteLineItem = "credit_note_line_item"
  case invoiceItem = "invoiceitem"
  // Part of what people export together with an invoice; nothing of them is printed.
  case subscription
  case subscriptionItem = "subscription_item"
  case taxCode = "tax_code"
  case ledgerEntry = "balance_transaction"
  case checkoutSession = "checkout.session"
  case renderingTemplate = "invoice_rendering_template"
  case quote

  /// What a person calls it.
  var words: String {
    switch self {
    case .taxID: "tax ID"
    case .invoiceItem: "invoice item"
    default: String(rawValue.map { $0 == "_" || $0 == "." ? " " : $0 })
    }
  }
}
