import Figures
import JSON

extension Freezer {
  /// `next_action.display_bank_transfer_instructions` of the invoice's payment intent: the account
  /// of the kind that the currency is paid to, else the first.
  var bankTransfer: Snapshot.PaymentMeans? {
    let payments = document.member("payments").map { _ in document.objects("payments") } ?? []
    let named =
      document.member("payment_intent")
      ?? payments.compactMap { $0.object("payment")?.member("payment_intent") }.last
    let action = related(named, .paymentIntent)?.object("next_action")
    guard let instructions = action?.object("display_bank_transfer_instructions"),
      let account = account(among: instructions.objects("financial_addresses"))
    else { return nil }
    var means = Snapshot.PaymentMeans(transferTo: account)
    means.reference = instructions.text("reference")
    if let iban = means.iban, let fault = AccountFault(ofIBAN: iban) {
      log.add(.doubtfulAccount(fault), at: account.place(of: "iban"))
    }
    return means.isBlank ? nil : means
  }

  private func account(among addresses: [Fields]) -> Fields? {
    let kinds = ["iban", "sort_code", "aba", "zengin", "spei", "swift"]
    let usual = Self.accountKinds[currency.code].map { [$0] + kinds } ?? kinds
    return usual.lazy.compactMap { kind in addresses.lazy.compactMap { $0.object(kind) }.first }
      .first
  }

  /// Stripe's kinds of financial addresses, by the currency that they are for.
  private static let accountKinds = [
    "EUR": "iban", "GBP": "sort_code", "JPY": "zengin", "MXN": "spei", "USD": "aba",
  ]
}

extension Snapshot.PaymentMeans {
  /// One record of `financial_addresses`; the names of its members tell what they are.
  fileprivate init(transferTo account: Fields) {
    self.init()
    iban = account.text("iban")
    bic = account.text("bic") ?? account.text("swift_code")
    accountHolder = account.text("account_holder_name")
    bank = account.text("bank_name")
    accountNumber = account.text("account_number")
    sortCode = account.text("sort_code")
    routingNumber = account.text("routing_number")
    clabe = account.text("clabe")
    bankCode = account.text("bank_code")
    branchCode = account.text("branch_code")
    branch = account.text("branch_name")
    switch account.text("account_type") {
    case "futsu", "savings": accountType = .savings
    case "toza", "checking": accountType = .checking
    default: break
    }
  }
}
