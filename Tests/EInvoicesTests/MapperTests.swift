import Billing
import Figures
import Testing

@testable import EInvoices

@Suite struct MapperTests {
  @Test(arguments: [Profile.facturx, .xrechnungCII, .xrechnungUBL, .peppol])
  func acceptsAWholeInvoice(profile: Profile) {
    let (invoice, facts) = Sample.map(Sample.invoice(), as: profile)
    #expect(facts.isEmpty)
    #expect(invoice.number == "RE-1")
    #expect(invoice.type == .invoice)
    #expect(invoice.issued == CivilDate(year: 2026, month: 4, day: 1))
    #expect(invoice.due == CivilDate(year: 2026, month: 5, day: 1))
    #expect(invoice.seller.vatNumber == "DE123456789")
    #expect(invoice.totals.withTax == Sample.money(11_900))
    #expect(invoice.totals.paid.isZero)
  }

  /// What Stripe alone does not state, all at once.
  @Test func tellsAllThatIsMissing() {
    var snapshot = Sample.invoice()
    snapshot.seller = .init(name: "Public name", address: .init(country: "DE"))
    snapshot.buyer = .init(name: "Buyer")
    snapshot.references.buyer = nil
    #expect(
      Sample.missing(snapshot) == [
        .sellerName, .buyerCountry, .sellerIdentifier, .sellerRegistration, .sellerVATNumber,
        .sellerVATNumber,
      ])
    let german = Set(Sample.missing(snapshot, as: .xrechnungCII))
    #expect(
      german.isSuperset(of: [
        .buyerReference, .sellerEndpoint, .buyerEndpoint, .sellerCity, .sellerPostCode,
        .sellerContact, .sellerPhone, .sellerEmail, .buyerCity, .buyerPostCode,
      ]))
    let french = Set(Sample.missing(snapshot, as: .facturxFrance))
    #expect(french.isSuperset(of: [.businessProcess, .sellerRegistration, .note]))
  }

  @Test(arguments: [
    (Snapshot.Kind.invoice, Snapshot.Status.draft, Fact.Obstacle.draft),
    (.receipt, .paid, .receipt), (.invoice, .void, .void),
  ])
  func refusesWhatIsNoInvoice(
    kind: Snapshot.Kind, status: Snapshot.Status, obstacle: Fact.Obstacle
  ) {
    var snapshot = Sample.invoice()
    snapshot.kind = kind
    snapshot.status = status
    #expect(Sample.map(snapshot).facts == [.notAnInvoice(obstacle)])
  }

  // MARK: Parties

  @Test(arguments: [
    ("eu_vat", "fr 83 404833048", "FR83404833048"), ("gb_vat", "980780684", "GB980780684"),
    ("no_vat", "923609016MVA", "NO923609016MVA"), ("eu_vat", "EL094259216", "EL094259216"),
  ])
  func givesVATNumbersTheirPrefix(type: String, value: String, number: String) {
    #expect(Snapshot.TaxID(type: type, value: value).vatNumber("DE") == number)
    #expect(Snapshot.TaxID(type: "de_stn", value: value).vatNumber("DE") == nil)
  }

  @Test(arguments: [
    ("DE274815903", "9930", "DE274815903"), ("BE0403170701", "0208", "0403170701"),
    ("ATU68123456", "9914", "ATU68123456"), ("NO923609016MVA", "0192", "923609016"),
    ("SE556036079301", "0007", "5560360793"), ("EL094259216", "9933", "EL094259216"),
    ("IT12345678901", "0211", "IT12345678901"), ("CHE-302.714.558MWST", "9927", "CHE302714558MWST"),
  ])
  func makesAddressesOfVATNumbers(number: String, scheme: String, value: String) {
    #expect(Endpoint.ofVATNumber(number, in: .peppol) == .init(value: value, scheme: scheme))
  }

  @Test func takesTheSIRENForAnAddressInFrance() {
    let endpoint = Endpoint.ofVATNumber("FR83404833048", in: .facturxFrance)
    #expect(endpoint == .init(value: "404833048", scheme: "0225"))
    #expect(Endpoint.ofVATNumber("US12", in: .peppol) == nil)
  }

  @Test func takesTheNumberOfTheCountryThatTaxes() {
    var snapshot = Sample.invoice()
    snapshot.seller.taxIDs = [
      .init(type: "ch_vat", value: "CHE-302.714.558 MWST"),
      .init(type: "eu_vat", value: "DE123456789"),
    ]
    #expect(Sample.map(snapshot).invoice.seller.vatNumber == "DE123456789")
    snapshot.totals.taxes[0].rate.country = "CH"
    #expect(Sample.map(snapshot).invoice.seller.vatNumber == "CHE-302.714.558MWST")
  }

  @Test func tellsFurtherEntriesInRegistersAsIdentifiers() {
    var snapshot = Sample.invoice()
    snapshot.seller.registrations = [
      .init(scheme: "", id: "HRB 1"), .init(scheme: "0088", id: "4012345000009"),
    ]
    let seller = Sample.map(snapshot).invoice.seller
    #expect(seller.registration == .init(value: "HRB 1", scheme: nil))
    #expect(seller.identifiers == [.init(value: "4012345000009", scheme: "0088")])
  }

  // MARK: Type, references, dates

  @Test func knowsRevisionsAndCreditNotes() {
    var snapshot = Sample.invoice()
    snapshot.references.replacedNumber = "RE-0"
    snapshot.references.invoiceDate = Instant(1_774_000_000)
    let (invoice, facts) = Sample.map(snapshot, as: .xrechnungUBL)
    #expect(facts.isEmpty)
    #expect(invoice.type == .corrected)
    #expect(
      invoice.preceding
        == .init(number: "RE-0", issued: CivilDate(year: 2026, month: 3, day: 20)))
    #expect(Sample.map(snapshot, as: .peppol).invoice.type == .invoice)
    snapshot.buyer.address?.country = "DE"
    #expect(Sample.map(snapshot, as: .peppol).invoice.type == .corrected)
    snapshot.kind = .creditNote
    #expect(Sample.map(snapshot).invoice.type == .creditNote)
  }

  @Test func coversThePeriodsOfTheLines() {
    var snapshot = Sample.invoice()
    snapshot.dates.supply = .init(start: Instant(1_775_001_600), end: Instant(1_775_606_400))
    snapshot.lines[0].period = .init(start: Instant(1_774_828_800), end: Instant(1_775_088_000))
    let invoice = Sample.map(snapshot).invoice
    #expect(invoice.lines[0].period?.first == CivilDate(year: 2026, month: 3, day: 30))
    #expect(invoice.lines[0].period?.last == CivilDate(year: 2026, month: 4, day: 2))
    #expect(invoice.period?.first == CivilDate(year: 2026, month: 3, day: 30))
    #expect(invoice.period?.last == CivilDate(year: 2026, month: 4, day: 8))
    snapshot.presentation.choices.periodEnd = .inclusive
    #expect(
      Sample.map(snapshot).invoice.lines[0].period?.last
        == CivilDate(year: 2026, month: 4, day: 1))
    snapshot.dates.supply = .init(start: Instant(1_775_001_600), end: Instant(1_775_001_600))
    #expect(
      Sample.map(snapshot).invoice.delivery?.date == CivilDate(year: 2026, month: 4, day: 1))
  }

  // MARK: Payment

  @Test func paysByTransferWhereAnAccountIsKnown() {
    var snapshot = Sample.invoice()
    #expect(Sample.map(snapshot).invoice.payment?.means == .notDefined)
    snapshot.payURL = "https://pay.example/1"
    #expect(Sample.map(snapshot).invoice.payment?.means == .onlineService)
    snapshot.paymentMeans = .init()
    snapshot.paymentMeans?.iban = "DE75 5121 0800 1245 1261 99"
    let payment = Sample.map(snapshot).invoice.payment
    #expect(payment?.means.code == "58")
    #expect(payment?.remittance == "RE-1")
    snapshot.collection = .chargeAutomatically
    #expect(Sample.map(snapshot).invoice.payment?.means.code == "68")
    snapshot.payments = [
      .init(
        method: .init(type: "card", brand: "visa", last4: "4242"), date: nil,
        amount: Sample.money(11_900))
    ]
    #expect(
      Sample.map(snapshot).invoice.payment?.means == .card(lastDigits: "4242", network: "visa"))
  }

  @Test func joinsNotesForPeppol() {
    var snapshot = Sample.invoice()
    snapshot.memo = "One"
    snapshot.footer = "Two"
    snapshot.electronicInvoice = .init()
    snapshot.electronicInvoice?.legalMentions = [.init(code: "PMD", text: "Late")]
    #expect(
      Sample.map(snapshot).invoice.notes == [
        .init(subject: "PMD", text: "Late"), .init(subject: nil, text: "One"),
        .init(subject: nil, text: "Two"),
      ])
    #expect(
      Sample.map(snapshot, as: .peppol).invoice.notes
        == [.init(subject: nil, text: "Late\nOne\nTwo")])
  }

  @Test func keepsTheStateAtIssue() {
    var snapshot = Sample.invoice()
    snapshot.totals.amountDue = Sample.money(5_900)
    snapshot.totals.creditNotes = Sample.money(-3_000)
    snapshot.totals.appliedBalance = Sample.money(-3_000)
    snapshot.totals.amountPaid = Sample.money(5_900)
    snapshot.status = .paid
    let totals = Sample.map(snapshot).invoice.totals
    #expect(totals.due == Sample.money(8_900))
    #expect(totals.paid == Sample.money(3_000))
  }
}
