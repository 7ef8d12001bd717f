import Figures

/// One of `bank_account`.
struct AccountRowSettings: SettingGroup, Sendable {
  var name: LocalizedText?
  var value: String?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.words(
      "name", &name,
      .init("The label.", #"{"en":"Account","de":"Konto"}"#, isRequired: true))
    settings.text(
      "value", &value,
      .init("What stands beside it.", #""FR76 3000 6000 0112 3456 7890 189""#, isRequired: true))
  }

  var row: Snapshot.AccountRow? {
    guard let name, let value else { return nil }
    return Snapshot.AccountRow(name: name, value: value)
  }
}

/// `{amount, currency}`.
struct MoneySetting: SettingGroup, Sendable {
  var amount: Int?
  var currency: Currency?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.minorUnits(
      "amount", &amount, .init("The amount in minor units.", "160", isRequired: true))
    settings.currency(
      "currency", &currency, .init("Its currency.", #""chf""#, isRequired: true))
  }

  var money: Money? {
    guard let amount, let currency else { return nil }
    return Money(amount, currency)
  }
}

extension Snapshot.PaymentMeans: SettingGroup {
  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.iban(
      "iban", &iban, .init("The account to pay to.", #""FR7630006000011234567890189""#))
    settings.bic("bic", &bic, .init("The bank's code.", #""AGRIFRPP""#))
    settings.text(
      "account_holder", &accountHolder,
      .init("The account's holder, where that is not the seller.", #""Lumen SAS""#))
    settings.text("bank", &bank, .init("The bank's name.", #""Crédit Lumière""#))
    settings.text(
      "reference", &reference, .init("What to write on the transfer.", #""RF18 5390 0754""#))
    settings.text(
      "mandate", &mandate, .init("The reference of the mandate of a direct debit.", #""M-17""#))
    settings.text(
      "creditor_id", &creditorID,
      .init("The creditor's identifier of a direct debit.", #""FR72ZZZ123456""#))
    visitAccount(&settings)
  }
}

extension Snapshot.PaymentMeans {
  /// Accounts without an IBAN.
  fileprivate mutating func visitAccount(_ settings: inout some SettingVisitor) {
    settings.text(
      "account_number", &accountNumber,
      .init("The account to pay to, where it has no IBAN.", #""31926819""#))
    settings.text(
      "sort_code", &sortCode, .init("The branch in the United Kingdom.", #""60-16-13""#))
    settings.text(
      "routing_number", &routingNumber, .init("The bank in the United States.", #""110000000""#))
    settings.text("clabe", &clabe, .init("The account in Mexico.", #""002010077777777771""#))
    settings.text("bank_code", &bankCode, .init("The bank in Japan or Mexico.", #""1100""#))
    settings.text("branch_code", &branchCode, .init("The branch in Japan.", #""210""#))
    settings.text("branch", &branch, .init("The branch's name.", #""Ginza""#))
    settings.choice("account_type", &accountType, .init("Its type.", #""savings""#))
  }
}

/// `terms_of_payment`.
struct TermsSettings: SettingGroup, Sendable {
  var netDays: Int?
  var discount = Snapshot.EarlyPaymentDiscount()
  var lateFee = LateFeeSettings()

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.days("net_days", &netDays, .init("Days from the date of issue.", "30"))
    settings.group("discount", &discount, .init("What it saves to pay early."))
    settings.group("late_fee", &lateFee, .init("What it costs to pay late."))
  }

  /// A fixed fee without a currency is in the document's.
  func terms(in currency: Currency) -> Snapshot.PaymentTerms? {
    var terms = Snapshot.PaymentTerms()
    terms.netDays = netDays
    if !discount.isBlank { terms.discount = discount }
    let fee = Snapshot.LateFee(
      percent: lateFee.percent,
      amount: lateFee.amount.map { Money($0, lateFee.currency ?? currency) })
    if !fee.isBlank { terms.lateFee = fee }
    return terms.isBlank ? nil : terms
  }
}

extension Snapshot.EarlyPaymentDiscount: SettingGroup {
  init() { self.init(days: nil) }

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.days(
      "days", &days,
      .init("Days from the date of issue within which it holds.", "10", isRequired: true))
    settings.percent(
      "percent", &percent, below: 100,
      .init("Percent of the total, below 100.", "2", isRequired: true))
  }
}

/// `terms_of_payment.late_fee`.
struct LateFeeSettings: SettingGroup, Sendable {
  var percent: DecimalNumber?
  var amount: Int?
  var currency: Currency?

  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.percent("percent", &percent, .init("Percent a year.", #""9.12""#))
    settings.fee("amount", &amount, .init("A fixed sum in minor units.", "4000"))
    settings.currency(
      "currency", &currency, .init("Its currency; else the document's.", #""eur""#))
  }
}
