import Diagnostics
import Scripts

/// What can be wrong with a catalogue.
enum CatalogueFact: Hashable {
  case notAnObject
  case severalValues
  case notText(String)
  case notALocale(String)
  case localeMismatch(file: String, stated: String)
  case sameLocale(String, other: String)
  case unknownKey(String, nearest: String?)
  case newKey(String, nearest: String)
  case badMessage(key: String, MessageSyntaxError.Problem)
  case unknownPlaceholder(key: String, name: String, nearest: String?)
  case missingPlaceholder(key: String, name: String)
  case unknownPlaceholderType(key: String, name: String, stated: String?)
  case untypedPlaceholder(key: String, name: String)
  case unusedPlaceholder(key: String, name: String)
  case pluralOfNoCount(key: String, name: String)
  case missingCategory(key: String, category: String, language: String)
  case uselessCategory(key: String, category: String, language: String, known: [String])
  case emptyMessage(String)
  case unseenMessage(String)
  case spaceAtEnds(String)
  case unfitCharacter(key: String, Unicode.Scalar)
  case tooLongMessage(key: String, length: Int, limit: Int)
  case longMessage(key: String, length: Int, sourceLength: Int)
  case unknownStatus(key: String, stated: String)
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
    case .notAnObject, .severalValues, .notText: "unreadable-catalogue"
    case .notALocale, .localeMismatch: "wrong-locale"
    case .sameLocale: "repeated-locale"
    case .unknownKey, .newKey: "unknown-key"
    case .badMessage: "bad-message"
    case .unknownPlaceholder: "unknown-placeholder"
    case .missingPlaceholder: "missing-placeholder"
    case .unknownPlaceholderType, .untypedPlaceholder, .pluralOfNoCount: "placeholder-type"
    case .unusedPlaceholder: "unused-placeholder"
    case .missingCategory: "missing-plural-category"
    case .uselessCategory: "useless-plural-category"
    case .emptyMessage, .unseenMessage: "empty-message"
    case .unfitCharacter: "unfit-character"
    case .tooLongMessage: "too-long-message"
    case .spaceAtEnds: "space-at-ends"
    case .unknownStatus: "unknown-status"
    case .longMessage: "long-message"
    case .missingKeys: "incomplete-catalogue"
    }
  }

  private var sentence: String {
    switch self {
    case .notAnObject: "a catalogue is one JSON object, from '{' to '}'"
    case .severalValues: "nothing can follow the catalogue's last '}'"
    case .notText(let key): "the value of '\(key)' is not text in quotation marks"
    case .notALocale(let name): "'\(name)' is not a language tag"
    case .localeMismatch(let file, let stated):
      "@@locale is '\(stated)', but the file is named for '\(file)'"
    case .sameLocale(let locale, let other): "\(other) is a catalogue for \(locale) too"
    case .unknownKey(let key, _): "unknown key '\(key)'"
    case .newKey(let key, _): "the key '\(key)' is in no other catalogue"
    case .badMessage(let key, let problem): "in '\(key)', \(problem.sentence)"
    case .unknownPlaceholder(let key, let name, _): "unknown placeholder {\(name)} in '\(key)'"
    case .missingPlaceholder(let key, let name): "'\(key)' does not print {\(name)}"
    case .unknownPlaceholderType(let key, let name, let stated):
      stated.map { "{\(name)} in '\(key)' has the unknown type '\($0)'" }
        ?? "{\(name)} in '\(key)' is described without its type"
    case .untypedPlaceholder(let key, let name):
      "{\(name)} in '\(key)' has no type; '@\(key)' has to state it"
    case .unusedPlaceholder(let key, let name):
      "'@\(key)' describes {\(name)}, which '\(key)' does not print"
    case .pluralOfNoCount(let key, let name):
      "{\(name)} chooses a plural in '\(key)', so its type has to be 'count'"
    case .missingCategory(let key, let category, let language):
      "'\(key)' has no form '\(category)', which \(language) needs"
    case .uselessCategory(let key, let category, let language, _):
      "'\(key)' has a form '\(category)', which \(language) never uses"
    case .emptyMessage(let key): "'\(key)' is empty"
    case .unseenMessage(let key): "'\(key)' shows nothing in at least one of its forms"
    case .unfitCharacter(let key, let scalar):
      "'\(key)' holds \(scalar.codePoint), which no page can show"
    case .tooLongMessage(let key, let length, let limit):
      "'\(key)' has \(length) characters, more than \(limit)"
    case .spaceAtEnds(let key): "'\(key)' begins or ends with a space"
    case .unknownStatus(let key, let stated):
      "'\(stated)' is no status that the translation of '\(key)' can have"
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
    case .sameLocale: ["give each locale one file, named for its tag"]
    case .unfitCharacter(_, let scalar) where scalar.isDirectionFormat:
      ["of the controls of direction only U+200E, U+200F and U+061C may stand in a message"]
    case .newKey(_, let nearest): ["did you mean '\(nearest)'?"]
    case .unknownPlaceholder(_, _, let nearest?): ["did you mean {\(nearest)}?"]
    case .unknownPlaceholderType(_, _, let stated?):
      nearestName(to: stated, among: Self.types).map { ["did you mean '\($0)'?"] }
        ?? [Self.knownTypes]
    case .unknownPlaceholderType, .untypedPlaceholder: [Self.knownTypes]
    case .uselessCategory(_, _, _, let known): ["forms: \(known.joined(separator: ", "))"]
    case .badMessage(_, let problem): problem.hints
    case .unknownStatus: ["statuses: unsure"]
    case .missingKeys(let keys, _):
      ["missing: \(keys.prefix(5).joined(separator: ", "))\(keys.count > 5 ? ", …" : "")"]
    default: []
    }
  }

  private static var types: [String] { Message.PlaceholderType.allCases.map(\.rawValue) }
  private static var knownTypes: String { "types: \(types.joined(separator: ", "))" }
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
