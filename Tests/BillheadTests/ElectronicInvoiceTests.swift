import Billhead
import Billing
import Diagnostics
import Documents
import EInvoices
import Figures
import Foundation
import HostSystem
import Testing

/// Electronic invoices of the fixtures, with the settings that lie beside them.
@Suite struct ElectronicInvoiceTests {
  /// A fixture and the profiles that its facts and settings are enough for.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let profiles: Set<ElectronicInvoiceProfile>
    var testDescription: String { name }

    func bundle() throws -> BillingBundle {
      let folder = "\(Fixture.root)/\(name)"
      let files = try namesInFolder(folder).filter { $0.hasSuffix(".json") }
      return try BillingBundle(
        contentsOf: files.map { "\(folder)/\($0)" },
        settings: SellerSettings(contentsOf: "\(folder)/einvoice.yml"))
    }
  }

  /// `einvoices.txt`: a fixture and its profiles on each line.
  static let cases: [Case] = {
    let bytes = (try? readFile("\(Fixture.root)/einvoices.txt")) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        let words = line.split(separator: " ").map(String.init)
        return Case(
          name: words[0], profiles: Set(words.dropFirst().compactMap(ElectronicInvoiceProfile.init))
        )
      }
  }()

  @Test func listsEveryFixtureWithSettings() {
    let withSettings = Fixture.names.filter {
      (try? readFile("\(Fixture.root)/\($0)/einvoice.yml")) != nil
    }
    #expect(Self.cases.map(\.name).sorted() == withSettings.sorted())
    #expect(Self.cases.count >= 20)
    #expect(Set(Self.cases.flatMap(\.profiles)).count == ElectronicInvoiceProfile.allCases.count)
  }

  /// In the profiles of its line a fixture is written, in the others refused with the terms.
  @Test(arguments: cases)
  func isWrittenInItsProfiles(example: Case) throws {
    for profile in ElectronicInvoiceProfile.allCases {
      let result = Result {
        try Shared.renderer.render(example.bundle(), as: .einvoice(profile))
      }
      if example.profiles.contains(profile) {
        let rendered = try result.get()
        #expect(rendered.bytes.starts(with: "<?xml".utf8))
        #expect(rendered.parts.map(\.mediaType) == ["application/xml"])
        let again = try Shared.renderer.render(example.bundle(), as: .einvoice(profile))
        #expect(again.bytes == rendered.bytes)
      } else {
        let rejection = #expect(throws: Rejection.self, "\(profile)") { try result.get() }
        let errors = rejection?.diagnostics.filter { $0.severity == .error } ?? []
        #expect(!errors.isEmpty)
        for error in errors { #expect(error.sentence.contains(/B[TG]-[0-9]+/)) }
      }
    }
  }

  /// What the page says is what the XML says.
  @Test(arguments: cases)
  func agreesWithThePage(example: Case) throws {
    let (composed, facts) = try Shared.renderer.composeWithFacts(
      example.bundle(), options: RenderOptions(), as: .facturX)
    #expect(!facts.contains { $0.severity == .error })
    let totals = try #require(composed.electronicInvoice?.totals)
    var amounts: [Table.Row.Kind: [Money]] = [:]
    for table in composed.document.blocks.flatMap(Self.summaries) {
      for row in table.rows {
        if case .numeral(let numeral)? = row.cells.last, case .money(let money)? = numeral.value {
          amounts[row.kind, default: []].append(money)
        }
      }
    }
    #expect(amounts[.total] == [totals.withTax])
    let taxes = amounts[.tax] ?? []
    #expect(taxes.reduce(0) { $0 + $1.minorUnits } == totals.tax.minorUnits)
    if let net = amounts[.totalExcludingTax] { #expect(net == [totals.withoutTax]) }
    #expect(
      totals.due.isZero || amounts.values.contains { $0.contains(totals.due) })
    let sum = try #require(composed.electronicInvoice?.lines.reduce(0) { $0 + $1.net.minorUnits })
    #expect(sum == totals.lines.minorUnits)
  }

  static func summaries(_ block: Block) -> [Table] {
    switch block {
    case .table(let table) where table.role == .summary: [table]
    case .group(let group): group.blocks.flatMap(summaries)
    default: []
    }
  }

  @Test func refusesWhatThePageTellsOtherwise() throws {
    let example = try #require(Self.cases.first { $0.name == "eu-reverse-charge" })
    let (composed, _) = try Shared.renderer.composeWithFacts(
      example.bundle(), options: RenderOptions(), as: .facturX)
    var invoice = try #require(composed.electronicInvoice)
    #expect(composed.document.disagreements(with: invoice).isEmpty)
    let other = Money(1, invoice.currency)
    invoice.totals.withTax = other
    invoice.totals.tax = other
    #expect(
      composed.document.disagreements(with: invoice) == [
        .pageDisagrees(.totalWithTax, page: "4030.00", invoice: "0.01"),
        .pageDisagrees(.totalTax, page: "0.00", invoice: "0.01"),
      ])
  }

  // MARK: Goldens

  /// Whole files that somebody has read: fixture and profile.
  @Test(arguments: [
    ("eu-reverse-charge", ElectronicInvoiceProfile.xRechnungUBL),
    ("item-and-invoice-discount", .facturX), ("inclusive-vat", .facturXFrance),
    ("credit-note", .peppol), ("hostile-text", .xRechnungCII),
  ])
  func isAsRecorded(name: String, profile: ElectronicInvoiceProfile) throws {
    let example = try #require(Self.cases.first { $0.name == name })
    let made = try Shared.renderer.render(example.bundle(), as: .einvoice(profile)).bytes
    let path = "\(Fixture.root)/\(name)/einvoice.\(profile.rawValue).xml"
    let recorded = (try? readFile(path)) ?? []
    #expect(
      String(decoding: made, as: UTF8.self) == String(decoding: recorded, as: UTF8.self),
      "look at the difference, then write it by 'billhead render --as einvoice' to \(path)")
  }

  // MARK: In a PDF

  @Test(arguments: [
    (ElectronicInvoiceProfile.facturX, "factur-x.xml", "EN 16931"),
    (.xRechnungCII, "xrechnung.xml", "XRECHNUNG"),
  ])
  func isCarriedByAPDF(
    profile: ElectronicInvoiceProfile, name: String, level: String
  ) throws {
    let example = try #require(Self.cases.first { $0.name == "eu-reverse-charge" })
    let xml = try Shared.renderer.render(example.bundle(), as: .einvoice(profile)).bytes
    let options = PDFOptions(
      attachments: [Billhead.Attachment([1], name: "a.bin")], attachesSnapshot: true,
      electronicInvoice: profile)
    let rendered = try Shared.renderer.render(example.bundle(), as: .pdf(options))
    try withFolder { folder throws in
      let path = "\(folder)/a.pdf"
      try rendered.write(to: path)
      let shown = try PDFProgram.output("qpdf", ["--show-attachment=\(name)", path])
      #expect(Array(shown.bytes) == xml)
    }
    let text = String(decoding: try PDFProgram.qdf(rendered.bytes), as: UTF8.self)
    for words in [
      "/AFRelationship /Alternative", "/Subtype /text#2fxml",
      "<fx:DocumentFileName>\(name)</fx:DocumentFileName>",
      "<fx:DocumentType>INVOICE</fx:DocumentType>", "<fx:Version>1.0</fx:Version>",
      "<fx:ConformanceLevel>\(level)</fx:ConformanceLevel>", "<pdfaid:conformance>A",
      "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    let verification = try Shared.renderer.verify(rendered.bytes, against: example.bundle())
    #expect(verification.isIdentical)
    #expect(verification.attachments == [name, "a.bin", "snapshot.json"])
    #expect(verification.generatedAttachments == [name, "snapshot.json"])
    // The snapshot alone gives the same file.
    let snapshot = try BillingBundle(rendered.snapshotJSON, name: "snapshot.json")
    #expect(try Shared.renderer.verify(rendered.bytes, against: snapshot).isIdentical)
  }

  @Test func isNotPutWhereNoStandardPutsIt() throws {
    let example = try #require(Self.cases.first { $0.name == "eu-reverse-charge" })
    func codes(_ options: PDFOptions) throws -> [String] {
      let rejection = #expect(throws: Rejection.self) {
        try Shared.renderer.render(example.bundle(), as: .pdf(options))
      }
      return rejection?.diagnostics.map(\.code) ?? []
    }
    #expect(
      try codes(.init(standard: .a4f, electronicInvoice: .peppol))
        == ["einvoice-not-in-pdf", "einvoice-needs-a3"])
    #expect(
      try codes(.init(standard: .plain, electronicInvoice: .facturX)) == ["einvoice-needs-a3"])
    let several = #expect(throws: Rejection.self) {
      try Shared.renderer.render(
        together: [example.bundle()], as: PDFOptions(electronicInvoice: .facturX))
    }
    #expect(several?.diagnostics.map(\.code) == ["einvoice-of-several"])
  }

  // MARK: Further

  @Test func checksWithoutWriting() throws {
    let fixture = Fixture(name: "eu-reverse-charge", locale: "fr")
    let rejection = #expect(throws: Rejection.self) {
      try Shared.renderer.check(fixture.bundle(), electronicInvoice: .xRechnungCII)
    }
    let terms = (rejection?.diagnostics ?? []).filter { $0.severity == .error }
      .map { $0.sentence.prefix { $0 != "," } }
    #expect(terms == ["BT-27", "BT-34", "BT-10", "BT-41"])
    #expect(try Shared.renderer.check(fixture.bundle()).allSatisfy { $0.severity != .error })
  }

  /// Several taxes have a sum on the page that carries their invoice, and nowhere else.
  @Test func statesTheSumOfSeveralTaxes() throws {
    let example = try #require(Self.cases.first { $0.name == "inclusive-vat" })
    func rows(_ profile: ElectronicInvoiceProfile?) throws -> [Table.Row.Kind] {
      try Shared.renderer.compose(example.bundle(), options: RenderOptions(), as: profile)
        .document.blocks.flatMap(Self.summaries).flatMap(\.rows).map(\.kind)
    }
    #expect(try rows(.facturX).contains(.totalTax))
    #expect(try !rows(nil).contains(.totalTax))
  }

  @Test func mapsManyLines() throws {
    let example = try #require(Self.cases.first { $0.name == "item-and-invoice-discount" })
    let (composed, _) = try Shared.renderer.composeWithFacts(
      example.bundle(), options: RenderOptions(), as: .facturX)
    var snapshot = composed.snapshot
    snapshot.lines = Array(repeating: snapshot.lines[0], count: 10_000)
    let (invoice, _) = Mapper.map(
      snapshot, as: .peppol,
      Wording(day: { $0.date(atOffset: 0) }, text: { $0.usual }))
    #expect(invoice.lines.count == 10_000)
    #expect(invoice.lines.last?.id == "10000")
    #expect(invoice.xml.count > 1_000_000)
  }

  /// In the PDF where it can be, else beside it; never both.
  @Test(arguments: [
    (ElectronicInvoiceProfile.facturX, true, 1, 0), (.facturX, false, 0, 1), (.peppol, true, 1, 1),
    (.xRechnungUBL, false, 0, 1),
  ])
  func aMailCarriesItOnce(
    profile: ElectronicInvoiceProfile, hasPDF: Bool, pdfs: Int, files: Int
  ) throws {
    let example = try #require(Self.cases.first { $0.name == "giro-code" })
    var email = EmailOptions(date: "2026-03-01T10:00:00Z")
    email.to = ["a@b.example"]
    if !hasPDF { email.pdf = nil }
    email.electronicInvoice = profile
    let mail = try Shared.renderer.render(example.bundle(), as: .email(email))
    let message = String(decoding: mail.bytes, as: UTF8.self)
    #expect(message.ranges(of: "Content-Type: application/pdf").count == pdfs)
    #expect(message.ranges(of: "Content-Type: application/xml").count == files)
  }
}
