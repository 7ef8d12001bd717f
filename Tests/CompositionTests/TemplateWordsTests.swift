import Diagnostics
import Localization
import Testing

@testable import Composition

@Suite struct TemplateWordsTests {
  private static func template(_ words: String) throws -> Template {
    let text = "body:\n  - text:\n      words:\n\(words)\n"
    return try TemplateReader.template(file: "acme.yml", bytes: Array(text.utf8))
  }

  @Test func theKeysOfWordsAreLanguageTags() {
    let rejection = #expect(throws: Rejection.self) {
      try Self.template("        en: Thanks\n        fr_CA: Merci\n        klingon tongue: Qapla'")
    }
    let findings = rejection?.diagnostics.map(\.description) ?? []
    #expect(
      findings.contains(
        """
        acme.yml:6:9: error: 'klingon tongue' is not a language tag
          hint: a language tag is such as de, fr-CA or zh-Hant; '*' is any language
        """), "\(findings)")
    #expect(!findings.contains { $0.contains("fr_CA") || $0.contains("'en'") })
  }
}
