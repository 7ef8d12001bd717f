extension IBAN {
  /// The length by country: SWIFT's IBAN registry, release 101 (December 2025), 89 countries.
  static let lengths: [String: Int] = {
    var lengths: [String: Int] = [:]
    for (length, countries) in byLength {
      for country in countries.split(separator: " ") { lengths[String(country)] = length }
    }
    return lengths
  }()

  private static let byLength: [(Int, String)] = [
    (15, "NO"), (16, "BE"), (18, "DK FI FK FO GL NL SD"), (19, "MK SI"),
    (20, "AT BA EE KZ LT LU MN XK"), (21, "CH HR LI LV"), (22, "BG BH CR DE GB GE IE ME RS VA"),
    (23, "AE GI IL IQ OM SO TL"), (24, "AD CZ ES MD PK RO SA SE SK TN VG"), (25, "LY PT ST"),
    (26, "IS TR"), (27, "BI DJ FR GR IT MC MR SM"), (28, "AL AZ BY CY DO GT HN HU LB NI PL SV"),
    (29, "BR EG PS QA UA"), (30, "JO KW MU YE"), (31, "MT SC"), (32, "LC"), (33, "RU"),
  ]

  /// The European Economic Area, where the IBAN alone finds the bank.
  static let economicArea = set(
    """
    AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK
    """)

  /// The area of SEPA credit transfers by the country code of the IBAN (EPC409-09): the EEA and AD,
  /// AL, CH, GB, GI, MC, MD, ME, MK, RS, SM, VA; accounts of GG, IM and JE begin with GB.
  static let sepa = economicArea.union(set("AD AL CH GB GI MC MD ME MK RS SM VA"))

  private static func set(_ codes: String) -> Set<String> {
    Set(codes.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
