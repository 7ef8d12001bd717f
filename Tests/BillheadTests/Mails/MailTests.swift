import Billing
import Composition
import Documents
import Figures
import Localization
import MailRules
import Testing

@testable import Billhead

/// What holds for every mail.
@Suite struct MailTests {
  private static let locales = Result { try Shared.renderer.locales }

  @Test(arguments: MailSample.all)
  func everyLanguageHasASubjectOnOneLine(sample: MailSample) throws {
    for locale in try Self.locales.get() {
      let body = try sample.body(in: locale)
      let (subject, preheader) = (body.subject, body.preheader)
      #expect(!subject.isEmpty && !preheader.isEmpty, "\(locale)")
      #expect(subject.count <= 160 && preheader.count <= 140, "\(locale): \(subject)")
      for words in [subject, preheader] {
        #expect(words.unicodeScalars.allSatisfy { !$0.properties.isWhitespace || $0 != "\n" })
        #expect(!words.contains("{") && !words.contains("_"), "\(locale): \(words)")
      }
      #expect(!body.text.contains("{") && body.text.contains("\n"), "\(locale)")
      #expect(MailRules(body.html, text: body.text).faults == [], "\(locale)")
      #expect(body.html.utf8.count < 60_000, "\(locale)")
    }
  }

  /// The document's number is in the subject wherever a document is what the mail is about.
  @Test(arguments: MailSample.all)
  func namesTheDocument(sample: MailSample) throws {
    let body = try sample.body(in: "en")
    let number: String? =
      switch sample.kind {
      case .renewal, .trialEnding, .subscriptionCancelled, .cardExpiring: nil
      default: try Shared.renderer.render(sample.bundle(), as: .text, options: draft).fileName
      }
    if let number, sample.kind != .refund, sample.kind != .receipt {
      #expect(body.subject.contains(number), "\(body.subject)")
    }
  }

  private var draft: RenderOptions {
    var options = RenderOptions()
    options.allowsDraft = true
    return options
  }

  /// A mail for an amount that is drawn asks nobody to pay.
  @Test func asksNobodyToPayWhatIsDrawn() throws {
    for locale in try Self.locales.get() {
      let sample = try #require(MailSample.all.first { $0.name == "invoice-automatic" })
      let composed = try Shared.renderer.composeMail(
        sample.bundle(), EmailBodyOptions(kind: .invoice, now: MailSample.now), hasPDF: false,
        options: RenderOptions())
      #expect(actions(of: composed.mail.document).allSatisfy { $0.role != .pay }, "\(locale)")
    }
  }

