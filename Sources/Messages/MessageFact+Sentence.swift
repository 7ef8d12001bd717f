import Diagnostics
import Scripts

extension MessageFact {
  /// The finding about a part of a message.
  func diagnostic(of field: MessageField) -> Diagnostic {
    Diagnostic(severity, code, sentence(field.words), hints: hint.map { [$0] } ?? [])
  }

  private var severity: Diagnostic.Severity {
    if case .needsSMTPUTF8 = self { .note } else { .error }
  }

  private var code: String {
    switch self {
    case .missing: "message-missing"
    case .character: "message-character"
    case .length, .wordLength, .localPartLength, .domainLength: "message-length"
    case .address, .group, .unclosed, .severalMailboxes: "message-address"
    case .label, .domainOfDigits: "message-domain"
    case .needsSMTPUTF8: "message-needs-smtputf8"
    case .headerShape, .headerName, .headerReserved, .headerRepeated: "message-header"
    case .messageID, .contentIDShape, .contentIDRepeated, .contentIDUnused, .picturesWithoutHTML:
      "message-id"
    case .dateRange, .offset: "message-date"
    case .attempt: "message-attempt"
    case .mediaType, .compositeType, .notPicture: "message-media-type"
    case .folder: "message-file-name"
    }
  }

  private func sentence(_ words: String) -> String {
    switch self {
    case .missing: "\(words) is missing"
    case .character(let scalar, let position):
      "\(words) has \(scalar.codePoint) as character \(position), which it must not have"
    case .length(let count, let most): "\(words) has \(count) bytes; at most \(most) are allowed"
    case .wordLength(let count, let most):
      "\(words) has \(count) characters without a space; at most \(most) are allowed"
    case .address, .group, .unclosed, .severalMailboxes, .localPartLength, .needsSMTPUTF8:
      addressSentence(words)
    case .label(let label, let domain, let flaw):
      "\(words) has the domain '\(domain.start)', whose label '\(label.start)' \(flaw.predicate)"
    case .domainLength(let count):
      "\(words) has a domain of \(count) characters; at most 253 are allowed"
    case .domainOfDigits(let domain):
      "\(words) has the domain '\(domain.start)', which ends with a number"
    case .headerShape, .headerName, .headerReserved, .headerRepeated, .messageID:
      headerSentence(words)
    case .dateRange: "\(words) is not in the years 1900 to 9999"
    case .offset(let seconds):
      "\(words) is off UTC by \(seconds) s, which is not whole minutes of less than a day"
    case .attempt(let number): "\(words) is \(number); allowed is from 1 on"
    case .mediaType, .compositeType, .notPicture, .folder, .contentIDShape, .contentIDRepeated,
      .contentIDUnused, .picturesWithoutHTML:
      partSentence(words)
    }
  }

  private func addressSentence(_ words: String) -> String {
    switch self {
    case .group: "\(words) has a : or ; outside quotation marks, as groups of addresses have"
    case .unclosed(let mark): "\(words) has a \(mark) that nothing closes"
    case .severalMailboxes(let count): "\(words) has \(count) addresses instead of 1"
    case .localPartLength(let count):
      "\(words) has an address with \(count) bytes before its @; at most 64 are allowed"
    case .needsSMTPUTF8(let address):
      "\(words) has the address '\(address)', which only servers with SMTPUTF8 take"
    case .address(let text): "\(words) has '\(text.start)', which is not an address"
    default: words
    }
  }

  private func headerSentence(_ words: String) -> String {
    switch self {
    case .headerShape(let text): "\(words) '\(text.start)' is not of the form Name: value"
    case .headerName(let name):
      "\(words) has the name '\(name.start)', which is not up to 70 characters of ASCII that show"
    case .headerReserved: "\(words) is written by Billhead and cannot be replaced"
    case .headerRepeated: "\(words) is there twice, and a message has at most one"
    case .messageID(let text): "\(words) has '\(text.start)', which is not an id"
    default: words
    }
  }

  private func partSentence(_ words: String) -> String {
    switch self {
    case .mediaType(let type): "\(words) '\(type.start)' is not of the form type/subtype"
    case .compositeType(let type): "\(words) is '\(type.start)', which cannot be attached"
    case .notPicture(let type): "\(words) is '\(type.start)', which is not that of a picture"
    case .folder(let name): "\(words) '\(name.start)' is not a file name without folders"
    case .contentIDShape(let id): "\(words) '\(id.start)' is not an id"
    case .contentIDRepeated(let id): "\(words) '\(id.start)' is that of another picture as well"
    case .contentIDUnused(let id): "\(words) '\(id.start)' does not occur in the HTML"
    case .picturesWithoutHTML: "\(words) is of no use in a message without HTML"
    default: words
    }
  }

  private var hint: String? {
    switch self {
    case .address: "an address is anna@example.com; a name with a comma stands in quotation marks"
    case .group: "addresses have commas between them"
    case .headerShape: "a header is such as 'X-Campaign: reminders'"
    case .messageID: "an id is such as <1234@example.com>"
    case .contentIDShape: "an id of a picture is such as logo.1@example.com"
    case .contentIDUnused: "the HTML names a picture as cid:ID"
    default: nil
    }
  }
}

extension LabelFlaw {
  /// What a sentence about a label ends with.
  fileprivate var predicate: String {
    switch self {
    case .empty: "is empty"
    case .length(let count): "has \(count) characters in ASCII; at most 63 are allowed"
    case .hyphen: "begins or ends with a hyphen"
    case .hyphens: "has hyphens as third and fourth characters"
    case .character(let scalar): "has \(scalar.codePoint), which domain names cannot have"
    case .context(let scalar): "has \(scalar.codePoint) where domain names cannot have it"
    case .leadingMark: "begins with a combining mark"
    case .directions: "runs in two directions"
    }
  }
}

extension String {
  /// As much of a text as a sentence quotes.
  fileprivate var start: Substring { prefix(60) }
}
