import Scripts
import Testing

@testable import Localization

@Suite struct LanguageTagTests {
  private struct TagRow: Decodable {
    var tag: String
    var wellformed: Bool
    var kind: String?
    var `case`: String?
    var language: String?
    var extlang: [String]?
    var script: String?
    var region: String?
    var variants: [String]?
    var extensions: [String: String]?
    var privateuse: String?
  }

  @Test func tagsAreReadByTheGrammar() throws {
    var rows = Rows("bcp47-tags.jsonl")
    try rows.checkJSON(TagRow.self) { row in
      (row.tag, Self.summary(row), TagSyntax(row.tag).map(Self.summary) ?? "ill-formed")
    }
    rows.expectAllPass(atLeast: 300)
  }

  private static func summary(_ row: TagRow) -> String {
    guard row.wellformed else { return "ill-formed" }
    let extensions = (row.extensions ?? [:]).sorted { $0.key < $1.key }
    return summary(
      row.kind ?? "", row.case ?? "", row.language, row.extlang, row.script, row.region,
      row.variants, extensions.map { "\($0.key)-\($0.value)" }, row.privateuse)
  }

  private static func summary(_ tag: TagSyntax) -> String {
    let extensions = tag.extensions.sorted { $0.singleton < $1.singleton }
    return summary(
      tag.kind.rawValue, tag.text, tag.language, tag.extendedLanguages, tag.script, tag.region,
      tag.variants, extensions.map { "\($0.singleton)-\($0.value)" }, tag.privateUse)
  }

  private static func summary(
    _ kind: String, _ text: String, _ language: String?, _ extended: [String]?, _ script: String?,
    _ region: String?, _ variants: [String]?, _ extensions: [String], _ privateUse: String?
  ) -> String {
    guard kind == "langtag" else { return "\(kind) \(text)" }
    return """
      \(text) = \(language ?? "")|\(extended ?? [])|\(script ?? "")|\(region ?? "")|\
      \(variants ?? [])|\(extensions)|\(privateUse ?? "")
      """
  }

  /// A canonical tag is its own canonical form, also with a region of private use.
  @Test(
    arguments: [
      ("go-965", "go-QS"), ("en-958", "en-AA"), ("de-QU", "de-EU"), ("sgn-280", "gsg"),
      ("en-ZZ", "en"), ("en-QL", "en"),
    ])
  func aCanonicalTagStaysAsItIs(text: String, expected: String) {
    let tag = LanguageTag(canonicalizing: text)
    #expect(tag?.description == expected)
    #expect(LanguageTag(canonicalizing: expected) == tag)
  }

  @Test func tagsBecomeCanonical() throws {
    var rows = Rows("canonicalize.tsv")
    try rows.check { ($0[1], LanguageTag(canonicalizing: $0[0])?.description ?? "none") }
    rows.expectAllPass(atLeast: 690)
  }

  @Test func likelySubtagsAreAdded() throws {
    var rows = Rows("likely-subtags.tsv")
    try rows.check { fields in
      let subtags = Subtags(table: fields[0])
      return (
        fields[1], subtags.maximized()?.description ?? "FAIL"
      )
    }
    rows.expectAllPass(atLeast: 1100)
  }

  @Test func chainsFollowTheParents() throws {
    var rows = Rows("parents.tsv")
    try rows.check { fields in
      let chain = LanguageTag(canonicalizing: fields[0])?.subtags.chain ?? []
      return (fields[1], chain.map(\.description).joined(separator: " > "))
    }
    rows.expectAllPass(atLeast: 290)
  }

  @Test(arguments: [
    ("pt_BR", "pt-BR"), (" de-AT ", "de-AT"), ("de_DE.UTF-8", "de-DE"),
    ("sr_RS@latin", "sr-Latn-RS"), ("zh-yue", "yue"), ("und-DE", "de-DE"), ("und-Hant", "zh-Hant"),
    ("ar-u-nu-latn-co-x", "none"), ("ar-u-nu-latn-co-phonebk", "ar-u-nu-latn"),
    ("", "none"), ("*", "none"), ("x-klingon", "none"), ("und", "none"), ("mul", "none"),
    ("de--AT", "none"), ("français", "none"),
  ])
  func preferencesAreReadLeniently(text: String, expected: String) {
    #expect((LanguageTag(preference: text)?.description ?? "none") == expected)
  }

  /// What is stated, what is likely, and the Han form that follows.
  @Test(
    arguments: [
      ("de-AT", "de", nil, "AT", "Latn", nil), ("zh-TW", "zh", nil, "TW", "Hant", .tc),
      ("zh", "zh", nil, nil, "Hans", .sc), ("zh-AU", "zh", nil, "AU", "Hant", .tc),
      ("zh-Hant-HK", "zh", "Hant", "HK", "Hant", .hk), ("es-419", "es", nil, "419", "Latn", nil),
      ("pa-PK", "pa", nil, "PK", "Arab", nil), ("ja", "ja", nil, nil, "Jpan", .jp),
      ("sr_RS@latin", "sr", "Latn", "RS", "Latn", nil), ("ur", "ur", nil, nil, "Arab", nil),
    ] as [(String, String, String?, String?, String?, HanForm?)])
  func aTagTellsItsParts(
    _ text: String, _ language: String, _ script: String?, _ region: String?, _ likely: String?,
    _ han: HanForm?
  ) throws {
    let tag = try #require(LanguageTag(preference: text))
    #expect(tag.language == language)
    #expect(tag.script == script)
    #expect(tag.region == region)
    #expect(tag.likelyScript == likely)
    #expect(tag.hanForm == han)
  }

  @Test(
    arguments: [
      ("fr-CA", ["fr", "fr-CA", "en"], "fr-CA"), ("fr-CH", ["en", "fr", "fr-CA"], "fr"),
      ("de-AT-u-nu-latn", ["de-AT"], "de-AT"), ("zh-TW", ["zh", "zh-Hant"], "zh-Hant"),
      ("zh-TW", ["zh"], nil), ("en-AU", ["en", "en-GB"], "en-GB"), ("sv", ["en", "de"], nil),
      ("en", [], nil),
    ] as [(String, [String], String?)])
  func theNearestOfSeveralServes(
    _ wanted: String, _ among: [String], _ found: String?
  ) throws {
    let tag = try #require(LanguageTag(preference: wanted))
    #expect(tag.nearest(among: among) { LanguageTag(preference: $0) } == found)
  }
}
