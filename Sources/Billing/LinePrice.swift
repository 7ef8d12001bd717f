import Figures
import JSON

/// The price behind a line, in the three forms it had: `plan`, `price`, `pricing`.
struct LinePrice {
  /// In the major unit; nil for tiered prices.
  var unitPrice: DecimalNumber?
  var unitPriceExcludingTax: DecimalNumber?
  var productName: String?
  var nickname: String?

  init(_ entry: Fields, freezer: Freezer) {
    let pricing = entry.object("pricing")
    let details = pricing?.object("price_details")
    let price = freezer.related(entry.member("price") ?? details?.member("price"), .price)
    let plan = freezer.related(entry.member("plan"), .plan)
    let product = freezer.related(
      details?.member("product") ?? price?.member("product") ?? plan?.member("product"), .product)
    let minor =
      pricing?.decimal("unit_amount_decimal") ?? entry.decimal("unit_amount_decimal")
      ?? entry.decimal("unit_amount") ?? price?.decimal("unit_amount_decimal")
      ?? price?.decimal("unit_amount") ?? plan?.decimal("amount_decimal") ?? plan?.decimal("amount")
    let major = { (minor: DecimalNumber) in
      minor.shifted(by: -freezer.currency.exponent).trimmed(toScale: 0)
    }
    unitPrice = minor.map(major)
    unitPriceExcludingTax = entry.decimal("unit_amount_excluding_tax").map(major)
    productName = product?.text("name")
    nickname = price?.text("nickname") ?? plan?.text("nickname")
  }
}
