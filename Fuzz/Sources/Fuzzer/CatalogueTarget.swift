import Figures
import Localization

/// Lays an ARB file over the built-in catalogues. The first byte chooses the locale.
enum CatalogueTarget: FuzzTarget {
  static let name = "arb"

  static func test(_ bytes: [UInt8]) {
    let locale = locales[Int(bytes.first ?? 0) % locales.count]
    check(Array(bytes.dropFirst()), for: locale)
  }

  /// Languages with one to six forms of plurals, one from right to left, and a new one.
  static let locales = ["de", "en", "ar", "ru", "ja", "cy", "he", "fr-CA", "gd"]

  /// Reads a catalogue, and words a document's messages by it.
  static func check(_ file: [UInt8], for locale: String) {
    let set = accepted {
      try CatalogueSet.builtIn.overlaid(with: [(path: "\(locale).arb", bytes: file)])
    }
    guard let set else { return }
    _ = set.lint()
    precondition(set.locales.count >= CatalogueSet.builtIn.locales.count)
    let choice = LocaleResolver(available: set.locales).resolve([locale])
    let messages = set.messages(for: choice)
    let format = LocaleFormat(choice.formattingLocale)
    for number in numbers {
      let count = PluralCount(number, formatted: format.number(number).text)
      _ = messages(.netDays(n: count))
    }
    _ = messages(.payByTransfer(amount: "1", date: "{2}", number: "'#"))
    _ = messages(.invoice)
    for part in messages.parts(of: .pageOf) {
      if case .words(let words) = part { precondition(!words.isEmpty) }
    }
    _ = messages.version
  }

  private static let numbers = ["0", "1", "2", "5", "11", "1.50", "-1", "1000000"].compactMap {
    DecimalNumber($0)
  }
}
