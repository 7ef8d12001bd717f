import Billing
import Diagnostics
import Documents
import Figures
import Testing

@testable import Composition

@Suite struct DocumentTests {
  @Test func sectionsStandInTheOrderOfTheTemplate() throws {
    let composed = try Composed(
      Sample.invoice {
        $0.memo = "Thank you.\n\nSee you."
        $0.footer = "Northwind Labs GmbH"
        $0.presentation.statements = ["Cash accounting"]
        $0.presentation.bankAccount = [.init(name: "IBAN", value: "DE02 1203 0000 0000 2020 51")]
      })
    let names = composed.document.blocks.map { block in
      switch block {
      case .heading(let heading): heading.role.rawValue
      case .paragraphs(let words): words.role.rawValue
      case .table(let table): table.caption?.string ?? table.role.rawValue
      case .group(let group): "\(group.role)"
      case .picture(let picture): picture.role.rawValue
      case .action(let action): action.role.rawValue
      case .code(let code): code.role.rawValue
      }
    }
    #expect(
      names == [
        "masthead", "fields", "parties", "headline", "memo", "lines", "summary", "statements",
        "Bank transfer", "footer",
      ])
    #expect(composed.memo?.string == "Thank you.\n\nSee you.")
    #expect(composed.diagnostics.isEmpty)
  }

  @Test func whatStandsOnEveryPage() throws {
    let composed = try Composed(Sample.invoice { $0.footer = "Foot" })
    let (document, running) = (composed.document, composed.design.running)
    #expect(running.headStart?.string == "NWL-2026-0042")
    #expect(running.headEnd?.string == "Northwind Labs GmbH")
    #expect(document.blocks.last == .paragraphs(Paragraphs(.footer, [natural("Foot")])))
    #expect(composed.texts(.footer).count == 1)
    #expect(running.footStart?.string == "NWL-2026-0042 · €588.00 due March 14, 2026")
    #expect(running.pageLabel?.text(page: 2, of: 12).string == "Page 2 of 12")
    #expect(
      document.properties
        == DocumentProperties(
          title: "Invoice NWL-2026-0042", author: "Northwind Labs GmbH",
          subject: "€588.00 due March 14, 2026", created: Sample.issued.seconds,
          signatureLabel: "Signature"))
  }

  /// A receipt has a number only once it was sent.
  @Test func aReceiptWithoutANumberIsKnownByItsInvoice() throws {
    let composed = try Composed(Sample.receipt { $0.number = nil })
    #expect(composed.design.running.headStart?.string == "NWL-2026-0042")
    #expect(
      composed.design.running.footStart?.string
        == "NWL-2026-0042 · €588.00 paid on February 14, 2026")
    #expect(composed.document.properties.title == "Receipt")
  }

  /// A line is known by the beginning of its first line.
  @Test func statementsShortenLongDescriptions() throws {
    let reverse = Sample.lineTax(try Sample.tax(0, on: 100, reason: .reverseCharge))
    let composed = try Composed(
      Sample.invoice {
        $0.lines[0].description = String(repeating: "A", count: 3_000)
        $0.lines[0].taxes = [reverse]
        $0.lines.append($0.lines[0])
        $0.lines[1].description = "Lot\nserial numbers"
        $0.lines.append(.init(description: "Other", amount: try Sample.euros(1)))
      })
    let name = String(repeating: "A", count: 59) + "…"
    #expect(
      composed.statements == [
        "Reverse charge – tax to be accounted for by the customer: \(name) and Lot"
      ])
  }

  private func natural(_ words: String) -> Text { Text(words, direction: .natural) }

  @Test func theCompactTemplatePutsFieldsBesideTheParties() throws {
    let compact = try TemplateSet.builtIn.template(named: "compact")
    let composed = try Composed(Sample.invoice(), template: compact)
    guard case .group(let columns) = composed.document.blocks[1] else {
      Issue.record("no columns")
      return
    }
    #expect(columns.role == .columns)
    #expect(columns.arrangement == .sideBySide)
    #expect(columns.shares == [3, 2])
    let inside = composed.groups { $0 == .column }
    #expect(inside.map(\.blocks.count) == [1, 1])
    #expect(columns.blocks == inside.map(Block.group))
    #expect(composed.design.theme.colors.band == nil)
  }

  @Test(
    arguments: [
      (Snapshot.Presentation.PageSize.auto, "US", nil, "en", 612.0),
      (.auto, "DE", "US", "en", 595.276), (.auto, nil, "CA", "en", 612),
      (.auto, nil, nil, "en-GB", 595.276), (.a4, "US", "US", "en", 595.276),
      (.letter, "DE", "DE", "de", 612), (.auto, "MX", nil, "de", 612),
    ] as [(Snapshot.Presentation.PageSize, String?, String?, String, Double)])
  func thePaperIsThatOfTheSellersCountry(
    _ size: Snapshot.Presentation.PageSize, _ seller: String?, _ buyer: String?,
    _ locale: String, _ width: Double
  ) throws {
    let snapshot = try Sample.invoice {
      $0.presentation.pageSize = size
      $0.seller.address?.country = seller
      $0.buyer.address?.country = buyer
    }
    let design = try Composed(snapshot, locale: locale).design
    #expect(design.paper == (width == 612 ? .letter : .a4))
    #expect(design.paper.width == width)
    #expect(abs(design.margins.top - millimetres(18)) < 0.001)
    #expect(design.margins.firstTop == design.margins.top)
  }

  @Test func theBrandColourIsKeptForTheBandAndDarkenedForText() throws {
    let composed = try Composed(Sample.invoice { $0.presentation.primaryColor = "#ffcc00" })
    let colors = composed.design.theme.colors
    #expect(colors.band?.description == "#ffcc00")
    #expect(colors.accent.contrastOnWhite >= 4.5)
    let plain = try Composed(Sample.invoice()).design.theme.colors
    #expect(plain.band == nil)
    #expect(plain.accent == plain.ink)
    let bad = try Composed(Sample.invoice { $0.presentation.primaryColor = "blue" })
    #expect(bad.diagnostics.map(\.code) == ["bad-accent"])
  }

  @Test func scriptsGetTheLeadingTheyNeed() throws {
    let latin = try Composed(Sample.invoice()).design.theme
    #expect(latin == Theme())
    let japanese = try Composed(Sample.invoice(), locale: "ja").design.theme.styles
    #expect(japanese.cell.lineHeight == 14.5)
    #expect(japanese.title.tracking == 0)
    let arabic = try Composed(Sample.invoice(), locale: "ar")
    #expect(arabic.design.theme.styles.cell.lineHeight == 15)
    #expect(arabic.document.language.isRightToLeft)
  }

  @Test(
    arguments: [
      (Snapshot.TaxExempt.none, nil, nil, []),
      (.reverse, nil, nil, ["Reverse charge – tax to be accounted for by the customer"]),
      (.exempt, nil, nil, ["The customer is exempt from tax"]),
      (
        .none, .reverseCharge, .reverseCharge,
        ["Reverse charge – tax to be accounted for by the customer"]
      ),
      (
        .none, .reverseCharge, .standardRated,
        ["Reverse charge – tax to be accounted for by the customer: First"]
      ),
      (.none, .standardRated, .productExempt, ["Exempt from tax: Second"]),
      (.none, .productExempt, .productExempt, ["Exempt from tax: First and Second"]),
      (.none, .customerExempt, .customerExempt, ["The customer is exempt from tax"]),
    ]
      as [(
        Snapshot.TaxExempt, Snapshot.TaxabilityReason?, Snapshot.TaxabilityReason?, [String]
      )])
  func statementsNameOnlyTheLinesConcerned(
    _ exempt: Snapshot.TaxExempt, _ first: Snapshot.TaxabilityReason?,
    _ second: Snapshot.TaxabilityReason?, _ statements: [String]
  ) throws {
    let snapshot = try Sample.invoice { snapshot in
      snapshot.taxExempt = exempt
      let line = snapshot.lines[0]
      snapshot.lines = try [("First", first), ("Second", second)].map { name, reason in
        var line = line
        line.description = name
        if let reason {
          line.taxes = [Sample.lineTax(try Sample.tax(0, on: 100, reason: reason))]
        }
        return line
      }
    }
    #expect(try Composed(snapshot).statements == statements)
  }

  /// Shipping counts as an item where its tax has another reason than that of the lines.
  @Test(
    arguments: [
      (
        .standardRated, .reverseCharge,
        ["Reverse charge – tax to be accounted for by the customer: Shipping"]
      ),
      (
        .reverseCharge, .standardRated,
        ["Reverse charge – tax to be accounted for by the customer: Telemetry platform"]
      ),
      (
        .reverseCharge, .reverseCharge, ["Reverse charge – tax to be accounted for by the customer"]
      ),
      (.reverseCharge, nil, ["Reverse charge – tax to be accounted for by the customer"]),
    ] as [(Snapshot.TaxabilityReason, Snapshot.TaxabilityReason?, [String])])
  func statementsNameShipping(
    line: Snapshot.TaxabilityReason, shipping: Snapshot.TaxabilityReason?, statements: [String]
  ) throws {
    let snapshot = try Sample.invoice {
      $0.lines[0].taxes = [Sample.lineTax(try Sample.tax(0, on: 100, reason: line))]
      let taxes = try shipping.map { [Sample.lineTax(try Sample.tax(0, on: 100, reason: $0))] }
      $0.totals.shipping = .init(amount: try Sample.euros(500), taxes: taxes ?? [])
      $0.totals.taxes = try [line, shipping].compactMap { $0 }.map {
        try Sample.tax(0, on: 100, reason: $0)
      }
    }
    #expect(try Composed(snapshot).statements == statements)
  }

  @Test func hostileTextIsCleanedAndNamed() throws {
    let composed = try Composed(
      Sample.invoice {
        $0.buyer.name = "\u{202E}evil\u{0}"
        $0.memo = "a\u{1B}[2Jb"
        $0.lines[0].description = "x\u{2067}y"
      })
    #expect(composed.parties()[1].name?.string == "evil")
    #expect(composed.memo?.string == "a[2Jb")
    #expect(try composed.items()[0].description.string == "xy")
    #expect(
      composed.diagnostics.map(\.sentence).map { $0.prefix { $0 != " " } } == [
        "'customer_name'", "'description'", "'lines/description'",
      ])
  }

  /// Foreign values are isolated in messages; plain text of one direction stays plain.
  @Test func valuesOfAnotherDirectionAreIsolated() throws {
    let discount = Snapshot.Discount(
      name: "מבצע", percentOff: DecimalNumber(10), amount: try Sample.euros(-100))
    let english = try Composed(Sample.invoice { $0.totals.discounts = [discount] })
    #expect(
      try english.summary()[1].label.string == "\u{2068}מבצע\u{2069} (10% off)")
    #expect(english.design.running.footStart?.string.contains("\u{2068}") == false)
    let arabic = try Composed(
      Sample.invoice { $0.buyer.phone = "+965 2555 0171" }, locale: "ar")
    #expect(
      arabic.parties()[1].lines.last?.string == "\u{2068}+965 2555 0171\u{2069}")
    #expect(
      arabic.design.running.footStart?.string.hasPrefix("\u{2068}NWL-2026-0042\u{2069}") == true)
  }
}
