/// An ISO 4217 currency with the number of digits that Stripe's integer amounts carry.
///
/// The exponent comes from Stripe, never from CLDR or ISO 4217: HUF and TWD have two decimals here,
/// MGA none, and ISK and UGX arrive with two but print none.
package struct Currency: Sendable, Hashable {
  /// Three upper-case letters.
  package let code: String
  /// Power of ten between the minor unit of an amount and the major unit: 2 for USD.
  package let exponent: Int
  /// Digits that are printed after the decimal separator of a whole amount.
  package let digits: Int

  /// The currency of a code in any case, or nil when Stripe does not list it.
  package init?(code: String) {
    let code = code.uppercased()
    guard code.utf8.count == 3, let digits = Self.table[code] else { return nil }
    self.code = code
    exponent = digits.exponent
    self.digits = digits.printed
  }

  /// Every code that Stripe lists, in alphabetical order.
  package static let codes: [String] = table.keys.sorted()

  private static let table: [String: (exponent: Int, printed: Int)] = {
    var table: [String: (exponent: Int, printed: Int)] = [:]
    for code in twoDecimals.split(whereSeparator: \.isWhitespace) { table[String(code)] = (2, 2) }
    for code in noDecimals.split(separator: " ") { table[String(code)] = (0, 0) }
    for code in threeDecimals.split(separator: " ") { table[String(code)] = (3, 3) }
    for code in hiddenDecimals.split(separator: " ") { table[String(code)] = (2, 0) }
    return table
  }()

  private static let noDecimals =
    "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF"
  private static let threeDecimals = "BHD JOD KWD OMR TND"
  /// Amounts arrive in hundredths that are always zero and are not printed.
  private static let hiddenDecimals = "ISK UGX"
  private static let twoDecimals = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BWP BYN BZD
    CAD CDF CHF CNY COP CRC CVE CZK DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GTQ GYD
    HKD HNL HTG HUF IDR ILS INR JMD KES KGS KHR KYD KZT LAK LBP LKR LRD LSL MAD MDL MKD MMK
    MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON
    RSD RUB SAR SBD SCR SEK SGD SHP SLE SOS SRD STD SZL THB TJS TOP TRY TTD TWD TZS UAH USD
    UYU UZS WST XCD YER ZAR ZMW
    """
}
