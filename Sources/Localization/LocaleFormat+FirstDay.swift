/// The first of a month, which some languages say as an ordinal where the month is a word. CLDR's
/// patterns know of days as plain numbers only.
extension LocaleFormat {
  /// The day 1 as it is written before the name of a month.
  var firstDay: String {
    let plain = numbers.digits.digits[1]
    return plain == "1" ? Self.firstDays[ordinalLanguage] ?? plain : plain
  }

  /// The language, with the region where usage differs between countries.
  private var ordinalLanguage: String {
    guard tag.language == "pt" else { return tag.language }
    // Brazil is the home of `pt` in CLDR; the other countries write as Portugal does.
    return tag.region == nil || tag.region == "BR" ? "pt-BR" : "pt-PT"
  }

  /// - French: only the first day has an ordinal (Imprimerie nationale, Lexique des règles
  ///   typographiques; Office québécois de la langue française, Banque de dépannage linguistique).
  /// - Portuguese of Brazil: Manual de Comunicação da Secom, Senado Federal, on dates; Manual de Redação
  ///   da Presidência da República.
  ///
  /// Italian and Spanish have such forms beside the plain number (Accademia della Crusca; Diccionario
  /// panhispánico de dudas); both are right, and the plain one is kept as CLDR has it.
  private static let firstDays = ["fr": "1er", "pt-BR": "1º"]
}
