/// Language, script and region of a tag; script and region may be empty.
package struct Subtags: Sendable, Hashable, CustomStringConvertible {
  package var language: String
  package var script: String
  package var region: String

  package init(_ language: String, _ script: String = "", _ region: String = "") {
    self.language = language
    self.script = script
    self.region = region
  }

  /// Reads `sr-Latn-RS` as the tables write it.
  init(table text: some StringProtocol) {
    self.init("")
    for (index, part) in text.split(separator: "-").enumerated() {
      if index == 0 {
        language = String(part)
      } else if part.utf8.count == 4 {
        script = String(part)
      } else {
        region = String(part)
      }
    }
  }

  package var description: String {
    var text = language
    if !script.isEmpty { text += "-" + script }
    if !region.isEmpty { text += "-" + region }
    return text
  }

  /// The same with the likely script and region filled in (UTS #35, Likely Subtags), or nil when
  /// nothing is known of the language.
  package func maximized() -> Subtags? {
    if language >= "qaa", language <= "qtz", language.utf8.count == 3 { return nil }
    if language != "und", !script.isEmpty, !region.isEmpty { return self }
    for known in [
      self, Subtags(language, script), Subtags(language, "", region), Subtags(language),
    ] {
      guard let likely = CLDR.likelySubtags[known.description].map(Subtags.init(table:)) else {
        continue
      }
      return Subtags(
        language == "und" ? likely.language : language,
        script.isEmpty ? likely.script : script,
        region.isEmpty ? likely.region : region)
    }
    return nil
  }

  /// What two tags have in common that mean the same: `zh-TW` and `zh-Hant`, `no` and `nb`.
  var key: Subtags {
    var key = maximized() ?? self
    if key.language == "no" { key.language = "nb" }
    return key
  }

  /// Whether this is a key of Bokmål or Nynorsk, which the readers of either read.
  var isNorwegian: Bool { language == "nb" || language == "nn" }

  /// The same with the script written only where it is not the likely one of the language:
  /// `zh-HK` is `zh-Hant-HK` among CLDR's names.
  var named: Subtags {
    guard let maximum = maximized() else { return self }
    let likely = Subtags(language).maximized()
    let isUsual =
      likely?.script == maximum.script
      && (region.isEmpty || Subtags(language, "", region).maximized()?.script == maximum.script)
    return Subtags(language, isUsual ? "" : maximum.script, region)
  }

  /// The locale that this one inherits from, nil at the root (UTS #35, Parent Locales).
  private var parent: Subtags? {
    if let parent = CLDR.parents[description] {
      return parent == "und" || parent == "root" ? nil : Subtags(table: parent)
    }
    if !region.isEmpty { return Subtags(language, script) }
    if script.isEmpty { return nil }
    // Text in one script never falls back to text in another.
    return Subtags(language).maximized()?.script == script ? Subtags(language) : nil
  }

  /// The inheritance chain from this locale up, root left out.
  package var chain: [Subtags] {
    var chain = [named]
    while chain.count < 8, let parent = chain[chain.count - 1].parent { chain.append(parent) }
    return chain
  }
}
