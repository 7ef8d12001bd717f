/// A character that the typography of a language writes otherwise.
struct TypographyFault: Hashable {
  /// What stands there: `'`.
  let found: String
  /// What is right: `’`.
  let right: String

  var sentence: String { "'\(Self.visible(found))' stands for '\(Self.visible(right))'" }

  /// Invisible characters by number.
  private static func visible(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .format
        || (scalar != " " && scalar.properties.isWhitespace)
        ? "U+" + String(scalar.value, radix: 16, uppercase: true) : String(scalar)
    }.joined()
  }
}

/// The typography of catalogues, language by language.
enum TypographyRules {
  /// The faults in the words of a message, each once.
  static func faults(in words: String, language: Subtags) -> [TypographyFault] {
    var faults: [TypographyFault] = []
    func check(_ pairs: [(found: String, right: String)]) {
      for (found, right) in pairs where words.contains(found) {
        faults.append(TypographyFault(found: found, right: right))
      }
    }
    check([("'", "’"), ("\"", "“ or „ or «"), ("...", "…"), ("  ", " ")])
    switch language.language {
    case "fr": faults += french(words, isCanadian: language.region == "CA")
    case "ar", "fa", "ur": check([(",", "،"), ("?", "؟"), (";", "؛")])
    case "el": check([("?", ";")])
    case "es": faults += spanish(words)
    case "ja", "zh": faults += wide(words)
    default: break
    }
    return faults
  }

  /// A no-break space before the colon, a narrow one before other high marks; in Canada before the
  /// colon only.
  private static func french(_ words: String, isCanadian: Bool) -> [TypographyFault] {
    let marks: [(Character, String)] =
      [(":", "\u{A0}")]
      + (isCanadian ? [] : [(";", "\u{202F}"), ("!", "\u{202F}"), ("?", "\u{202F}")])
    return marks.flatMap { mark, space in
      before(mark, in: words).filter { $0 != space && !$0.isEmpty && !isInAddress($0) }
        .map { TypographyFault(found: "\($0)\(mark)", right: "\(space)\(mark)") }
    }
  }

  /// What stands before each mark; nothing at the start of the words.
  private static func before(_ mark: Character, in words: String) -> Set<String> {
    let characters = Array(words)
    return Set(
      characters.indices.filter { characters[$0] == mark }
        .map { $0 == 0 ? "" : String(characters[$0 - 1]) })
  }

  /// A digit before a colon makes a time of day.
  private static func isInAddress(_ text: String) -> Bool { text.first?.isNumber ?? false }

  private static func spanish(_ words: String) -> [TypographyFault] {
    [("?", "¿"), ("!", "¡")].compactMap { close, open in
      words.contains(close) && !words.contains(open)
        ? TypographyFault(found: close, right: "\(open)…\(close)") : nil
    }
  }

  /// Full-width marks beside ideographs and kana.
  private static func wide(_ words: String) -> [TypographyFault] {
    let characters = Array(words)
    let marks: [Character: String] = [
      ",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）", "､": "、",
    ]
    let found = characters.indices.filter { index in
      guard marks[characters[index]] != nil else { return false }
      let beside = [index - 1, index + 1].filter(characters.indices.contains)
      return beside.contains { characters[$0].isIdeographOrKana }
    }
    return Set(found.map { characters[$0] }).sorted().compactMap { mark in
      marks[mark].map { TypographyFault(found: String(mark), right: $0) }
    }
  }
}

extension Character {
  fileprivate var isIdeographOrKana: Bool {
    unicodeScalars.contains {
      (0x3040...0x30FF).contains($0.value) || (0x3400...0x9FFF).contains($0.value)
    }
  }
}
