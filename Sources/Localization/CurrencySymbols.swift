/// The currency symbols of one locale, searched in place.
struct CurrencySymbols: Sendable {
  private let lines: SortedLines?

  init(_ locale: String) {
    lines = CLDR.currencies(locale).map(SortedLines.init)
  }

  func symbol(_ code: String, isNarrow: Bool) -> String {
    guard let line = lines?.value(of: code) else { return code }
    let bytes = line.bytes
    let tab = bytes.firstIndex(of: .tab) ?? bytes.count
    let narrow = line.slice(min(tab + 1, bytes.count)..<bytes.count)
    return isNarrow && !narrow.bytes.isEmpty ? narrow.string : line.slice(0..<tab).string
  }
}
