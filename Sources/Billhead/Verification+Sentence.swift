public import Diagnostics

extension Verification.Difference {
  /// The difference as an error.
  public var diagnostic: Diagnostic {
    Diagnostic(.error, "verify-\(kind)", sentence, hints: [hint].compactMap { $0 })
  }

  private var kind: String {
    switch self {
    case .snapshot: "snapshot"
    case .template: "template"
    case .words: "words"
    case .locale: "locale"
    case .font: "font"
    case .program: "program"
    case .attachment: "attachment"
    case .truncated: "truncated"
    case .bytes: "bytes"
    case .appended: "appended"
    }
  }

  private var sentence: String {
    switch self {
    case .snapshot(let recorded, let given):
      "the file was made from other facts: their digest is \(short(recorded)),"
        + " that of the given ones \(short(given))"
    case .template(let name, let recorded, let here?):
      "the template '\(name)' has been changed: it was version \(recorded), here it is \(here)"
    case .template(let name, _, nil): "the template '\(name)' of the file is not here"
    case .words(let recorded, let here):
      "the words were from the catalogues \(recorded), here they are from \(here)"
    case .locale(let recorded, let here?):
      "the file's locale is '\(recorded)', here the document gets '\(here)'"
    case .locale(let recorded, nil):
      "the file was made for the locale '\(recorded)', which has no catalogue here"
    case .font(let name, let recorded, let here):
      "the font file '\(name)' \(change(recorded.map(short), here.map(short), verb: "used"))"
    case .program(let name, let recorded, let here):
      "the version of \(name) \(change(recorded, here, verb: "recorded"))"
    case .attachment(let name): "the attached file '\(name)' is damaged"
    case .truncated(let count, let expected):
      "the file ends after \(count) of \(expected) bytes"
    case .bytes(let offset, let part):
      "nothing that the file was made from differs, but its bytes do from byte \(offset) on"
        + (part.map { ", in \($0)" } ?? "") + ": it was changed or damaged afterwards"
    case .appended(let count):
      "\(count == 1 ? "1 byte" : "\(count) bytes") without a signature"
        + " \(count == 1 ? "was" : "were") appended to the rendering,"
        + " and may change what is shown"
    }
  }

  private var hint: String? {
    switch self {
    case .template(_, _, nil): "name the folder that has it with --templates"
    case .locale(_, nil): "name the folder that has it with --locales"
    default: nil
    }
  }

  private func change(_ recorded: String?, _ here: String?, verb: String) -> String {
    switch (recorded, here) {
    case (let recorded?, let here?): "is another: it was \(recorded), here it is \(here)"
    case (_?, nil): "is not \(verb) here"
    case (nil, _): "is \(verb) here, but not in the file"
    }
  }

  /// As much of a digest as tells it apart.
  private func short(_ digest: String) -> String {
    digest.count > 16 ? "\(digest.prefix(16))…" : digest
  }
}
