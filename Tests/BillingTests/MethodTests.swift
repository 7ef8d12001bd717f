import Testing

@testable import Billing

/// How something was paid, in the forms that it had, and the accounts for bank transfers.
@Suite struct MethodTests {
  private func method(_ changes: [String: String]) throws -> Snapshot.Method? {
    try freeze(Sample.change(Sample.charge, changes)).snapshot.payments.first?.method
  }

  @Test func aCodeOfABankIsNoName() throws {
    let method = try method([
      "payment_method_details":
        #"{"type":"eps","eps":{"bank":"oberbank_ag","verified_name":null}}"#
    ])
    #expect(method?.bank == "oberbank_ag")
    #expect(method?.bankName == nil)
  }

  @Test func aMethodOfTheSellersHasItsName() throws {
    let details = #"{"type":"custom","custom":{"display_name":"Gift voucher","type":"cpmt_1"}}"#
    #expect(try method(["payment_method_details": details])?.displayName == "Gift voucher")
  }

  /// Until 2019-02 a charge had its source, whose brands were names.
  @Test(arguments: [
    (
      #"{"object":"card","brand":"American Express","last4":"0005"}"#,
      Snapshot.Method(type: "card", brand: "amex", last4: "0005")
    ),
    (
      #"{"object":"card","brand":"Visa","last4":"4242","tokenization_method":"apple_pay"}"#,
      Snapshot.Method(type: "card", brand: "visa", last4: "4242", wallet: "apple_pay")
    ),
    (
      #"{"object":"bank_account","bank_name":"Musterbank","last4":"6789"}"#,
      Snapshot.Method(type: "ach_debit", last4: "6789", bankName: "Musterbank")
    ),
    (
      #"{"object":"source","type":"sepa_debit","sepa_debit":{"last4":"3000"}}"#,
      Snapshot.Method(type: "sepa_debit", last4: "3000")
    ),
  ])
  func sourcesAreRead(source: String, expected: Snapshot.Method) throws {
    #expect(try method(["payment_method_details": "", "source": source]) == expected)
  }

  // MARK: Bank transfers

  private func means(_ currency: String, _ addresses: String) throws -> Snapshot.PaymentMeans? {
    let intent = """
      {"id":"pi_1","object":"payment_intent","next_action":{"display_bank_transfer_instructions":
      {"reference":"R-1","financial_addresses":[\(addresses)]}}}
      """
    let invoice = try Sample.invoice([
      "currency": "\"\(currency)\"", "payment_intent": #""pi_1""#,
      "lines": Sample.lines([#"{"id":"il_1","amount":10000}"#]),
    ])
    return try freeze(invoice, Sample.customer, intent).snapshot.paymentMeans
  }

  static let iban = #"{"type":"iban","iban":{"iban":"DE1","bic":"B","account_holder_name":"H"}}"#
  static let sortCode = """
    {"type":"sort_code","sort_code":{"account_number":"12345678","sort_code":"601613"}}
    """
  static let zengin = """
    {"type":"zengin","zengin":{"account_number":"1","account_type":"futsu","bank_code":"2",
    "bank_name":"b","branch_code":"3","branch_name":"n"}}
    """

  @Test func theCurrencyChoosesTheAccount() throws {
    let all = [Self.iban, Self.sortCode, Self.zengin].joined(separator: ",")
    #expect(try means("eur", all)?.iban == "DE1")
    #expect(try means("eur", all)?.reference == "R-1")
    let sterling = try means("gbp", all)
    #expect(sterling?.sortCode == "601613")
    #expect(sterling?.accountNumber == "12345678")
    #expect(sterling?.iban == nil)
    let yen = try means("jpy", all)
    #expect(yen?.accountType == .savings)
    #expect(yen?.bankCode == "2")
    #expect(yen?.branchCode == "3")
    #expect(yen?.branch == "n")
    #expect(try means("jpy", Self.iban)?.iban == "DE1")
  }

  @Test func accountsInTheUnitedStatesAndMexicoAreRead() throws {
    let aba = """
      {"type":"aba","aba":{"account_number":"1","routing_number":"110000000","bank_name":"b",
      "account_type":"checking"}}
      """
    let swift = #"{"type":"swift","swift":{"account_number":"9","swift_code":"S"}}"#
    let dollars = try means("usd", "\(swift),\(aba)")
    #expect(dollars?.routingNumber == "110000000")
    #expect(dollars?.accountNumber == "1")
    #expect(dollars?.accountType == .checking)
    #expect(try means("usd", swift)?.bic == "S")
    let spei = #"{"type":"spei","spei":{"bank_code":"002","bank_name":"b","clabe":"0020"}}"#
    #expect(try means("mxn", spei)?.clabe == "0020")
  }
}
