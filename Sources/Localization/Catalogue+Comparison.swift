import Figures

/// What only a look at the English message shows.
extension Catalogue.Entry {
  /// A full stop right after a date or an amount that ends in one itself in this language: `г.` in
  /// Russian, `kr.` in Danish.
  static func endsInValue(
    _ pattern: MessagePattern, types: [String: Message.PlaceholderType], language: LanguageTag
  ) -> String? {
    guard pattern.pieces.count >= 2, case .words(let end)? = pattern.pieces.last,
      end.hasPrefix("."),
      case .placeholder(let name) = pattern.pieces[pattern.pieces.count - 2],
      let type = types[name],
      LocaleFormat(language).mayEndInFullStop(type)
    else { return nil }
    return name
  }

  /// Whether the text is that of the source in words that no other language has: two or more of them.
  func isLeftInEnglish(_ english: Catalogue.Entry, language: Subtags) -> Bool {
    guard language.language != "en", text == english.text, !source.isUnsure, !source.isMeant,
      !english.source.isMeant
    else {
      return false
    }
    let words = (try? pattern.get())?.words.split { !$0.isLetter } ?? []
    return words.count { $0.count > 2 } >= 2
  }
}

extension LocaleFormat {
  fileprivate func mayEndInFullStop(_ type: Message.PlaceholderType) -> Bool {
    let samples: [String]
    switch type {
    case .longDate: samples = [date(CivilDate(year: 2026, month: 3, day: 14))]
    case .money:
      samples = ["AED", "DKK", "EUR", "PLN"].map {
        plainMoney(DecimalNumber(12), code: $0, style: .symbol)
      }
    default: samples = []
    }
    return samples.contains { sample in
      sample.unicodeScalars.last { $0.properties.generalCategory != .format } == "."
    }
  }
}

extension MessagePattern {
  /// All words of the message, those of its forms too.
  var words: String {
    var words: [String] = []
    Self.visit(pieces) { piece in
      if case .words(let text) = piece { words.append(text) }
    }
    return words.joined(separator: "\u{2028}")
  }

  /// The names of the cases, by the placeholder that chooses among them.
  var selectors: [String: Set<String>] {
    var selectors: [String: Set<String>] = [:]
    Self.visit(pieces) { piece in
      guard case .select(let name, let cases) = piece else { return }
      selectors[name, default: []].formUnion(cases.map(\.name))
    }
    return selectors
  }

  /// Whether a form `one` does not print its number, though other numbers than 1 take it.
  var hasLiteralOne: Bool {
    plurals.contains { plural in
      let others = [0, 21, 31, 101].contains {
        plural.rules.category(of: DecimalNumber(Int128($0))) == .one
      }
      guard others, let form = plural.forms[.one] else { return false }
      return !form.contains { piece in
        switch piece {
        case .number: true
        case .placeholder(let name): name == plural.argument
        default: false
        }
      }
    }
  }
}
