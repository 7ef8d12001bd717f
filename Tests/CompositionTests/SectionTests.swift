import Billing
import Documents
import Figures
import Testing

@testable import Composition

/// What holds for every section of the registry.
@Suite struct SectionTests {
  /// A template with a section's example among the sections that must be there.
  private func template(with kind: any Section.Type) throws -> Template {
    let needed = [LinesSection.name, SummarySection.name].filter { $0 != kind.name }
    let text = """
      page: { areas: { foot: { start: 20mm, bottom: 30mm, width: 80mm, height: 20mm } } }
      body:
      \((needed + [kind.example]).map { "  - \($0)\n" }.joined())
      """
    return try TemplateReader.template(file: "example.yml", bytes: Array(text.utf8))
  }

  /// Documents that together have something for every section to say.
  private func snapshots() throws -> [Snapshot] {
    func fill(_ snapshot: inout Snapshot) throws {
      let tax = try Sample.tax(11_760, on: 58_800, reason: .reverseCharge)
      snapshot.memo = "Memo"
      snapshot.footer = "Footer"
      snapshot.payURL = "https://pay.example/1"
      snapshot.pageURL = "https://pay.example/2"
      snapshot.paymentTerms = Snapshot.PaymentTerms()
      snapshot.paymentTerms?.netDays = 30
      snapshot.lines[0].taxes = [Sample.lineTax(tax)]
      snapshot.totals.taxes = [tax]
      snapshot.presentation.logo = .init(format: .svg, bytes: Array("<svg/>".utf8))
      snapshot.presentation.bankAccount = [.init(name: "IBAN", value: "DE02 1203")]
      snapshot.presentation.legalStatements = [.init(.noSignature)]
    }
    return [try Sample.invoice(fill), try Sample.receipt(fill)]
  }

  @Test func namesAndSentencesAreThere() throws {
    // A section is one file and one line of the registry.
    let files = try Checkout.names(in: "Sources/Composition/Sections")
    #expect(Sections.all.count == files.count { $0.hasSuffix("Section.swift") } - 1)
    #expect(files.contains("Section.swift"))
    #expect(Set(Sections.names).count == Sections.names.count)
    for kind in Sections.all {
      #expect(isName(kind.name), "\(kind.name)")
      #expect(isPhrase(kind.sentence), "\(kind.name): \(kind.sentence)")
      #expect(Sections.named(kind.name) == kind)
    }
    #expect(Sections.named("heading") == nil)
  }

  @Test func optionsHaveNamesOfTheirOwnAndSentences() {
    func check<Kind: Section>(_: Kind.Type) {
      let names = Kind.options.map(\.name)
      #expect(Set(names).count == names.count, "\(Kind.name)")
      for option in Kind.options {
        #expect(isName(option.name), "\(Kind.name) \(option.name)")
        #expect(isPhrase(option.sentence), "\(Kind.name) \(option.name): \(option.sentence)")
        #expect(!option.values.isEmpty)
      }
      if let shorthand = Kind.shorthand { #expect(names.contains(shorthand)) }
    }
    for kind in Sections.all { check(kind) }
  }

  /// A phrase of several words, without a full stop at its end.
  private func isPhrase(_ words: String) -> Bool {
    words.split(separator: " ").count >= 2 && !words.hasSuffix(".") && !words.hasPrefix(" ")
  }

  private func isName(_ name: String) -> Bool {
    !name.isEmpty && name.allSatisfy { $0 == "_" || $0.isASCII && $0.isLowercase }
  }

  /// Its example is read, says what it is of, and has an effect where there are options.
  @Test(arguments: Sections.names)
  func theExampleIsRead(name: String) throws {
    let kind = try #require(Sections.named(name))
    let entry = try #require(template(with: kind).body.last)
    #expect(type(of: entry.section) == kind)
    let isUsual = entry == TemplateSection(kind.init())
    #expect(isUsual == (kind.example == name), "\(kind.example)")
  }

  @Test(arguments: Sections.names)
  func theExampleSaysSomething(name: String) throws {
    let kind = try #require(Sections.named(name))
    let template = try template(with: kind)
    var said = 0
    for (snapshot, place) in try snapshots().flatMap({ one in Place.all.map { (one, $0) } }) {
      var bare = template
      bare.body.removeLast()
      let whole = try Composed(snapshot, template: template, page: place.page, mail: place.mail)
      let without = try Composed(snapshot, template: bare, page: place.page, mail: place.mail)
      if whole.document.blocks.count > without.document.blocks.count { said += 1 }
      #expect(whole.diagnostics == without.diagnostics)
      for group in whole.groups({ _ in true }) {
        if let design = group.design { #expect(whole.design.sections.indices.contains(design)) }
      }
    }
    #expect(said > 0)
  }

  /// Sections that print something that is there once are not said twice; all others may be.
  @Test(arguments: Sections.names)
  func isRepeatedOnlyWhereThatIsAllowed(name: String) throws {
    let kind = try #require(Sections.named(name))
    let once = [LinesSection.name, SummarySection.name].filter { $0 != name } + [name]
    let text = "body: [\((once + [name]).joined(separator: ", "))]"
    let found = TemplateComplaints.of(text)
    let column = text.count - name.count
    #expect(
      found
        == (kind.mayRepeat
          ? [] : ["acme.yml:1:\(column): error: section '\(name)' is given twice"]))
  }

  @Test func theseMayBeRepeated() {
    #expect(
      Set(Sections.all.filter { $0.mayRepeat }.map { $0.name }) == [
        "fields", "parties", "party", "bank_details", "text", "columns", "stack", "card", "code",
      ])
  }

  /// One that stands in columns or in a stack counts as well.
  @Test func aRepetitionInsideOthersIsFound() {
    #expect(
      TemplateComplaints.of(
        "body: [lines, summary, stack: { body: [memo] }, columns: [{ body: [memo] }]]")
        == ["acme.yml:1:68: error: section 'memo' is given twice"])
    #expect(
      TemplateComplaints.of("body: [stack: { body: [lines, summary] }]") == [])
  }
}

/// Where a document stands: on paper, on a page with everything that its host tells, or in a mail.
private struct Place {
  var page: PageFacts?
  var mail: MailFacts?

  static let all: [Place] = {
    var page = PageFacts()
    let link = "https://pay.example/a"
    page.now = Instant(1_800_000_000)
    page.paySlot = "payment"
    page.downloads = [PageFacts.Download(kind: .pdf, url: link, size: 20_000)]
    page.versions = [PageFacts.Version(number: "A-0", issued: Instant(1_700_000_000), url: link)]
    page.newer = PageFacts.Version(number: "A-2", url: link)
    page.languages = [PageFacts.Language(tag: "de", url: link)]
    var occasion = Occasion()
    occasion.payment.method.type = "bacs_debit"
    occasion.debit.date = Instant(1_800_000_000)
    return [Place(), Place(page: page), Place(mail: MailFacts(.debitNotice, occasion))]
  }()
}
