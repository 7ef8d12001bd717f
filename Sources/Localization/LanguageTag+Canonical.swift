extension LanguageTag {
  /// The canonical form of a well-formed tag; nil for a tag outside the grammar of RFC 5646, for one
  /// of private use only, and for a grandfathered tag that no language stands behind.
  package init?(canonicalizing text: String) {
    guard var syntax = TagSyntax(text) else { return nil }
    if syntax.kind == .grandfathered {
      guard let modern = CLDR.aliases["language/\(syntax.text.lowercased())"],
        !modern.hasPrefix("und"), let replaced = TagSyntax(modern)
      else { return nil }
      syntax = replaced
    }
    guard syntax.kind == .langtag, syntax.hasKnownPrefix else { return nil }
    // An extended language subtag is a language by itself: zh-yue is yue (RFC 5646, 4.5).
    let language = syntax.extendedLanguages.first ?? syntax.language
    self.init(
      Subtags(language, syntax.script, syntax.region), variants: syntax.variants.sorted(),
      keywords: Self.keywords(syntax))
    replaceVariants()
    // Once before, because an alias may ask for the modern region: sgn-280 is sgn-DE is gsg.
    replaceRegion()
    replaceLanguage()
    if let script = CLDR.aliases["script/\(subtags.script.lowercased())"] {
      subtags.script = script
    }
    replaceRegion()
    if CLDR.regions.value(of: subtags.region) == nil, !isForPrivateUse(subtags.region) {
      subtags.region = ""
    }
    variants.sort()
  }

  private static func keywords(_ syntax: TagSyntax) -> [String: String] {
    let unicode = syntax.extensions.first { $0.singleton == "u" }?.value ?? ""
    var keywords: [String: String] = [:]
    var key: String?
    for part in unicode.split(separator: "-").map(String.init) {
      if part.utf8.count == 2 {
        key = ["nu", "ca", "rg", "va"].contains(part) && keywords[part] == nil ? part : nil
      } else if let key {
        keywords[key] = keywords[key].map { "\($0)-\(part)" } ?? part
      }
    }
    return keywords
  }

  private mutating func replaceVariants() {
    for variant in variants {
      guard let modern = CLDR.aliases["variant/\(variant)"]?.lowercased() else { continue }
      variants.removeAll { $0 == variant || $0 == modern }
      variants.append(modern)
    }
    if variants.contains("posix") {
      variants.removeAll { $0 == "posix" }
      keywords["va"] = "posix"
    }
    variants.sort()
  }

  /// Applies language aliases until none does; the longest match goes first.
  private mutating func replaceLanguage() {
    for _ in 0..<8 {
      guard let match = languageAlias else { return }
      let modern = Subtags(
        table: match.replacement.split(separator: "-").prefix { $0 != "x" }.joined(separator: "-"))
      variants.removeAll(where: match.used.contains)
      if match.used.contains(subtags.region) { subtags.region = "" }
      if match.used.contains(subtags.script) { subtags.script = "" }
      if modern.language != "und" { subtags.language = modern.language }
      if subtags.script.isEmpty { subtags.script = modern.script }
      if modern.region == "alalc97" {
        variants = Set(variants + ["alalc97"]).sorted()
      } else if subtags.region.isEmpty {
        subtags.region = modern.region
      }
    }
  }

  /// The alias that applies, and the subtags besides the language that it uses up.
  private var languageAlias: (replacement: String, used: [String])? {
    var candidates: [[String]] = []
    if variants.contains("hepburn"), variants.contains("heploc") {
      candidates.append(["hepburn", "heploc"])
    }
    candidates += variants.map { [$0] }
    candidates += [subtags.region, subtags.script].filter { !$0.isEmpty }.map { [$0] }
    for used in candidates {
      if let replacement = Self.alias(subtags.language, used) { return (replacement, used) }
    }
    if let replacement = Self.alias(subtags.language, []) { return (replacement, []) }
    for used in candidates {
      if let replacement = Self.alias("und", used) { return (replacement, used) }
    }
    return nil
  }

  private static func alias(_ language: String, _ used: [String]) -> String? {
    CLDR.aliases["language/" + ([language] + used).joined(separator: "-").lowercased()]
  }

  /// Applies the alias of the region, where there is one.
  private mutating func replaceRegion() {
    guard !subtags.region.isEmpty,
      let modern = CLDR.aliases["territory/\(subtags.region.lowercased())"]
    else { return }
    let choices = modern.split(separator: " ").map(String.init)
    // A country that fell apart: the part where the language is at home.
    let home = Subtags(subtags.language, subtags.script).maximized()?.region
    subtags.region = choices.first { $0 == home } ?? choices.first ?? ""
  }
}

/// Whether a region is one that users assign (ISO 3166-1): AA, QM to QZ, XA to XZ. Numbers of three
/// digits are aliases of them. ZZ says that the region is not known.
private func isForPrivateUse(_ region: String) -> Bool {
  let letters = Array(region.utf8)
  guard letters.count == 2 else { return false }
  switch letters[0] {
  case UInt8(ascii: "A"): return letters[1] == UInt8(ascii: "A")
  case UInt8(ascii: "Q"): return letters[1] >= UInt8(ascii: "M")
  case UInt8(ascii: "X"): return true
  default: return false
  }
}
