/// The tables of CLDR 48 that are built into the binary, from `Data/cldr48`.
enum CLDR {
  static let aliases = SortedLines(EmbeddedTables.aliases)
  static let likelySubtags = SortedLines(EmbeddedTables.likelySubtags)
  static let parents = SortedLines(EmbeddedTables.parents)
  static let matching = SortedLines(EmbeddedTables.matching)
  static let plurals = SortedLines(EmbeddedTables.plurals)
  static let digits = SortedLines(EmbeddedTables.digits)
  static let languages = SortedLines(EmbeddedTables.languages)
  static let regions = SortedLines(EmbeddedTables.regions)

  static func formats(_ locale: String) -> TableText? {
    TableText(record: locale, of: EmbeddedTables.formats, EmbeddedTables.formatsIndex)
  }

  static func hasFormats(_ locale: String) -> Bool {
    SortedLines(EmbeddedTables.formatsIndex).value(of: locale) != nil
  }

  static func currencies(_ locale: String) -> TableText? {
    TableText(record: locale, of: EmbeddedTables.currencies, EmbeddedTables.currenciesIndex)
  }

  static func territories(_ locale: String) -> TableText? {
    TableText(record: locale, of: EmbeddedTables.territories, EmbeddedTables.territoriesIndex)
  }
}
