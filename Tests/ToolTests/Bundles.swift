/// Small bundles for batches.
enum Bundles {
  /// One bundle on one line.
  static func line(number: String, amount: Int = 100, name: String = "Dupont") -> String {
    """
    {"invoice":{"id":"in_1","object":"invoice","number":"\(number)","status":"open",\
    "currency":"eur","created":1709200000,"account_name":"Lumen","customer":"cus_1",\
    "customer_name":"\(name)","subtotal":\(amount),"total":\(amount),"amount_due":\(amount),\
    "lines":{"data":[{"id":"il_1","amount":\(amount)}]}}}
    """
  }

  /// Bundles of the numbers `N-0`, `N-1` and so on, one a line.
  static func lines(_ count: Int) -> String {
    (0..<count).map { line(number: "N-\($0)", amount: 100 + $0) + "\n" }.joined()
  }
}
