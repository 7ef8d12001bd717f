import Diagnostics
import Documents
import Figures
import Testing

@testable import Billing
@testable import Composition

/// Codes to pay: of which facts they are made, and when there are none.
@Suite struct CodeSectionTests {
  private static let sections: [any Section] = [
    LinesSection(), SummarySection(), CodeSection(.auto),
  ]

  /// An open invoice with a German and a Swiss account and all that codes need.
  private func invoice(
    _ show: [Snapshot.CodeKind], currency: String = "EUR",
    _ change: (inout Snapshot) throws -> Void = { _ in }
  ) throws -> Snapshot {
    try Sample.invoice { snapshot in
      let currency = try Sample.currency(currency)
      let amount = Money(58_800, currency)
      snapshot.currency = currency
      snapshot.totals = .init(
        subtotal: amount, total: amount, amountDue: amount, amountPaid: Money(0, currency),
        amountRemaining: amount)
      snapshot.lines[0].amount = amount
      snapshot.payURL = "https://pay.example/1"
      snapshot.seller.taxIDs.append(.init(type: "sa_vat", value: "310122393500003"))
      snapshot.seller.address = .init(
        line1: "Bahnhofstrasse 12a", city: "Chur", postalCode: "CH-7000", country: "CH")
      var means = Snapshot.PaymentMeans()
      means.iban = "CH93 0076 2011 6238 5295 7"
      means.bic = "POFICHBE"
      snapshot.paymentMeans = means
      var codes = Snapshot.PaymentCodes()
      codes.show = show
      codes.upiAddress = "lumen@okbank"
      codes.pixKey = "pix@lumen.example"
      codes.swishNumber = "123 785 69 01"
      codes.paypalName = "lumen"
      snapshot.paymentCodes = codes
      try change(&snapshot)
    }
  }

  private func compose(_ snapshot: Snapshot, locale: String = "en") throws -> Composed {
    try Composed(snapshot, locale: locale, sections: Self.sections)
  }

  private func codes(_ composed: Composed) -> [Code] {
    composed.blocks.compactMap { if case .code(let code) = $0 { code } else { nil } }
  }

  private static let kinds: [(Snapshot.CodeKind, String, Code.Role)] = [
    (.epc, "EUR", .payment), (.swiss, "CHF", .payment), (.swiss, "EUR", .payment),
    (.upi, "INR", .payment), (.pix, "BRL", .payment), (.swish, "SEK", .payment),
    (.paypal, "USD", .payment), (.zatca, "SAR", .fiscal), (.hostedPage, "EUR", .page),
  ]

  @Test(arguments: kinds)
  func everyKindIsMade(kind: Snapshot.CodeKind, currency: String, role: Code.Role) throws {
    let composed = try compose(
      invoice([kind], currency: currency) { $0.seller.address?.city = "Chur" })
    #expect(codes(composed).map(\.role) == [role])
    #expect(composed.diagnostics.isEmpty, "\(composed.diagnostics)")
    #expect(codes(composed).allSatisfy { !$0.alternative.isEmpty })
  }

  /// Only the tax code stays, which asks for nothing; the page's leads to the page.
  @Test(
    arguments: kinds, ["paid", "void", "uncollectible", "draft", "credit note", "receipt", "0"])
  func nothingDueNoCode(
    of entry: (kind: Snapshot.CodeKind, currency: String, role: Code.Role), state: String
  ) throws {
    let composed = try compose(
      invoice([entry.kind], currency: entry.currency) { snapshot in
        snapshot.payURL = nil
        switch state {
        case "credit note":
          snapshot.kind = .creditNote
          snapshot.status = .issued
        case "receipt":
          snapshot.kind = .receipt
          snapshot.status = .paid
        case "0":
          snapshot.totals.amountDue = Money(0, snapshot.currency)
          snapshot.totals.amountRemaining = Money(0, snapshot.currency)
        default: snapshot.status = try #require(Snapshot.Status(rawValue: state))
        }
      })
    let stays = entry.kind == .zatca && state != "draft"
    #expect(codes(composed).count == (stays ? 1 : 0))
    #expect(composed.groups { $0 == .form }.isEmpty)
  }

  /// Facts of which no code can be made, and what is said of them.
  struct Wrong: Sendable {
    var kind: Snapshot.CodeKind
    var currency = "EUR"
    var sentence: String
    var change: @Sendable (inout Snapshot) -> Void = { _ in }
  }

  private static let wrong = [
    Wrong(
      kind: .epc,
      sentence: """
        code/epc/account: warning: the account 'CH93 0076 2011 6238 5295 8' has check digits that \
        do not fit the rest of it; the code is left out
        """, change: { $0.paymentMeans?.iban = "CH93 0076 2011 6238 5295 8" }),
    Wrong(
      kind: .epc, currency: "CHF",
      sentence:
        "code/epc/amount: warning: the amount is in CHF; allowed is EUR; the code is left out"),
    Wrong(
      kind: .epc,
      sentence: """
        code/epc/reference: warning: the reference 'RF19 5390 0754 7034' has check digits that do \
        not fit the rest of it; the code is left out
        """, change: { $0.paymentMeans?.reference = "RF19 5390 0754 7034" }),
    Wrong(
      kind: .swiss, currency: "USD",
      sentence: """
        code/swiss/currency: warning: the bill is in USD; allowed is CHF or EUR; the payment part \
        is left out
        """),
    Wrong(
      kind: .swiss, currency: "CHF",
      sentence: """
        code/swiss/reference: warning: the reference is a QR reference, which only a QR-IBAN can \
        receive; the payment part is left out
        """, change: { $0.paymentCodes?.qrReference = "210000000003139471430009017" }),
    Wrong(
      kind: .swish,
      sentence:
        "code/swish/amount: warning: the amount is in EUR; allowed is SEK; the code is left out"),
    Wrong(
      kind: .upi, currency: "INR",
      sentence: """
        code/upi: warning: the code 'upi' needs payment_codes.upi_address, which is not there; it \
        is left out
        """, change: { $0.paymentCodes?.upiAddress = nil }),
  ]

