import Diagnostics
import Figures
import Testing

@testable import Billing

@Suite struct CanonicalJSONTests {
  @Test(arguments: Rows.versions)
  func roundTripsWhatIsFrozen(version: String) throws {
    let snapshot = try freeze([Rows.bytes("dialects/\(version).json")]).snapshot
    let again = try Snapshot(canonicalJSON: snapshot.canonicalJSON, name: "a.json")
    #expect(again == snapshot)
    #expect(again.canonicalJSON == snapshot.canonicalJSON)
  }

  @Test func roundTripsEveryField() throws {
    let snapshot = try full()
    #expect(emptyParts(of: snapshot, "snapshot") == [])
    let again = try Snapshot(canonicalJSON: snapshot.canonicalJSON, name: "a.json")
    #expect(again == snapshot)
  }

  @Test func writesKeysInAFixedOrder() throws {
    let snapshot = try freeze(Sample.invoice(), Sample.customer).snapshot
    let text = String(decoding: snapshot.canonicalJSON, as: UTF8.self)
    #expect(
      text == """
        {"billhead_snapshot":2,"kind":"invoice","id":"in_1","status":"open","live":true,\
        "number":"A-1","dates":{"issued":1709251200,"due":1711929600},"time_zone":"UTC",\
        "currency":"EUR","seller":{"name":"Lumen","address":{"country":"FR"}},\
        "buyer":{"name":"Dupont","email":"d@dupont.example"},"tax_exempt":"none",\
        "preferred_locales":["fr"],"lines":[{"id":"il_1","description":"Work","amount":10000,\
        "proration":false}],"totals":{"subtotal":10000,"total":10000,"amount_due":10000,\
        "amount_paid":0,"amount_remaining":10000},"collection":"send_invoice",\
        "presentation":{"page_size":"auto","excludes_tax":false}}
        """)
  }

  /// What the first format said reads as it did.
  @Test func readsTheFirstFormat() throws {
    let snapshot = try freeze(Sample.invoice(), Sample.customer).snapshot
    let text = String(decoding: snapshot.canonicalJSON, as: UTF8.self)
    let first = text.replacing("\"billhead_snapshot\":2", with: "\"billhead_snapshot\":1")
    #expect(first != text)
    #expect(try Snapshot(canonicalJSON: Array(first.utf8), name: "a.json") == snapshot)
  }

  @Test func freezesToItself() throws {
    let snapshot = try full()
    let frozen = try freeze([snapshot.canonicalJSON])
    #expect(frozen.snapshot == snapshot)
    #expect(frozen.diagnostics.map(\.code) == ["test-mode"])
  }

  @Test(arguments: [
    (
      #"{"billhead_snapshot":3}"#,
      "a.json#: error: a snapshot of the format 3 cannot be read"
    ),
    (
      #"{"billhead_snapshot":1}"#,
      "a.json#: error: 'currency' is missing"
    ),
  ])
  func refuses(text: String, sentence: String) {
    let rejection = #expect(throws: Rejection.self) {
      try Snapshot(canonicalJSON: Array(text.utf8), name: "a.json")
    }
    #expect(rejection?.description == sentence)
  }

  @Test func namesEverythingThatIsMissing() {
    let rejection = #expect(throws: Rejection.self) {
      try freeze(#"{"billhead_snapshot":1,"currency":"EUR","kind":"invoce"}"#)
    }
    #expect(
      rejection?.diagnostics.map(\.description).sorted()
        == [
          "a.json#/kind: error: unknown value 'invoce'\n  hint: did you mean 'invoice'?\n"
            + "  hint: known: invoice, credit_note, receipt",
          "a.json#: error: 'buyer' is missing", "a.json#: error: 'collection' is missing",
          "a.json#: error: 'dates' is missing", "a.json#: error: 'seller' is missing",
          "a.json#: error: 'status' is missing", "a.json#: error: 'tax_exempt' is missing",
          "a.json#: error: 'totals' is missing",
        ].sorted())
  }

  /// The paths of parts that are nil or empty, so that a new field cannot be forgotten here.
  private func emptyParts(of value: Any, _ path: String) -> [String] {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional || mirror.displayStyle == .collection {
      if mirror.children.isEmpty { return [path] }
    }
    if value is Money || value is DecimalNumber || value is Instant || value is Currency {
      return []
    }
    return mirror.children.flatMap { emptyParts(of: $0.value, "\(path).\($0.label ?? "")") }
  }

  private func full() throws -> Snapshot {
    let euro = try #require(Currency(code: "eur"))
    let franc = try #require(Currency(code: "chf"))
    let amount = Money(-1234, euro)
    let period = Snapshot.Period(start: Instant(1), end: Instant(2))
    var rate = Snapshot.Rate(
      id: "txr_1", name: "VAT", jurisdiction: "FR", country: "FR",
      percentage: DecimalNumber("9.975"), type: "vat")
    rate.kind = "percentage"
    var tax = Snapshot.LineTax(
      rate: rate, amount: amount, base: amount, isInclusive: true, reason: .reverseCharge)
    tax.otherReason = "other"
    var discount = Snapshot.Discount(
      name: "\"Été\"\n", percentOff: DecimalNumber("25.5"), amountOff: Money(5, franc),
      amount: amount)
    discount.id = "di_1"
    var line = Snapshot.Line(
      id: "il_1", description: "a\u{7}", period: period, quantity: DecimalNumber("0.000000000001"),
      unitPrice: DecimalNumber("12.3456"), amount: amount, discounts: [discount], taxes: [tax],
      isProration: true, group: "G", amountExcludingTax: amount,
      unitPriceExcludingTax: DecimalNumber("1"))
    line.details = details(amount)
    var totals = Snapshot.Totals(
      subtotal: amount, discounts: [discount], credits: [.init(label: "Grant", amount: amount)],
      shipping: .init(name: "Post", amount: amount, taxes: [tax]), totalExcludingTax: amount,
      taxes: [
        .init(
          rate: rate, amount: amount, base: amount, isInclusive: false, reason: .zeroRated,
          converted: Money(7, franc))
      ], total: amount, appliedBalance: amount, creditNotes: amount, amountDue: amount,
      amountPaid: amount, amountRemaining: amount, amountOverpaid: amount,
      subtotalExcludingTax: amount)
    totals.previousBalance = amount
    totals.creditedToBalance = amount
    totals.carriedForward = amount
    totals.startingBalance = amount
    totals.endingBalance = amount
    totals.credits[0].id = "cbtxn_1"
    totals.taxes[0].otherReason = "other"
    var method = Snapshot.Method(
      type: "card", brand: "visa", last4: "4242", wallet: "link", bankName: "B")
    method.mandate = "M"
    method.bank = "b"
    method.displayName = "d"
    let address = Snapshot.Address(
      line1: "1", line2: "2", city: "c", state: "s", postalCode: "p", country: "FR")
    let field = Snapshot.Field(name: "n", value: "v")
    var party = Snapshot.Party(
      name: "n", address: address, phone: "1", email: "e", website: "w",
      taxIDs: [.init(type: "eu_vat", value: "FR1", country: "FR")], registers: ["HRB 1"])
    party.legalName = "l"
    party.tradingName = "t"
    party.registrations = [.init(scheme: "0002", id: "1")]
    party.electronicAddress = .init(scheme: "EM", id: "e")
    party.contact = .init(name: "n", phone: "p", email: "e")
    party.honorific = "h"
    var snapshot = Snapshot(
      kind: .creditNote, id: "cn_1", status: .issued, isLive: false, number: "1",
      references: .init(invoiceNumber: "i", receiptNumber: "r", replacedNumber: "p"),
      dates: .init(
        issued: Instant(1), due: Instant(2), paid: Instant(3), voided: Instant(4), supply: period),
      timeZone: "Europe/Paris", currency: euro, seller: party, buyer: party, shipTo: party,
      taxExempt: .reverse, preferredLocales: ["fr"], accountLocale: "de", fields: [field],
      memo: "m", footer: "f", lines: [line], totals: totals,
      payments: [
        .init(
          method: method, date: Instant(5), amount: amount, receiptNumber: "r",
          presentment: Money(9, franc))
      ],
      refunds: [.init(date: Instant(6), amount: amount, receiptNumber: "r", method: method)],
      credit: .init(
        reason: "duplicate", reducedInvoice: amount, refunded: amount, creditedToBalance: amount,
        outOfBand: amount), payURL: "https://pay.example", collection: .sendInvoice,
      presentation: .init(
        pageSize: .a4, excludesTax: true, primaryColor: "#fff",
        logo: .init(format: .png, bytes: [0, 255, 7, 8]), title: "t", statements: ["s"],
        bankAccount: [.init(name: "n", value: "v")]))
    snapshot.subject = "s"
    snapshot.taxRepresentative = party
    snapshot.fiscalRecord = .init(number: "n", date: Instant(5), code: "c")
    snapshot.signature = .init(picture: .init(format: .png, bytes: [7]), name: "s")
    snapshot.exchangeRate = .init(
      rate: DecimalNumber("0.9"), currency: franc, date: Instant(8), source: "ECB")
    snapshot.electronicInvoice = Self.electronicInvoice(franc)
    snapshot.totals.convertedTotal = Money(1, franc)
    snapshot.totals.convertedTotalExcludingTax = Money(1, franc)
    snapshot.references.placeOfSupply = "Kerala"
    snapshot.references.reverseCharge = .no
    snapshot.presentation.choices.countryLine = .abroad
    snapshot.presentation.choices.periodEnd = .inclusive
    snapshot.presentation.choices.unitPriceDecimals = 4
    snapshot.presentation.choices.hidesZeroLines = true
    snapshot.presentation.choices.collapsedGroups = ["G"]
    snapshot.references.invoiceDate = Instant(7)
    snapshot.references.order = "o"
    snapshot.references.contract = "c"
    snapshot.references.buyer = "b"
    snapshot.pageURL = "https://page.example"
    snapshot.presentation.paidWording = .stripe
    snapshot.presentation.groupTitles = [.init(group: "G", title: words)]
    snapshot.presentation.legalStatements = [.init(.smallBusiness, clause: words)]
    snapshot.payments[0].authorizationCode = "A"
    snapshot.refunds[0].isPending = true
    addTerms(to: &snapshot)
    return snapshot
  }

  private var words: LocalizedText? {
    LocalizedText([(tag: "de", text: "Wörter"), (tag: "en", text: "Words")])
  }

  private func addTerms(to snapshot: inout Snapshot) {
    var means = Snapshot.PaymentMeans()
    means.iban = "FR76"
    means.bic = "AGRIFRPP"
    means.accountHolder = "h"
    means.bank = "b"
    means.reference = "r"
    means.mandate = "m"
    means.creditorID = "c"
    means.accountNumber = "1"
    means.sortCode = "2"
    means.routingNumber = "3"
    means.clabe = "4"
    means.bankCode = "5"
    means.branchCode = "6"
    means.branch = "7"
    means.accountType = .savings
    snapshot.paymentMeans = means
    snapshot.paymentCodes = codes
    var terms = Snapshot.PaymentTerms()
    terms.netDays = 30
    terms.discount = .init(days: 10, percent: DecimalNumber(2))
    terms.lateFee = .init(percent: DecimalNumber(9), amount: snapshot.totals.total)
    snapshot.paymentTerms = terms
    snapshot.exemptions = [
      .init(subject: "txr_1", category: "E", code: "VATEX-EU-132", text: words)
    ]
  }

  private var codes: Snapshot.PaymentCodes {
    var codes = Snapshot.PaymentCodes()
    codes.show = [.swiss, .upi]
    codes.qrIBAN = "CH44"
    codes.qrReference = "21"
    codes.qrMessage = "m"
    codes.qrAmount = .open
    codes.qrBilling = .swico
    codes.upiAddress = "a@b"
    codes.upiName = "n"
    codes.upiCategory = "5411"
    codes.pixKey = "k"
    codes.pixName = "p"
    codes.pixCity = "c"
    codes.swishNumber = "123"
    codes.paypalName = "x"
    return codes
  }

  private func details(_ amount: Money) -> Snapshot.LineDetails {
    var details = Snapshot.LineDetails()
    details.subtotal = amount
    details.discountShares = [.init(id: "di_1", amount: amount)]
    details.creditShares = [.init(id: "cbtxn_1", amount: amount)]
    details.productName = "p"
    details.productID = "prod_1"
    details.priceID = "price_1"
    details.taxCode = "txcd_1"
    details.unitLabel = "seat"
    details.unit = words
    details.unitCode = "HUR"
    details.baseQuantity = DecimalNumber(1000)
    details.isTiered = true
    details.code = "998313"
    details.date = Instant(8)
    details.creditedPeriod = .init(start: Instant(8), end: Instant(9))
    details.note = "n"
    details.picture = .init(format: .jpeg, bytes: [255, 216, 255])
    details.metadata = [.init(name: "k", value: "v")]
    return details
  }

  private static func electronicInvoice(_ currency: Currency) -> Snapshot.ElectronicInvoice {
    var facts = Snapshot.ElectronicInvoice()
    facts.businessProcess = "S1"
    facts.supply = .goods
    facts.exemption = .init(subject: "s", category: "E", code: "VATEX-EU-132", text: "t")
    facts.accountingCurrency = currency
    facts.accountingTax = DecimalNumber("1.5")
    facts.legalMentions = [.init(code: "PMD", text: "t")]
    facts.isSmallBusiness = true
    return facts
  }
}
