/// The tables of CLDR 48 that are built into the binary, from `Data/cldr48`.
enum CLDR {
  static let aliases = SortedLines(EmbeddedTables.aliases)
  static let likelySubtags = SortedLines(EmbeddedTables.likelySubtags)
  static let parents = SortedLines(EmbeddedTables.parents)
  static let matching = SortedLines(EmbeddedTables.matching)
  static let plurals = SortedLines(EmbeddedTables.plurals)
  static let digits = SortedLines(EmbeddedTables.digits)
  static let regions = SortedLines(EmbeddedTables.regions)

  static func formats(_ locale: String) -> TableText? {
    record(locale, EmbeddedTables.formats, SortedLines(EmbeddedTables.formatsIndex))
  }

  static func hasFormats(_ locale: String) -> Bool {
    SortedLines(EmbeddedTables.formatsIndex).value(of: locale) != nil
  }

  static func currencies(_ locale: String) -> TableText? {
    record(locale, EmbeddedTables.currencies, SortedLines(EmbeddedTables.currenciesIndex))
  }

  static func territories(_ locale: String) -> TableText? {
    record(locale, EmbeddedTables.territories, SortedLines(EmbeddedTables.territoriesIndex))
  }

  private static func record(
    _ locale: String, _ text: StaticString, _ index: SortedLines
  ) -> TableText? {
    guard let place = index.value(of: locale)?.fields, place.count == 2,
      let offset = Int(place[0]), let length = Int(place[1])
    else { return nil }
    return TableText(text, range: offset..<(offset + length))
  }
}
