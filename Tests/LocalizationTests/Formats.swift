import Localization

/// The formats of a locale by its tag.
func localeFormat(_ tag: String, minus: MinusSign = .cldr) -> LocaleFormat {
  LocaleFormat(LanguageTag(preference: tag) ?? .english, minus: minus)
}
