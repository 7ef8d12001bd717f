import Billing
import Composition
import Diagnostics
import Documents
import Figures
import Layout
import Localization
import Typography
import Writing

/// Makes documents of snapshots as the library does, and holds them to what all must keep.
enum Making {
  private static let formats = FormatCache(minus: .typographic)
  /// The one press; inputs come one after the other.
  nonisolated(unsafe) private static let press: Press = {
    do {
      return try Press(fonts: FontLibrary(folders: ["/usr/share/fonts"]))
    } catch {
      fatalError("\(error)")
    }
  }()

  /// A snapshot with something for every section.
  static let sample: Snapshot = {
    var writer = ShapeWriter(Choices([]))
    writer.write(.bundle)
    guard let snapshot = frozen(writer.bytes) else { fatalError("the sample does not freeze") }
    return snapshot
  }()

  /// The snapshot of a bundle, which must be the same when it is written and read again.
  static func frozen(_ bundle: [UInt8]) -> Snapshot? {
    accepted {
      let source = try SourceBundle([.init(name: "a.json", bytes: bundle)]) { _ in [] }
      var options = SourceBundle.FreezeOptions()
      options.allowsDraft = true
      let snapshot = try source.freeze(options).snapshot
      let again = try Snapshot(canonicalJSON: snapshot.canonicalJSON, name: "b.json")
      precondition(again == snapshot, "read back, the snapshot is another one")
      return snapshot
    }
  }

  static func check(_ snapshot: Snapshot, by template: Template, laysOut: Bool) {
    let catalogues = CatalogueSet.builtIn
    let resolver = LocaleResolver(available: catalogues.locales)
    let choice = resolver.with(accountDefault: snapshot.accountLocale)
      .resolve(snapshot.preferredLocales)
    let composer = Composer(
      template: template, choice: choice, messages: catalogues.messages(for: choice),
      format: formats.format(choice.formattingLocale))
    let composition = composer.compose(snapshot)
    composition.document.blocks.forEach(check)
    let text = PlainText(composition.document).string
    precondition(!text.isEmpty)
    precondition(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    _ = composition.document.dump
    if laysOut { layOut(composition.document, composition.design) }
  }

  /// Lays out with real fonts. What is not refused stands on the paper.
  private static func layOut(_ document: Document, _ design: PageDesign) {
    press.begin(document.language, theme: design.theme)
    let laidOut = Typesetter(shaper: press, pictures: press).layOut(document, design)
    precondition(press.failure == nil, "\(String(describing: press.failure))")
    guard laidOut.diagnostics.allSatisfy({ $0.severity < .error }) else { return }
    precondition(!laidOut.pages.isEmpty)
    for page in laidOut.pages {
      for case .text(let text) in page.frames.map(\.item) {
        precondition(
          text.x > -0.02 && text.x + text.width < page.width + 0.02 && text.baseline > 0
            && text.baseline < page.height + 0.02, "a text stands off the paper")
      }
    }
  }

  // MARK: What a document keeps

  private static func check(_ block: Block) {
    switch block {
    case .heading(let heading): check(heading.text)
    case .paragraphs(let paragraphs): paragraphs.texts.forEach(check)
    case .table(let table): check(table)
    case .group(let group): group.blocks.forEach(check)
    case .picture, .action, .code: break
    }
  }

  private static func check(_ table: Table) {
    for row in table.rows {
      let width = row.cells.indices.reduce(0) { $0 + row.span(of: $1) }
      precondition(width == table.columns.count, "a row has \(width) columns")
      for part in row.cells.flatMap(\.parts) {
        switch part.value {
        case .text(let text): check(text)
        case .numeral(let numeral): check(numeral)
        case .picture: break
        }
      }
      row.carried.forEach { check($0.sum) }
    }
  }

  private static func check(_ text: Text) {
    precondition(
      text.string.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" },
      "a control character is printed")
    let count = text.string.utf8.count
    precondition(text.spans.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= count })
  }

  /// An amount has a minus sign when it is negative, and only then.
  private static func check(_ numeral: Numeral) {
    precondition((0...numeral.string.utf8.count).contains(numeral.decimalEdge))
    guard case .money(let money)? = numeral.value else { return }
    precondition(
      numeral.string.contains("\u{2212}") == money.isNegative,
      "\(numeral.string) is \(money.minorUnits)")
  }
}
