/// A tag that is well-formed by the grammar of RFC 5646, section 2.1, split into its parts.
///
/// Parts are in the case that section 2.1.1 recommends. Whether a subtag is registered is not asked.
struct TagSyntax: Hashable {
  enum Kind: String {
    case langtag, grandfathered
    case privateUse = "privateuse"
  }

  var kind: Kind
  /// The whole tag in recommended case.
  var text: String
  var language = ""
  var extendedLanguages: [String] = []
  var script = ""
  var region = ""
  var variants: [String] = []
  /// Each singleton with what follows it: `("u", "nu-latn")`.
  var extensions: [Extension] = []
  var privateUse = ""

  struct Extension: Hashable {
    var singleton: String
    var value: String
  }

  /// Nil for a tag outside the grammar, and for a variant or a singleton said twice (section 2.2.9).
  init?(_ tag: String) {
    let subtags = tag.lowercased().split(separator: "-", omittingEmptySubsequences: false)
      .map(String.init)
    guard subtags.allSatisfy({ (1...8).contains($0.utf8.count) && $0.isASCIIAlphanumeric })
    else { return nil }
    if let known = Self.grandfathered[subtags.joined(separator: "-")] {
      self.init(kind: .grandfathered, text: known)
      return
    }
    self.init(kind: .langtag, text: "")
    var rest = subtags[...]
    if rest.first == "x" {
      kind = .privateUse
    } else {
      guard readLanguage(&rest) else { return nil }
      readScriptAndRegion(&rest)
      guard readVariants(&rest), readExtensions(&rest) else { return nil }
    }
    guard readPrivateUse(&rest), rest.isEmpty else { return nil }
    text = assembled
  }

  private init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }

  private mutating func readLanguage(_ rest: inout ArraySlice<String>) -> Bool {
    guard let first = rest.first, first.utf8.count >= 2, first.isASCIIAlphabetic else {
      return false
    }
    language = rest.removeFirst()
    guard language.utf8.count <= 3 else { return true }
    while extendedLanguages.count < 3, let next = rest.first, next.utf8.count == 3,
      next.isASCIIAlphabetic
    {
      extendedLanguages.append(rest.removeFirst())
    }
    return true
  }

  private mutating func readScriptAndRegion(_ rest: inout ArraySlice<String>) {
    if let next = rest.first, next.utf8.count == 4, next.isASCIIAlphabetic {
      script = rest.removeFirst().titled
    }
    guard let next = rest.first else { return }
    let isLetters = next.utf8.count == 2 && next.isASCIIAlphabetic
    if isLetters || (next.utf8.count == 3 && next.isASCIINumeric) {
      region = rest.removeFirst().uppercased()
    }
  }

  private mutating func readVariants(_ rest: inout ArraySlice<String>) -> Bool {
    while let next = rest.first {
      let length = next.utf8.count
      let startsWithDigit = next.utf8.first.map { $0 < UInt8(ascii: "a") } ?? false
      guard length >= 5 || (length == 4 && startsWithDigit) else { break }
      if variants.contains(next) { return false }
      variants.append(rest.removeFirst())
    }
    return true
  }

  private mutating func readExtensions(_ rest: inout ArraySlice<String>) -> Bool {
    while let singleton = rest.first, singleton.utf8.count == 1, singleton != "x" {
      if extensions.contains(where: { $0.singleton == singleton }) { return false }
      let value = rest.dropFirst().prefix { $0.utf8.count >= 2 }
      if value.isEmpty { return false }
      extensions.append(
        Extension(singleton: singleton, value: value.joined(separator: "-")))
      rest = rest.dropFirst(1 + value.count)
    }
    return true
  }

  private mutating func readPrivateUse(_ rest: inout ArraySlice<String>) -> Bool {
    guard rest.first == "x" else { return true }
    privateUse = rest.dropFirst().joined(separator: "-")
    rest = []
    return !privateUse.isEmpty
  }

  /// Whether an extended language subtag stands behind a language that has any (RFC 5646, section
  /// 2.2.2, and the prefixes in IANA's registry): `zh-yue` is a tag, `en-aaa` is none.
  var hasKnownPrefix: Bool {
    extendedLanguages.isEmpty || Self.macrolanguages.contains(language)
  }

  private static let macrolanguages: Set = ["ar", "kok", "lv", "ms", "sgn", "sw", "uz", "zh"]

  private var assembled: String {
    var parts = [language] + extendedLanguages + [script, region] + variants
    parts += extensions.map { "\($0.singleton)-\($0.value)" }
    if !privateUse.isEmpty { parts.append("x-\(privateUse)") }
    return parts.filter { !$0.isEmpty }.joined(separator: "-")
  }

  /// The tags that RFC 5646 lists by name because the grammar does not describe them or because
  /// they were registered before it.
  private static let grandfathered: [String: String] = {
    let tags = """
      en-GB-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn \
      i-tao i-tay i-tsu sgn-BE-FR sgn-BE-NL sgn-CH-DE art-lojban cel-gaulish no-bok no-nyn \
      zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang
      """
    return Dictionary(
      tags.split(separator: " ").map { ($0.lowercased(), String($0)) },
      uniquingKeysWith: { first, _ in first })
  }()
}

extension String {
  fileprivate var isASCIIAlphabetic: Bool { utf8.allSatisfy { (0x61...0x7A).contains($0) } }
  fileprivate var isASCIINumeric: Bool { utf8.allSatisfy { (0x30...0x39).contains($0) } }
  fileprivate var isASCIIAlphanumeric: Bool {
    utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
  }
  fileprivate var titled: String { prefix(1).uppercased() + dropFirst() }
}
