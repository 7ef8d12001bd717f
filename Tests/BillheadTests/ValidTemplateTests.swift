import Billhead
import Billing
import Diagnostics
import Documents
import Layout
import Localization
import Testing

@testable import Composition

/// A template that the reader accepts draws every document, or says with its place which part has
/// no room. It never traps, and the machine is never to blame.
@Suite struct ValidTemplateTests {
  private static let moderate = 0..<48
  private static let extreme = 0..<48

  /// Lengths as people set them: all laws of the layout hold.
  @Test func keepsTheLaws() throws {
    var drawn: Set<String> = []
    for seed in Self.moderate {
      let trial = try Trial(seed: seed, .moderate)
      guard let laidOut = try trial.laidOut() else { continue }
      drawn.formUnion(trial.used)
      let sample = Sample(document: trial.composition.document, design: trial.composition.design)
      let broken = Laws.broken(by: laidOut, of: sample)
      #expect(broken == [], "moderate \(seed)\n\(trial.text)")
    }
    #expect(Self.everything.subtracting(drawn) == [], "never drawn")
  }

  /// Lengths at the ends of their ranges: what is laid out is on the paper, all of it, and has a sound
  /// structure. Lines that are set less far apart than they are high do meet.
  @Test func endsWithPagesOrAFinding() throws {
    var count = 0
    for seed in Self.extreme {
      let trial = try Trial(seed: seed, .extreme)
      guard let laidOut = try trial.laidOut() else { continue }
      count += 1
      let sample = Sample(document: trial.composition.document, design: trial.composition.design)
      let broken =
        Laws.structure(laidOut) + Laws.missing(laidOut, sample) + Laws.wordsOffPaper(laidOut)
      #expect(broken == [], "extreme \(seed)\n\(trial.text)")
    }
    #expect(count > 8)
  }

  /// Every section, each with every option, and all that can be set about one.
  private static var everything: Set<String> {
    func options<Kind: Section>(_: Kind.Type) -> [String] {
      Kind.options.map { "\(Kind.name).\($0.name)" }
    }
    let sections = Sections.all.flatMap { [$0.name] + options($0) }
    return Set(sections + TemplateReader.SettingKey.allCases.map { "in \($0.rawValue)" })
  }
}

/// One template with one document.
private struct Trial {
  let text: String
  let used: Set<String>
  let composition: Composer.Composition

  init(seed: Int, _ extent: TemplateSource.Extent) throws {
    var source = TemplateSource(seed: UInt64(seed), extent)
    text = source.template()
    used = source.used
    #expect(source.unknown == [], "options without values")
    let set = try Self.read(text)
    let words = WordyBundle.all[seed % WordyBundle.all.count]
    let json = words.json(
      kind: source.isLucky(3) ? "receipt" : "invoice",
      memo: source.isLucky(4) ? 5_000 : 60, lines: source.pick([1, 3, 12, 30]))
    let renderer = try Shared.renderer
    let snapshot = try SourceBundle([.init(name: "a.json", bytes: Array(json.utf8))]) { _ in [] }
      .freeze().snapshot
    let choice = LocaleResolver(available: renderer.localeChooser.catalogues.locales)
      .resolve(snapshot.preferredLocales)
    let composer = Composer(
      template: try set.template(named: "made"), choice: choice,
      messages: renderer.localeChooser.catalogues.messages(for: choice),
      format: LocaleFormat(choice.formattingLocale, minus: .typographic))
    composition = composer.compose(snapshot)
  }

  private static func read(_ text: String) throws -> TemplateSet {
    do {
      return try .builtIn.overlaid(with: [(path: "made.yml", bytes: Array(text.utf8))])
    } catch {
      Issue.record("\(error)\n\(text)")
      throw error
    }
  }

  /// Nil where a part has no room or stands off the paper, and a finding says so.
  func laidOut() throws -> LaidOutDocument? {
    do {
      return try Shared.renderer.layOut(composition.document, composition.design) { pages, _ in
        pages
      }
    } catch let rejection as Rejection {
      let errors = rejection.diagnostics.filter { $0.severity == .error }
      #expect(!errors.isEmpty && errors.allSatisfy { $0.place != nil }, "\(errors)")
      #expect(
        errors.allSatisfy {
          [
            "no-room", "off-page", "figure-too-wide", "form-too-small", "too-narrow",
          ].contains($0.code)
        }, "\(errors)")
      return nil
    }
  }
}
