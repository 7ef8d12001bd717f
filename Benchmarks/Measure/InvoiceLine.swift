/// One line of an invoice, with all the members that Stripe sends.
struct InvoiceLine {
  let market: Market
  let invoice: Int
  let index: Int

  var isReduced: Bool { index % 4 == 3 && market.rates.usual != market.rates.reduced }
  var amount: Int { quantity * price }
  var tax: Int { amount * rate / 100 }

  /// In minor units, and whole hundreds, so that the tax of a line is exact.
  private var price: Int { 100 * (5 + draw(0) % 895) }
  private var quantity: Int { [1, 1, 1, 2, 3, 5, 12, 40][draw(1) % 8] }
  private var rate: Int { isReduced ? market.rates.reduced : market.rates.usual }
  private var isLong: Bool { index % 10 == 7 }
  private var isPeriod: Bool { ![1, 4, 5, 7, 8, 9].contains(index % 10) }
  private var start: Int { 1_770_854_400 + draw(2) % 20 * 86_400 }

  private var description: String {
    isLong
      ? market.longProduct
      : "\(market.products[draw(3) % market.products.count]) #\(1000 + invoice % 97 + index)"
  }

  /// A number that looks random and is always the same (SplitMix64).
  private func draw(_ salt: Int) -> Int {
    var state = UInt64(invoice) &* 0x9E37_79B9_7F4A_7C15
    state &+= UInt64(index * 8 + salt + 1) &* 0xBF58_476D_1CE4_E5B9
    state = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    state = (state ^ state >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((state ^ state >> 31) >> 1)
  }

  var json: String {
    """
            {
              "id": "il_\(invoice)_\(index)",
              "object": "line_item",
              "amount": \(amount),
              "currency": "\(market.currency)",
              "description": "\(description)",
              "discount_amounts": [],
              "discountable": true,
              "discounts": [],
              "invoice": "in_\(invoice)",
              "livemode": true,
              "metadata": {},
              "parent": {
                "invoice_item_details": null,
                "subscription_item_details": {
                  "invoice_item": null,
                  "proration": false,
                  "proration_details": {
                    "credited_items": null
                  },
                  "subscription": "sub_\(invoice)",
                  "subscription_item": "si_\(invoice)_\(index)"
                },
                "type": "subscription_item_details"
              },
              "period": {
                "end": \(isPeriod ? start + 1_296_000 : start),
                "start": \(start)
              },
              "pretax_credit_amounts": [],
              "pricing": {
                "price_details": {
                  "price": "price_\(index)",
                  "product": "prod_\(index)"
                },
                "type": "price_details",
                "unit_amount_decimal": "\(price)"
              },
              "quantity": \(quantity),
              "subtotal": \(amount),
              "taxes": [
                \(tax(tax, on: amount))
              ]
            }
    """
  }

  /// An amount of tax at this line's rate.
  func tax(_ amount: Int, on taxable: Int) -> String {
    """
    {
                  "amount": \(amount),
                  "tax_behavior": "exclusive",
                  "tax_rate_details": {
                    "tax_rate": "txr_\(isReduced ? "reduced" : "usual")"
                  },
                  "taxability_reason": "\(isReduced ? "reduced_rated" : "standard_rated")",
                  "taxable_amount": \(taxable),
                  "type": "tax_rate_details"
                }
    """
  }
}
