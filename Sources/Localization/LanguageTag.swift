package import Scripts

/// A language tag in canonical form (UTS #35): deprecated subtags replaced, unknown regions dropped.
///
/// Of the extensions only those are kept that an invoice follows: numbering system (`u-nu`),
/// calendar (`u-ca`), region override (`u-rg`), and `u-va-posix`.
package struct LanguageTag: Sendable, Hashable, CustomStringConvertible {
  package var subtags: Subtags
  /// In alphabetical order.
  package var variants: [String]
  /// `nu`, `ca`, `rg`, `va` with their values.
  package var keywords: [String: String]

  package init(_ subtags: Subtags, variants: [String] = [], keywords: [String: String] = [:]) {
    self.subtags = subtags
    self.variants = variants
    self.keywords = keywords
  }

  package static let english = LanguageTag(Subtags("en"))

  package var language: String { subtags.language }
  /// As stated (ISO 15924), nil where the tag leaves it out.
  package var script: String? { subtags.script.isEmpty ? nil : subtags.script }
  /// As stated (ISO 3166-1 alpha-2 or UN M49), nil where the tag leaves it out.
  package var region: String? { subtags.region.isEmpty ? nil : subtags.region }
  /// As stated, else the one that the language is usually written in (CLDR, likely subtags); nil for
  /// a language of which nothing is known.
  package var likelyScript: String? { script ?? subtags.maximized()?.script }

  /// The form of Han characters in this language; nil for languages without them.
  package var hanForm: HanForm? {
    HanForm(language: language, script: likelyScript, region: region)
  }

  package var description: String {
    var parts = [subtags.description] + variants
    if !keywords.isEmpty { parts.append("u") }
    for (key, value) in keywords.sorted(by: { $0.key < $1.key }) { parts += [key, value] }
    return parts.joined(separator: "-")
  }

  /// A tag as people and systems write it: also `pt_BR`, `de_DE.UTF-8`, `sr_RS@latin`.
  ///
  /// Nil for what names no language: text outside the grammar, `*`, private use, `mul`, `zxx`, a
  /// bare `und`. With a script or a region, `und` becomes the likely language.
  package init?(preference text: String) {
    guard let tag = LanguageTag(canonicalizing: Self.withoutPOSIX(text)) else { return nil }
    self = tag
    if ["mul", "zxx"].contains(subtags.language) { return nil }
    guard subtags.language == "und" else { return }
    if subtags == Subtags("und") { return nil }
    guard let likely = subtags.maximized() else { return nil }
    let isLikelyScript = Subtags(likely.language, "", subtags.region).maximized() == likely
    subtags = Subtags(likely.language, isLikelyScript ? "" : likely.script, subtags.region)
  }

  /// `lang_REGION.charset@modifier` as a tag; `latin` and `cyrillic` become scripts.
  private static func withoutPOSIX(_ text: String) -> String {
    var text = text.trimmed[...]
    var script = ""
    if let at = text.firstIndex(of: "@") {
      script = ["latin": "-Latn", "cyrillic": "-Cyrl"][text[at...].dropFirst().lowercased()] ?? ""
      text = text[..<at]
    }
    if let dot = text.firstIndex(of: ".") { text = text[..<dot] }
    let tag = text.map { $0 == "_" ? "-" : String($0) }.joined()
    let language = tag.prefix { $0 != "-" }
    return withoutJava(language + script + tag.dropFirst(language.count))
  }

  /// Java's way to write a locale: `zh-CN-#Hans`, `th-TH-TH-#u-nu-thai`, and `no-NO-NY` for Nynorsk.
  private static func withoutJava(_ text: String) -> String {
    let halves = text.split(separator: "#", maxSplits: 1)
    var parts = (halves.first ?? "").split(
      separator: "-", omittingEmptySubsequences: halves.count > 1)
    if parts.count == 3, parts[1].utf8.count == 2, parts[2].utf8.count == 2 {
      let isNynorsk = parts.map { $0.lowercased() } == ["no", "no", "ny"]
      parts = isNynorsk ? ["nn", parts[1]] : halves.count > 1 ? Array(parts[..<2]) : parts
    }
    guard halves.count > 1 else { return parts.joined(separator: "-") }
    let extra = halves[1].split(separator: "-")
    let hasScript = extra.first?.utf8.count == 4
    let place = hasScript ? min(1, parts.count) : parts.count
    parts.insert(contentsOf: hasScript ? extra.prefix(1) : extra[...], at: place)
    return (parts + (hasScript ? extra.dropFirst() : [])).joined(separator: "-")
  }
}

extension String {
  private static func isBlank(_ character: Character) -> Bool {
    character == " " || character == "\t" || character == "\n" || character == "\r"
  }

  /// Without white space at its ends.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, Self.isBlank(first) { text = text.dropFirst() }
    while let last = text.last, Self.isBlank(last) { text = text.dropLast() }
    return String(text)
  }
}
