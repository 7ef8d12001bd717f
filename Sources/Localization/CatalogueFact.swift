import Diagnostics

/// What can be wrong with a catalogue.
enum CatalogueFact: Hashable {
  case notUTF8
  case notJSON(expected: String, found: String?)
  case notText(String)
  case repeatedKey(String)
  case notALocale(String)
  case localeMismatch(file: String, stated: String)
  case unknownKey(String, nearest: String?)
  case newKey(String, nearest: String)
  case badMessage(key: String, MessageSyntaxError.Problem)
  case unknownPlaceholder(key: String, name: String, nearest: String?)
  case missingPlaceholder(key: String, name: String)
  case missingCategory(key: String, category: String, language: String)
  case uselessCategory(key: String, category: String, language: String, known: [String])
  case emptyMessage(String)
  case spaceAtEnds(String)
  case longMessage(key: String, length: Int, sourceLength: Int)
  case missingKeys([String], locale: String)
}

extension CatalogueFact {
  func diagnostic(at place: Place) -> Diagnostic {
    Diagnostic(severity, code, sentence, at: place, hints: hints)
  }

  private var severity: Diagnostic.Severity {
    switch self {
    case .newKey, .longMessage, .missingKeys: .warning
    default: .error
    }
  }

  private var code: String {
    switch self {
    case .notUTF8, .notJSON, .notText: "unreadable-catalogue"
    case .repeatedKey: "repeated-key"
    case .notALocale, .localeMismatch: "wrong-locale"
    case .unknownKey, .newKey: "unknown-key"
    case .badMessage: "bad-message"
    case .unknownPlaceholder: "unknown-placeholder"
    case .missingPlaceholder: "missing-placeholder"
    case .missingCategory: "missing-plural-category"
    case .uselessCategory: "useless-plural-category"
    case .emptyMessage: "empty-message"
    case .spaceAtEnds: "space-at-ends"
    case .longMessage: "long-message"
    case .missingKeys: "incomplete-catalogue"
    }
  }

  private var sentence: String {
    switch self {
    case .notUTF8: "the catalogue is not UTF-8 text"
    case .notJSON(let expected, let found):
      "expected \(expected), found \(found.map { "'\($0)'" } ?? "the end of the file")"
    case .notText(let key): "the value of '\(key)' is not text in quotation marks"
    case .repeatedKey(let key): "the key '\(key)' is there twice"
    case .notALocale(let name): "'\(name)' is not a language tag"
    case .localeMismatch(let file, let stated):
      "@@locale is '\(stated)', but the file is named for '\(file)'"
    case .unknownKey(let key, _): "unknown key '\(key)'"
    case .newKey(let key, _): "the key '\(key)' is in no other catalogue"
    case .badMessage(let key, let problem): "in '\(key)', \(problem.sentence)"
    case .unknownPlaceholder(let key, let name, _): "unknown placeholder {\(name)} in '\(key)'"
    case .missingPlaceholder(let key, let name): "'\(key)' does not print {\(name)}"
    case .missingCategory(let key, let category, let language):
      "'\(key)' has no form '\(category)', which \(language) needs"
    case .uselessCategory(let key, let category, let language, _):
      "'\(key)' has a form '\(category)', which \(language) never uses"
    case .emptyMessage(let key): "'\(key)' is empty"
    case .spaceAtEnds(let key): "'\(key)' begins or ends with a space"
    case .longMessage(let key, let length, let sourceLength):
      "'\(key)' has \(length) characters, the English \(sourceLength)"
    case .missingKeys(let keys, let locale):
      "\(locale) lacks \(keys.count) of the messages and is not offered to readers"
    }
  }

  private var hints: [String] {
    switch self {
    case .unknownKey(_, let nearest):
      [nearest.map { "did you mean '\($0)'?" } ?? "new keys begin in en.arb"]
    case .newKey(_, let nearest): ["did you mean '\(nearest)'?"]
    case .unknownPlaceholder(_, _, let nearest?): ["did you mean {\(nearest)}?"]
    case .uselessCategory(_, _, _, let known): ["forms: \(known.joined(separator: ", "))"]
    case .badMessage(_, let problem): problem.hints
    case .missingKeys(let keys, _):
      ["missing: \(keys.prefix(5).joined(separator: ", "))\(keys.count > 5 ? ", …" : "")"]
    default: []
    }
  }
}

extension MessageSyntaxError.Problem {
  fileprivate var sentence: String {
    switch self {
    case .unclosedBrace: "a '{' is not closed"
    case .strayBrace: "a '}' closes nothing"
    case .missingName: "a '{' has no name after it"
    case .expected(let what): "expected \(what)"
    case .unknownType(let type): "'\(type)' is no kind of placeholder"
    case .unknownCategory(let name): "'\(name)' is no plural form"
    case .badExactValue(let text): "'\(text)' is not '=' and a number"
    case .repeatedCase(let name): "the form '\(name)' is there twice"
    case .missingOther(let argument): "{\(argument), …} has no form 'other'"
    case .nestedTooDeep: "placeholders stand more than 16 deep in each other"
    }
  }

  fileprivate var hints: [String] {
    switch self {
    case .strayBrace, .unclosedBrace: ["a brace that is to be printed stands in apostrophes: '{'"]
    case .unknownType: ["kinds: plural, selectordinal, select"]
    case .unknownCategory(let name):
      [
        nearestName(to: name, among: PluralRules.Category.allCases.map(\.rawValue))
          .map { "did you mean '\($0)'?" } ?? "forms: zero, one, two, few, many, other, =1"
      ]
    default: []
    }
  }
}
