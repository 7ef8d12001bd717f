/// `Page 2 of 5`, ready to be filled in when the pages are cut.
package struct PageLabel: Sendable, Hashable {
  package enum Part: Sendable, Hashable {
    case words(String)
    /// The number of the page, from 1.
    case page
    /// The number of pages.
    case pages
  }

  package var parts: [Part]
  /// The ten digits of the locale's numbering system, from zero.
  package var digits: [String]

  package init(parts: [Part], digits: [String] = (0...9).map(String.init)) {
    self.parts = parts
    self.digits = digits
  }

  /// The words of one page.
  package func text(page: Int, of pages: Int) -> Text {
    Text(
      parts.map {
        switch $0 {
        case .words(let words): words
        case .page: numeral(page)
        case .pages: numeral(pages)
        }
      }.joined())
  }

  private func numeral(_ number: Int) -> String {
    String(number).utf8.map { digits[Int($0 - UInt8(ascii: "0"))] }.joined()
  }
}