  /// Each kind of mail has a sample, and each of the library is one of the facts.
  @Test func everyKindIsThere() {
    #expect(Set(MailSample.all.map(\.kind)) == Set(EmailKind.allCases))
    #expect(EmailKind.allCases.map(\.rawValue) == Occasion.Kind.allCases.map(\.rawValue))
    for kind in Occasion.Kind.allCases { #expect(EmailKind(kind).rawValue == kind.rawValue) }
  }

  // MARK: The same figures as the document

  /// Every amount and every date of the document is in the mail, and the mail has none that neither
  /// the document nor the occasion states.
  @Test(arguments: MailSample.all)
  func hasTheFiguresOfTheDocument(sample: MailSample) throws {
    guard sample.kind != .subscriptionCancelled, sample.kind != .cardExpiring else { return }
    let renderer = try Shared.renderer
    var options = draft
    options.locale = "en"
    let mail = try renderer.composeMail(
      sample.bundle(), EmailBodyOptions(kind: sample.kind, now: MailSample.now), hasPDF: false,
      options: options)
    let document = try renderer.compose(
      BillingBundle(mail.composed.snapshot), options: options
    ).document
    let (own, others) = (Stated(mail.mail.document), Stated(document))
    // An upcoming invoice has no day of its own.
    if mail.composed.snapshot.status != .draft {
      #expect(others.days.subtracting(own.days).isEmpty)
    }
    #expect(others.amounts.subtracting(own.amounts).isEmpty)
    if sample.occasion == "{}" {
      #expect(own.days.subtracting(others.days).isEmpty)
      #expect(own.amounts.subtracting(others.amounts).isEmpty)
    }
  }

  // MARK: Long tables

  @Test func saysHowManyLinesThereAre() throws {
    let sample = MailSample(
      name: "sixty", kind: .invoice, fixture: "sixty-lines",
      occasion: #"{"links":{"pdf":"https://a.example/a.pdf","view":"https://a.example/a"}}"#)
    let composed = try Shared.renderer.composeMail(
      sample.bundle(), EmailBodyOptions(kind: .invoice, now: 0), hasPDF: false,
      options: RenderOptions())
    let table = try #require(tables(of: composed.mail.document).first { $0.role == .lines })
    #expect(table.rows.count { $0.kind == .item } == 25)
    let rest = try #require(table.rows.last)
    #expect(rest.kind == .rest && rest.spans == [table.columns.count])
    guard case .text(let text) = rest.cells[0] else {
      Issue.record("no words")
      return
    }
    #expect(text.string.contains("60"))
    #expect(text.spans.compactMap(\.link) == ["https://a.example/a.pdf", "https://a.example/a"])
  }

  // MARK: Links

  @Test(arguments: [
    "javascript:alert(1)", "http://a.example/", "https://a@evil.example/", "https://",
    "data:text/html,x", "https://a.example/\u{202E}", "//a.example",
  ])
  func takesNoOtherLink(url: String) throws {
    let keys = ["pay", "view", "pdf", "confirm", "update_method", "manage"]
    for key in keys {
      let sample = try #require(MailSample.all.first { $0.name == "payment-failed" })
      #expect(throws: Rejection.self) {
        _ = try Shared.renderer.emailBody(
          for: sample.bundle { $0["occasion"] = ["links": [key: url]] },
          EmailBodyOptions(kind: .paymentFailed, now: 0))
      }
    }
    // From Swift nobody has checked it: it is left out.
    var occasion = Occasion(.paymentFailed)
    occasion.links.updateMethod = url
    occasion.links.pay = url
    let sample = try #require(MailSample.all.first { $0.name == "payment-failed" })
    let composed = try Shared.renderer.compose(sample.bundle(), options: draft)
    let template = try Shared.renderer.templates.template(named: "mail")
    let (composer, _) = try Shared.renderer.composer(
      for: composed.snapshot, by: template, draft)
    let mail = composer.composeMail(composed.snapshot, .init(.paymentFailed, occasion)).mail
    #expect(actions(of: mail.document).allSatisfy { $0.url != url })
  }
}

/// What a document states, in whatever words.
private struct Stated {
  var amounts: Set<String> = []
  var days: Set<String> = []

  init(_ document: Document) {
    let dump = document.dump
    for part in dump.split(separator: "‹").dropFirst() {
      let meaning = part.prefix { $0 != "›" }
      if meaning.hasPrefix("date ") { days.insert(String(meaning.dropFirst(5))) }
    }
    for table in tables(of: document) where table.role == .summary || table.role == .lines {
      for part in table.rows.flatMap(\.cells).flatMap(\.parts) {
        if case .numeral(let numeral) = part.value, case .money(let money)? = numeral.value {
          amounts.insert("\(money.minorUnits) \(money.currency.code)")
        }
      }
    }
  }
}

private func actions(of document: Document) -> [Action] {
  blocks(of: document).compactMap { if case .action(let action) = $0 { action } else { nil } }
}

private func tables(of document: Document) -> [Table] {
  blocks(of: document).compactMap { if case .table(let table) = $0 { table } else { nil } }
}

private func blocks(of document: Document) -> [Block] {
  func all(_ blocks: [Block]) -> [Block] {
    blocks.flatMap { block in
      if case .group(let group) = block { all(group.blocks) } else { [block] }
    }
  }
  return all(document.blocks)
}