  /// What is wrong is said with its place, and nothing wrong is drawn.
  @Test(arguments: wrong.indices)
  func whatIsWrongIsLeftOut(index: Int) throws {
    let wrong = Self.wrong[index]
    let composed = try compose(invoice([wrong.kind], currency: wrong.currency, wrong.change))
    #expect(codes(composed).isEmpty)
    let found = composed.diagnostics.map { $0.description.split(separator: "\n")[0] }
    #expect(found.contains { $0 == wrong.sentence }, "\(found)")
  }

  /// Without a list, what is given for one code alone asks for that code.
  @Test func factsOfOneCodeAskForIt() throws {
    let snapshot = try invoice([], currency: "SEK") { snapshot in
      snapshot.paymentCodes = .init()
      snapshot.paymentCodes?.swishNumber = "123 785 69 01"
    }
    #expect(try codes(compose(snapshot)).map(\.payload) == ["C1237856901;588,00;NWL-2026-0042;0"])
    #expect(try codes(compose(invoice([]) { $0.paymentCodes = nil })).isEmpty)
  }

  // MARK: The Swiss QR-bill

  private func lines(_ snapshot: Snapshot) throws -> [String] {
    let code = try #require(codes(compose(snapshot)).first)
    return code.payload.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(
    arguments: [
      (nil, "NON", "", "NWL-2026-0042"),
      ("RF18 5390 0754 7034", "SCOR", "RF18539007547034", "NWL-2026-0042"),
      ("Order 7", "NON", "", "Order 7"),
    ] as [(String?, String, String, String)])
  func theReferenceIsThatOfTheAccount(
    reference: String?, type: String, text: String, message: String
  ) throws {
    let lines = try lines(
      invoice([.swiss], currency: "CHF") { $0.paymentMeans?.reference = reference })
    #expect(Array(lines[27...29]) == [type, text, message])
  }

  @Test(
    arguments: [
      ("Bahnhofstrasse 12a", nil, "Bahnhofstrasse", "12a"),
      ("Einkauf\nBahnhofstrasse 12", "Hinterhaus", "Bahnhofstrasse", "12"),
      ("c/o Muster", "Quai 7", "Quai", "7"), ("14 rue des Alpes", nil, "14 rue des Alpes", ""),
      ("Postfach", nil, "Postfach", ""),
    ] as [(String, String?, String, String)])
  func theAddressIsStructured(
    line1: String, line2: String?, street: String, building: String
  ) throws {
    let lines = try lines(
      invoice([.swiss], currency: "CHF") { snapshot in
        snapshot.seller.address?.line1 = line1
        snapshot.seller.address?.line2 = line2
      })
    #expect(
      Array(lines[4...10]) == ["S", "Northwind Labs GmbH", street, building, "7000", "Chur", "CH"])
  }

  /// A debtor that the code cannot hold is written by hand.
  @Test func aDebtorThatDoesNotFitIsLeftBlank() throws {
    let composed = try compose(
      invoice([.swiss], currency: "CHF") { $0.buyer.name = "株式会社" })
    #expect(composed.texts(.formLabel).map(\.string).contains("Payable by (name/address)"))
    #expect(composed.diagnostics.map(\.place?.description) == ["code/swiss/debtor/name"])
    let incomplete = try compose(
      invoice([.swiss], currency: "CHF") { $0.buyer.address?.postalCode = nil })
    #expect(incomplete.texts(.formLabel).map(\.string).contains("Payable by (name/address)"))
  }

  @Test(
    arguments: [
      ("de", "Zahlteil"), ("fr-CA", "Section paiement"), ("en-GB", "Payment part"),
      ("ja", "Payment part"), ("ar", "Payment part"),
    ])
  func itsWordsAreOfItsLanguages(locale: String, title: String) throws {
    let composed = try compose(invoice([.swiss], currency: "CHF"), locale: locale)
    let headings = composed.blocks.compactMap {
      if case .heading(let heading) = $0 { heading.text } else { nil }
    }
    let found = try #require(headings.first { $0.string == title })
    #expect(found.language == (["ja", "ar"].contains(locale) ? "en" : nil))
  }

  @Test func aRollHasNoRoomForIt() throws {
    let composed = try Composed(
      invoice([.swiss], currency: "CHF"),
      template: Template(
        name: "own", page: .init(size: .custom(width: .millimetres(80), height: nil)),
        body: Self.sections))
    #expect(codes(composed).isEmpty)
    #expect(composed.diagnostics.map(\.code) == ["payment-part-needs-a4"])
  }

  /// There is one foot of a page.
  @Test func standsOnce() throws {
    let sections = Self.sections + [CodeSection(.swiss)]
    let composed = try Composed(invoice([.swiss], currency: "CHF"), sections: sections)
    #expect(composed.groups { $0 == .form }.count == 1)
  }
}
