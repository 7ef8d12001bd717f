/// The languages and formats chosen for one reader, and why.
package struct LocaleChoice: Sendable, Hashable {
  /// How the choice was made.
  package enum Via: String, Sendable, Hashable {
    case exact
    case sameLanguage = "same-language"
    case nearLanguage = "near-language"
    case accountDefault = "account-default"
    case rendererDefault = "renderer-default"
    case rootDefault = "root-default"
  }

  /// The catalogue of the document.
  package var messageLocale: String
  /// The catalogues in which a message is looked up, in order; the first is `messageLocale`.
  package var messageChain: [String]
  /// The locale whose conventions numbers and dates follow; its language is the catalogue's.
  package var formattingLocale: LanguageTag
  /// The CLDR locale that supplies the formats.
  package var cldrLocale: String
  /// The preference that won, as it was given; nil when none did.
  package var matched: String?
  package var via: Via
  /// The positions of preferences that are no usable language tags.
  package var skipped: [Int]
  /// Whether the preference that won names no language, only a script or a region that makes one
  /// likely: `und-Latn`.
  package var isInferred = false
  /// What the preference that won asks for besides and no format follows: `ca-persian`.
  package var unfollowed: [String] = []
}
