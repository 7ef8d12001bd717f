package import Diagnostics

/// Everything that may be wrong in a template's file.
package enum TemplateMistake: Sendable, Hashable {
  /// A list of right names: what one of them is called, and what they are called together.
  package struct Vocabulary: Sendable, Hashable {
    package var one: String
    package var many: String
    package var names: [String]

    package init(_ one: String, _ many: String, names: [String]) {
      self.one = one
      self.many = many
      self.names = names
    }
  }

  case notUTF8
  /// `limit` in bytes.
  case tooLarge(limit: Int)
  case alias
  case tooDeep
  /// What the YAML parser says.
  case syntax(String)
  case duplicateKey(String)
  case unknownName(String, Vocabulary)
  case unknownKey(String, owner: String, names: [String])
  /// `expected` and `found` with their articles: `a list`, `a mapping`.
  case wrongType(owner: String, expected: String, found: String)
  case badLength(String)
  case unknownUnit(String, length: String)
  case missingUnit(String)
  case badColor(String)
  case badLanguage(String)
  case outOfRange(String, owner: String, range: String)
  case repeated(String, one: String)
  case missingSection(String)
  case missingColumn(String)
  case empty(owner: String)
  case nestedColumns
  /// Of an area.
  case nestedArea(String)
  case lostSection(String, area: String)
  /// An area that is counted from the lower edge of a paper that has none before it is filled.
  case areaOnRoll(String)
  case unknownTemplate(String, known: [String])
  /// Of `extends`.
  case unknownBase(String, known: [String])
  case sameTemplate(String, other: String)
}

extension TemplateMistake {
  package func diagnostic(at place: Place?) -> Diagnostic {
    Diagnostic(.error, code, sentence, at: place, hints: hints)
  }

  private var code: String {
    switch self {
    case .notUTF8, .tooLarge, .alias, .tooDeep, .syntax: "unreadable-template"
    case .duplicateKey, .repeated, .sameTemplate: "repeated-name"
    case .unknownName(_, let vocabulary):
      "unknown-" + String(vocabulary.one.prefix { $0.isLetter })
    case .unknownKey: "unknown-key"
    case .wrongType: "wrong-type"
    case .badLength, .unknownUnit, .missingUnit: "bad-length"
    case .badColor: "bad-color"
    case .badLanguage: "bad-language"
    case .outOfRange: "out-of-range"
    case .missingSection: "missing-section"
    case .missingColumn: "missing-column"
    case .empty: "empty-list"
    case .nestedColumns: "nested-columns"
    case .nestedArea: "nested-area"
    case .lostSection: "lost-section"
    case .areaOnRoll: "area-on-roll"
    case .unknownTemplate, .unknownBase: "unknown-template"
    }
  }

  private var sentence: String {
    switch self {
    case .notUTF8: "the file is not UTF-8 text"
    case .tooLarge(let limit): "the file is larger than \(limit) bytes"
    case .alias: "anchors (&) and aliases (*) are not used in templates"
    case .tooDeep: "lists and mappings are nested too deeply"
    case .syntax(let problem): "the file is not YAML: \(problem)"
    case .duplicateKey(let key): "'\(key)' is given twice"
    case .unknownName(let name, let vocabulary): "unknown \(vocabulary.one) '\(name)'"
    case .unknownKey(let name, let owner, _): "unknown key '\(name)' in '\(owner)'"
    case .wrongType(let owner, let expected, let found):
      "'\(owner)' is \(found) where \(expected) is expected"
    case .badLength(let text): "'\(text)' is not a length"
    case .unknownUnit(let unit, let length): "unknown unit '\(unit)' in '\(length)'"
    case .missingUnit(let text): "'\(text)' has no unit"
    case .badColor(let text): "'\(text)' is not a colour"
    case .badLanguage(let text): "'\(text)' is not a language tag"
    case .outOfRange(let text, let owner, let range): "'\(owner)' is \(text), outside \(range)"
    case .repeated(let name, let one): "\(one) '\(name)' is given twice"
    case .missingSection(let name): "the body has no '\(name)'"
    case .missingColumn(let name): "the columns have no '\(name)'"
    case .nestedColumns: "columns stand inside columns inside columns"
    case .nestedArea(let area): "'in: \(area)' is given for a section that is inside another"
    case .lostSection(let name, let area):
      "'\(name)' stands in '\(area)', which a document of one page does not have"
    case .areaOnRoll(let name):
      "the area '\(name)' is counted from the lower edge, and a roll ends where its content does"
    case .empty(let owner): "'\(owner)' is empty"
    case .unknownTemplate(let name, _): "unknown template '\(name)'"
    case .unknownBase(let name, _): "'extends' names '\(name)', which is not a built-in template"
    case .sameTemplate(let name, let other): "\(other) is a template named '\(name)' too"
    }
  }

  private var hints: [String] {
    switch self {
    case .unknownName(let name, let vocabulary):
      [Self.suggestion(for: name, vocabulary.many, vocabulary.names)]
    case .unknownKey(_, let owner, let names) where names.isEmpty: ["'\(owner)' has no options"]
    case .unknownKey(let name, _, let names): [Self.suggestion(for: name, "Keys", names)]
    case .unknownTemplate(let name, let known), .unknownBase(let name, let known):
      [Self.suggestion(for: name, "Templates", known)]
    case .unknownUnit: ["units: mm, pt, in"]
    case .missingUnit(let text): ["write \(text)mm, \(text)pt or \(text)in"]
    case .badLength: ["a length is a number with a unit, such as 18mm, 9pt or 0.5in"]
    case .badLanguage: ["a language tag is such as de, fr-CA or zh-Hant; '*' is any language"]
    case .badColor: ["a colour is written \"#rrggbb\", in quotes"]
    case .areaOnRoll: ["give 'top', or a paper with a height"]
    case .missingSection: ["an invoice without it would leave out amounts"]
    case .nestedArea: ["a section of the body names its area; what is in it goes along"]
    case .lostSection:
      ["an area with 'pages: following' takes what may repeat: text, logo, party …"]
    default: []
    }
  }

  /// `did you mean 'quantity'? Columns: description, quantity, …`
  private static func suggestion(for name: String, _ many: String, _ names: [String]) -> String {
    let list = "\(many): \(names.joined(separator: ", "))"
    let near = nearestName(to: name, among: names) ?? abbreviated(name, among: names)
    return near.map { "did you mean '\($0)'? \(list)" } ?? list
  }

  /// The only name that begins with the same letter and has the others in the same order, as
  /// `quantity` for `qty`.
  private static func abbreviated(_ name: String, among names: [String]) -> String? {
    let candidates = names.filter { candidate in
      guard name.count > 1, candidate.first == name.first else { return false }
      var rest = name[...]
      for character in candidate where character == rest.first { rest.removeFirst() }
      return rest.isEmpty
    }
    return candidates.count == 1 ? candidates[0] : nil
  }
}
