internal import Diagnostics
internal import Localization

/// The language and the formats of a document, and why they were chosen.
public struct ChosenLocale: Sendable, Hashable {
  /// How a preference led to a catalogue.
  public enum Reason: String, Sendable, Hashable {
    case exact
    case sameLanguage = "same-language"
    case nearLanguage = "near-language"
    case accountDefault = "account-default"
    case rendererDefault = "renderer-default"
    case rootDefault = "root-default"
  }

  /// The BCP 47 tag whose conventions numbers and dates follow: `fr-CH`.
  public let tag: String
  /// The catalogues in which words were looked up, in order: `fr-CA`, `fr`, `en`.
  public let catalogues: [String]
  /// What was asked for: the customer's preferences, or the locale of the options.
  public let preferences: [String]
  /// The preference that won, as it was given; nil when none did.
  public let matched: String?
  public let reason: Reason
  /// The preferences that are no usable language tags.
  public let skipped: [String]
  /// The language tags before the one that won, or all of them where none did.
  let passedOver: [String]
  /// Whether the preference that won names no language, only a script or a region that makes one
  /// likely.
  let isInferred: Bool
  /// What the preference that won asks for and no format follows: `ca-persian`.
  let unfollowed: [String]
  enum Preview: Sendable, Hashable {
    case used(String), passedOver(String)
  }
  /// The catalogue of a preview that is used, or would be if previews were allowed.
  var preview: Preview?
  /// The account's own default; nil where the bundle does not tell it.
  let accountLocale: String?

  init(_ choice: LocaleChoice, preferences: [String], accountLocale: String? = nil) {
    tag = choice.formattingLocale.description
    catalogues = choice.messageChain
    self.preferences = preferences
    matched = choice.matched
    reason =
      switch choice.via {
      case .exact: .exact
      case .sameLanguage: .sameLanguage
      case .nearLanguage: .nearLanguage
      case .accountDefault: .accountDefault
      case .rendererDefault: .rendererDefault
      case .rootDefault: .rootDefault
      }
    skipped = choice.skipped.filter(preferences.indices.contains).map { preferences[$0] }
    let usable = preferences.indices.filter { !choice.skipped.contains($0) }
      .map { preferences[$0] }
    let matched = choice.matched
    passedOver = Array(usable.prefix { $0 != matched })
    isInferred = choice.isInferred
    unfollowed = choice.unfollowed
    self.accountLocale = accountLocale
  }
}

extension ChosenLocale: CustomStringConvertible {
  /// The choice in one sentence.
  public var description: String {
    let found =
      switch reason {
      case _ where isInferred: "made likely by '\(matched ?? tag)'"
      case .exact: "asked for as '\(matched ?? tag)'"
      case .sameLanguage: "the language of '\(matched ?? tag)'"
      case .nearLanguage: "the nearest language to '\(matched ?? tag)'"
      case .accountDefault: "the account's default, for none of the preferences has a catalogue"
      case .rendererDefault: "the renderer's default, for none of the preferences has a catalogue"
      case .rootDefault: "the last resort, for none of the preferences has a catalogue"
      }
    let asked = preferences.isEmpty ? "no preferences" : preferences.joined(separator: ", ")
    let left = skipped.isEmpty ? "" : "; not language tags: \(skipped.joined(separator: ", "))"
    return "\(tag): \(found); words from \(catalogues.joined(separator: ", "))"
      + " (preferences: \(asked)\(left))"
  }
}

extension ChosenLocale {
  /// What a reader should know who asked for something else, or for nothing.
  var diagnostics: [Diagnostic] {
    var facts = skipped.map { InputFact.skippedPreference($0) }
    facts += unfollowed.map { .extensionNotFollowed($0, of: matched ?? tag) }
    switch preview {
    case .used(let locale): facts.append(.previewUsed(locale))
    case .passedOver(let locale): facts.append(.previewPassedOver(locale, chosen: tag))
    case nil: break
    }
    switch reason {
    case .exact, .sameLanguage:
      facts += passedOver.map { .preferencePassedOver($0, chosen: tag) }
    case .nearLanguage:
      facts += passedOver.map { .preferencePassedOver($0, chosen: tag) }
      facts += [.nearPreference(matched ?? tag, chosen: tag)]
    case .accountDefault, .rendererDefault, .rootDefault:
      if reason != .accountDefault, let accountLocale {
        facts.append(.accountLocaleNotMet(accountLocale, chosen: tag))
      }
      facts.append(
        preferences.isEmpty
          ? .noPreference(chosen: tag) : .noPreferenceMet(preferences, chosen: tag))
    }
    return facts.map(\.diagnostic)
  }
}
