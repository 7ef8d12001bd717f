/// Writes bundles of any length, as Stripe writes them since 2025-03-31.
struct InvoiceWriter {
  let lineCount: Int

  /// A bundle whose amounts hold.
  var json: String {
    let subtotal = (0..<lineCount).reduce(0) { $0 + amount($1) }
    let tax = (subtotal + 2) / 5
    return """
      {"invoice": {"object": "invoice", "id": "in_bench", "number": "BENCH-\(lineCount)",
      "livemode": true, "status": "open", "currency": "eur", "created": 1770887640,
      "effective_at": 1770887640, "due_date": 1773479640, "collection_method": "send_invoice",
      "account_name": "Northwind Labs GmbH", "account_country": "DE",
      "customer": "cus_bench", "customer_name": "Brasserie Lumière SARL",
      "customer_address": {"line1": "14 rue des Trois-Frères", "city": "Paris",
      "postal_code": "75018", "country": "FR"}, "customer_email": "compta@lumiere.example",
      "customer_tax_ids": [{"type": "eu_vat", "value": "FR40303265045"}],
      "customer_tax_exempt": "none",
      "custom_fields": [{"name": "Purchase order", "value": "PO-88213"},
      {"name": "Project", "value": "Warehouse telemetry, phase 2"}],
      "description": "Thank you for your trust. The period is under each line.",
      "footer": "Northwind Labs GmbH · Amtsgericht Charlottenburg HRB 123456",
      "subtotal": \(subtotal), "subtotal_excluding_tax": \(subtotal),
      "total_excluding_tax": \(subtotal), "total": \(subtotal + tax),
      "amount_due": \(subtotal + tax), "amount_paid": 0, "amount_remaining": \(subtotal + tax),
      "discounts": [], "total_discount_amounts": [], "starting_balance": 0,
      "total_taxes": [{"amount": \(tax), "tax_behavior": "exclusive", "taxable_amount": \(subtotal),
      "taxability_reason": "standard_rated", "type": "tax_rate_details",
      "tax_rate_details": {"tax_rate": "txr_bench"}}],
      "lines": {"object": "list", "has_more": false, "data": [
      \((0..<lineCount).map(line).joined(separator: ",\n"))
      ]}},
      "customer": {"object": "customer", "id": "cus_bench", "preferred_locales": ["en"]},
      "account": {"object": "account", "id": "acct_bench", "country": "DE",
      "business_profile": {"name": "Northwind Labs GmbH", "support_email":
      "billing@northwind.example", "support_address": {"line1": "Torstraße 117",
      "city": "Berlin", "postal_code": "10119", "country": "DE"}},
      "settings": {"branding": {"primary_color": "#1f5eff"}}},
      "related": [{"object": "tax_rate", "id": "txr_bench", "display_name": "VAT",
      "jurisdiction": "France", "country": "FR", "percentage": 20.0, "inclusive": false}],
      "settings": {"time_zone": "Europe/Berlin"}}

      """
  }

  private func line(_ index: Int) -> String {
    """
    {"object": "line_item", "id": "il_\(index)", "amount": \(amount(index)), "currency": "eur",
    "description": "Telemetry platform, plan \(index + 1)", "discount_amounts": [],
    "discountable": true, "discounts": [], "invoice": "in_bench", "livemode": true,
    "metadata": {}, "period": {"start": 1770854400, "end": 1773273600},
    "pricing": {"type": "price_details", "unit_amount_decimal": "\(price(index))",
    "price_details": {"price": "price_\(index)", "product": "prod_\(index)"}},
    "quantity": \(quantity(index)), "subtotal": \(amount(index)),
    "taxes": [{"amount": \(amount(index) / 5), "tax_behavior": "exclusive",
    "taxable_amount": \(amount(index)), "taxability_reason": "standard_rated",
    "type": "tax_rate_details", "tax_rate_details": {"tax_rate": "txr_bench"}}]}
    """
  }

  private func quantity(_ index: Int) -> Int { 1 + index % 12 }
  /// In cents, and a multiple of five, so that the tax of a line is exact.
  private func price(_ index: Int) -> Int { 1000 + index * 35 % 90_000 }
  private func amount(_ index: Int) -> Int { quantity(index) * price(index) }
}
