import Figures
import JSON

/// The price behind a line, in the three forms it had: `plan`, `price`, `pricing`.
struct LinePrice {
  /// In the major unit; nil for tiered prices.
  var unitPrice: DecimalNumber?
  var unitPriceExcludingTax: DecimalNumber?
  var facts: PriceFacts
  var product: ProductFacts

  init(_ entry: Fields, freezer: Freezer) {
    let pricing = entry.object("pricing")
    let details = pricing?.object("price_details")
    facts = freezer.priceFacts(
      entry.member("price") ?? details?.member("price"), plan: entry.member("plan"))
    product = freezer.productFacts(details?.member("product") ?? facts.product)
    let minor =
      pricing?.decimal("unit_amount_decimal") ?? entry.decimal("unit_amount_decimal")
      ?? entry.decimal("unit_amount") ?? facts.unitAmount
    let exponent = freezer.currency.exponent
    unitPrice = minor?.inMajorUnit(exponent)
    unitPriceExcludingTax = entry.decimal("unit_amount_excluding_tax")?.inMajorUnit(exponent)
  }
}

extension DecimalNumber {
  fileprivate func inMajorUnit(_ exponent: Int) -> DecimalNumber {
    shifted(by: -exponent).trimmed(toScale: 0)
  }
}

/// What a price or a plan says; the same for each line that names it.
struct PriceFacts {
  var id: String?
  /// In the minor unit.
  var unitAmount: DecimalNumber?
  /// `nickname`; a plan's `name` until 2017-12-14.
  var nickname: String?
  var baseQuantity: DecimalNumber?
  var isTiered = false
  var product: JSONValue?
}

/// What a product says.
struct ProductFacts {
  var id: String?
  var name: String?
  var unitLabel: String?
  var taxCode: String?
}

extension Freezer {
  func priceFacts(_ price: JSONValue?, plan: JSONValue?) -> PriceFacts {
    guard let reference = price ?? plan, let id = reference.objectID else {
      return readPriceFacts(price, plan)
    }
    if let known = cache.prices[id] { return known }
    var facts = readPriceFacts(price, plan)
    facts.id = id
    cache.prices[id] = facts
    return facts
  }

  /// Hybrids have a price and a plan; the price is asked first.
  private func readPriceFacts(_ priceReference: JSONValue?, _ planReference: JSONValue?)
    -> PriceFacts
  {
    let price = related(priceReference, .price)
    let plan = related(planReference, .plan)
    let transform =
      price?.object("transform_quantity") ?? plan?.object("transform_usage")
    let scheme = price?.text("billing_scheme") ?? plan?.text("billing_scheme")
    return PriceFacts(
      unitAmount: price?.decimal("unit_amount_decimal") ?? price?.decimal("unit_amount")
        ?? plan?.decimal("amount_decimal") ?? plan?.decimal("amount"),
      nickname: price?.text("nickname") ?? plan?.text("nickname") ?? plan?.text("name"),
      baseQuantity: transform?.decimal("divide_by"), isTiered: scheme == "tiered",
      product: price?.member("product") ?? plan?.member("product"))
  }

  func productFacts(_ reference: JSONValue?) -> ProductFacts {
    guard let reference else { return ProductFacts() }
    guard let id = reference.objectID else { return readProductFacts(reference) }
    if let known = cache.products[id] { return known }
    var facts = readProductFacts(reference)
    facts.id = id
    cache.products[id] = facts
    return facts
  }

  private func readProductFacts(_ reference: JSONValue) -> ProductFacts {
    guard let product = related(reference, .product) else { return ProductFacts() }
    return ProductFacts(
      name: product.text("name"), unitLabel: product.text("unit_label"),
      taxCode: product.member("tax_code")?.objectID)
  }
}
