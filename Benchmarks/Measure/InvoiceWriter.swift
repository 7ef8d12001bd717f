/// Writes bundles of any length, as Stripe's interface writes them since 2025-03-31.
///
/// No two with different numbers have the same lines, amounts, references and names.
struct InvoiceWriter {
  let market: Market
  let lineCount: Int
  let number: Int

  /// A bundle whose amounts hold.
  var json: String {
    let lines = (0..<lineCount).map { InvoiceLine(market: market, invoice: number, index: $0) }
    let subtotal = lines.reduce(0) { $0 + $1.amount }
    let tax = lines.reduce(0) { $0 + $1.tax }
    return """
      {
        "invoice": {
          "object": "invoice", "id": "in_\(number)", "number": "\(reference)", "livemode": true,
          "status": "open", "currency": "\(market.currency)", "created": \(issued),
          "effective_at": \(issued), "due_date": \(issued + 2_592_000),
          "collection_method": "send_invoice", "billing_reason": "subscription_cycle",
          "account_name": "\(market.seller.name)", "account_country": "\(market.seller.country)",
          "account_tax_ids": ["txi_seller"], "customer": "cus_\(number)",
          "customer_name": "\(customerName)", "customer_email": "\(customer.email)",
          "customer_address": \(address(customer)),
          "customer_tax_ids": [{"type": "\(customer.taxID.type)",
            "value": "\(customer.taxID.value)"}],
          "customer_tax_exempt": "none", "customer_phone": null,
          "customer_shipping": \(market.shipping.map(shipping) ?? "null"),
          "custom_fields": [
            {"name": "\(market.purchaseOrder)", "value": "PO-\(80_000 + number)-B"},
            {"name": "\(market.project.label)", "value": "\(market.project.value)"}
          ],
          "description": "\(market.memo)", "footer": "\(market.footer)",
          "subtotal": \(subtotal), "subtotal_excluding_tax": \(subtotal),
          "total_excluding_tax": \(subtotal), "total": \(subtotal + tax),
          "amount_due": \(subtotal + tax), "amount_paid": 0,
          "amount_remaining": \(subtotal + tax), "discounts": [], "total_discount_amounts": [],
          "starting_balance": 0, "total_taxes": [
            \(totalTaxes(lines).joined(separator: ",\n      "))
          ],
          "lines": {
            "object": "list",
            "data": [
      \(lines.map(\.json).joined(separator: ",\n"))
            ],
            "has_more": false,
            "url": "/v1/invoices/in_\(number)/lines"
          }
        },
      \(surroundings)
      }

      """
  }

  private var reference: String { "NWL-2026-\(String(100_000 + number).dropFirst())" }
  private var issued: Int { 1_770_887_640 + number % 200 * 86_400 }
  private var customer: Market.Contact { market.customers[number % market.customers.count] }
  private var customerName: String { "\(customer.name) \(number + 1)" }

  /// The objects beside the invoice.
  private var surroundings: String {
    """
      "customer": {"object": "customer", "id": "cus_\(number)", "name": "\(customerName)",
        "preferred_locales": ["\(market.locale)"]},
      "account": {"object": "account", "id": "acct_1", "country": "\(market.seller.country)",
        "business_profile": {"name": "\(market.seller.name)",
          "support_email": "\(market.seller.email)", "support_address": \(address(market.seller))},
        "settings": {"branding": {"primary_color": "#1f5eff"}}},
      "related": [
        {"object": "tax_id", "id": "txi_seller", "type": "\(market.seller.taxID.type)",
          "value": "\(market.seller.taxID.value)", "country": "\(market.seller.country)"},
        \(rate("usual", market.rates.usual)),
        \(rate("reduced", market.rates.reduced))
      ],
      "settings": {"time_zone": "\(market.zone)"}
    """
  }

  private func rate(_ name: String, _ percentage: Int) -> String {
    """
    {"object": "tax_rate", "id": "txr_\(name)", "display_name": "\(market.taxName)",
      "country": "\(market.seller.country)", "percentage": \(percentage), "inclusive": false}
    """
  }

  private func totalTaxes(_ lines: [InvoiceLine]) -> [String] {
    [false, true].compactMap { reduced in
      let taxed = lines.filter { $0.isReduced == reduced }
      guard !taxed.isEmpty else { return nil }
      return taxed[0].tax(
        taxed.reduce(0) { $0 + $1.tax }, on: taxed.reduce(0) { $0 + $1.amount })
    }
  }

  private func address(_ contact: Market.Contact) -> String {
    let postalCode = contact.postalCode.isEmpty ? "null" : "\"\(contact.postalCode)\""
    return """
      {"line1": "\(contact.line)", "line2": null, "city": "\(contact.city)",
        "postal_code": \(postalCode), "state": null, "country": "\(contact.country)"}
      """
  }

  private func shipping(_ contact: Market.Contact) -> String {
    "{\"name\": \"\(contact.name)\", \"phone\": null, \"address\": \(address(contact))}"
  }
}
