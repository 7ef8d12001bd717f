import Diagnostics

/// The messages of one locale, read from one file.
final class Catalogue: Sendable {
  struct Entry: Sendable {
    let source: ARBFile.Entry
    let pattern: Result<MessagePattern, MessageSyntaxError>

    var key: String { source.key }
    var text: String { source.text }
  }

  let tag: LanguageTag
  /// The tag in its canonical form, by which the catalogue is named.
  let locale: String
  let path: String
  /// In the order of the file.
  let messages: [Entry]
  /// Whether it says of itself that a weighty message is unsure.
  let isPreview: Bool
  /// Of the file's bytes: it tells versions apart.
  let fingerprint: String
  private let file: ARBFile
  private let positions: [String: Int]
  /// By `Message.Name`, so that a word of a document is found without a search.
  private let patterns: [MessagePattern?]

  /// Throws a `Rejection` for a file that is no catalogue. Messages that are wrong in themselves are
  /// kept with their errors, so that all of them can be reported.
  init(path: String, bytes: [UInt8]) throws(Rejection) {
    let file = try ARBFile(path: path, bytes: bytes)
    let tag = try Self.tag(of: file, path: path)
    let messages = file.entries.map { Entry($0, language: tag.subtags) }
    let positions = Dictionary(
      zip(messages.map(\.key), messages.indices), uniquingKeysWith: { first, _ in first })
    self.path = path
    self.file = file
    isPreview = file.isPreview
    self.messages = messages
    self.positions = positions
    locale = tag.description
    self.tag = tag
    fingerprint = Fingerprint.of(bytes)
    patterns = Message.allKeys.map { key in
      positions[key].flatMap { try? messages[$0].pattern.get() }
    }
  }

  /// The tag that the file is named for.
  private static func tag(of file: ARBFile, path: String) throws(Rejection) -> LanguageTag {
    let stem = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? path
    guard let tag = LanguageTag(preference: stem) else {
      throw Rejection([CatalogueFact.notALocale(stem).diagnostic(at: file.place(0))])
    }
    if let stated = file.locale, LanguageTag(preference: stated.name) != tag {
      let fact = CatalogueFact.localeMismatch(file: tag.description, stated: stated.name)
      throw Rejection([fact.diagnostic(at: file.place(stated.offset))])
    }
    return tag
  }

  func message(_ key: String) -> Entry? { positions[key].map { messages[$0] } }

  func pattern(_ key: String) -> MessagePattern? {
    guard let message = message(key) else { return nil }
    return try? message.pattern.get()
  }

  func pattern(_ message: Message.Name) -> MessagePattern? { patterns[message.rawValue] }

  func place(_ offset: Int) -> Place { file.place(offset) }
}

extension Catalogue.Entry {
  fileprivate init(_ source: ARBFile.Entry, language: Subtags) {
    self.source = source
    pattern = Result { () throws(MessageSyntaxError) in
      try MessageParser.parse(source.text, language: language)
    }
  }
}
