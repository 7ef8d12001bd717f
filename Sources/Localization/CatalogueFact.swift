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
  /// A category that only very large or fractional numbers have: exports often lack it.
  case rareCategory(key: String, category: String, language: String)
  case uselessCategory(key: String, category: String, language: String, known: [String])
  case emptyMessage(String)
  case unseenMessage(String)
  case spaceAtEnds(String)
  case unfitCharacter(key: String, Unicode.Scalar)
  case tooLongMessage(key: String, length: Int, limit: Int)
  case longMessage(key: String, length: Int, sourceLength: Int)
  case unknownStatus(key: String, stated: String)
  case missingKeys([String], locale: String, isOffered: Bool)
  case unknownSelector(key: String, name: String, known: [String])
  case missingSelector(key: String, name: String)
  case literalOne(key: String, language: String)
  case noPartsOf(String)
  case endsInValue(key: String, name: String)
  case leftInEnglish(String)
  case typography(key: String, TypographyFault)
  case unsaidPreview(keys: [String])
  case needlessPreview
}

extension CatalogueFact {
  func diagnostic(at place: Place) -> Diagnostic {
    Diagnostic(severity, code, sentence, at: place, hints: hints)
  }

  private var severity: Diagnostic.Severity {
    switch self {
    case .newKey, .longMessage, .missingKeys, .endsInValue, .leftInEnglish, .typography: .warning
    case .rareCategory: .warning
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
    case .missingCategory, .rareCategory: "missing-plural-category"
    case .uselessCategory: "useless-plural-category"
    case .emptyMessage, .unseenMessage: "empty-message"
    case .unfitCharacter: "unfit-character"
    case .tooLongMessage: "too-long-message"
    case .spaceAtEnds: "space-at-ends"
    case .unknownStatus: "unknown-status"
    case .longMessage: "long-message"
    case .missingKeys: "incomplete-catalogue"
    case .unknownSelector, .missingSelector: "selectors-differ"
    case .literalOne: "literal-number"
    case .noPartsOf: "plural-where-parts-are-needed"
    case .endsInValue: "sentence-ends-in-value"
    case .leftInEnglish: "left-in-english"
    case .typography: "typography"
    case .unsaidPreview, .needlessPreview: "catalogue-status"
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
    case .rareCategory(let key, let category, let language):
      "'\(key)' has no form '\(category)', which \(language) needs; 'other' stands for it"
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
    case .missingKeys(let keys, let locale, let isOffered):
      "\(locale) lacks \(keys.count) of the messages and "
        + (isOffered ? "shows them in English" : "is not offered to readers")
    case .unknownSelector(let key, let name, _):
      "the choice in '\(key)' has a case '\(name)', which the English one has not"
    case .missingSelector(let key, let name):
      "the choice in '\(key)' has no case '\(name)', which the English one has"
    case .literalOne(let key, let language):
      "the form 'one' of '\(key)' has the number in letters or digits, but in \(language) other"
        + " numbers than 1 take it too"
    case .noPartsOf(let key):
      "'\(key)' is filled in page by page, so it can have no plural and no choice"
    case .endsInValue(let key, let name):
      "the full stop of '\(key)' follows {\(name)}, and dates and amounts may end in one"
    case .leftInEnglish(let key): "'\(key)' is the English text"
    case .typography(let key, let fault): "in '\(key)', \(fault.sentence)"
    case .unsaidPreview(let keys):
      "\(keys.joined(separator: ", ")) \(keys.count == 1 ? "is" : "are") unsure and weighty,"
        + " but the catalogue does not say that it is a preview"
    case .needlessPreview:
      "the catalogue says that it is a preview, but no weighty message is unsure"
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
    case .unknownStatus: ["statuses: unsure, as-in-english"]
    case .unknownSelector(_, _, let known): ["cases: \(known.joined(separator: ", "))"]
    case .literalOne: ["write '#' for the number"]
    case .unsaidPreview: [#"write "@@x-status": "preview" below @@locale"#]
    case .leftInEnglish:
      [#"translate it, or say in its @key that it is meant: "x-status": "as-in-english""#]
    case .missingKeys(let keys, _, _):
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
