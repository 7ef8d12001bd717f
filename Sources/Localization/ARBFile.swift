import Diagnostics
import JSON

/// A catalogue file, read: ARB (Application Resource Bundle) is one JSON object whose values are
/// messages.
///
/// A key `@key` describes the message of the key. Of the keys that begin with `@@` two are used:
/// `@@locale`, and `@@x-status`, which is `preview` where a weighty message is unsure.
struct ARBFile {
  /// A placeholder that a description names.
  struct Placeholder {
    let name: String
    /// As stated; nil where there is none.
    let type: String?
    /// Of the type, else of the placeholder.
    let offset: Int
  }

  struct Entry {
    let key: String
    let text: String
    /// Of the quotation marks that open key and text.
    let keyOffset: Int
    let textOffset: Int
    /// Whether the text has no escapes, so that an offset in it is one in the file.
    let isVerbatim: Bool
    let placeholders: [Placeholder]
    /// What its translator says of it (`x-status`), and where; nil where nothing is said.
    let status: (name: String, offset: Int)?
    /// Whether the law or money hangs on the word: `"x-weight": "legal"` in the source's description.
    let isWeighty: Bool
  }

  private let root: JSONValue
  private(set) var locale: (name: String, offset: Int)?
  private(set) var isPreview = false
  /// In the order of the file.
  private(set) var entries: [Entry] = []

  /// Throws a `Rejection` of everything that keeps the bytes from being a catalogue.
  init(path: String, bytes: [UInt8]) throws(Rejection) {
    let values = try JSONText(bytes, name: path).values
    root = values[0]
    var faults: [Diagnostic] = []
    func fault(_ fact: CatalogueFact, _ value: JSONValue) {
      faults.append(fact.diagnostic(at: value.textPlace))
    }
    if root.kind != .object { fault(.notAnObject, root) }
    if values.count > 1 { fault(.severalValues, values[1]) }
    let members = root.members
    isPreview = root["@@x-status"]?.string == "preview"
    let about = Dictionary(
      members.lazy.filter { $0.name.hasPrefix("@") }.map { ($0.name, $0.value) },
      uniquingKeysWith: { first, _ in first })
    for (key, value) in members where key == "@@locale" || !key.hasPrefix("@") {
      guard let text = value.string else {
        fault(.notText(key), value)
        continue
      }
      if key == "@@locale" {
        locale = (text, value.offset)
      } else {
        entries.append(Entry(key, text, value, about: about["@" + key]))
      }
    }
    if !faults.isEmpty { throw Rejection(faults) }
  }

  func place(_ offset: Int) -> Place { root.textPlace(at: offset) }
}

extension ARBFile.Entry {
  fileprivate init(_ key: String, _ text: String, _ value: JSONValue, about: JSONValue?) {
    self.key = key
    self.text = text
    keyOffset = value.nameOffset ?? value.offset
    textOffset = value.offset
    isVerbatim = value.isVerbatim
    isWeighty = about?["x-weight"]?.string == "legal"
    placeholders = (about?["placeholders"]?.members ?? []).map { name, value in
      ARBFile.Placeholder(
        name: name, type: value["type"]?.string, offset: (value["type"] ?? value).offset)
    }
    status = about?["x-status"].map { ($0.string ?? "", $0.offset) }
  }

  /// Whether its translator wants a native speaker to read it.
  var isUnsure: Bool { status?.name == TranslationStatus.unsure.rawValue }
  /// Whether the English text is meant.
  var isMeant: Bool { status?.name == TranslationStatus.asInEnglish.rawValue }

  /// Where in the file an offset of the text is; the start of the text when it has escapes.
  func offset(_ inText: Int) -> Int { isVerbatim ? textOffset + 1 + inText : textOffset }
}
