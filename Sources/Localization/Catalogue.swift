import Diagnostics

/// The messages of one locale, read from one file.
final class Catalogue: Sendable {
  struct Entry: Sendable {
    let key: String
    let text: String
    let pattern: Result<MessagePattern, MessageSyntaxError>
    let keyOffset: Int
    let textOffset: Int
    let isVerbatim: Bool
  }

  /// A canonical language tag.
  let locale: String
  let language: Subtags
  let path: String
  /// In the order of the file.
  let messages: [Entry]
  private let positions: [String: Int]
  /// By `Message.Name`, so that a word of a document is found without a search.
  private let patterns: [MessagePattern?]
  private let bytes: [UInt8]

  /// Throws a `Rejection` for a file that is no catalogue. Messages that are wrong in themselves are
  /// kept with their errors, so that all of them can be reported.
  init(path: String, bytes: [UInt8]) throws(Rejection) {
    self.path = path
    self.bytes = bytes
    fingerprint = Fingerprint.of(bytes)
    let stem = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? path
    do throws(ARBReader.Failure) {
      let file = try ARBReader(bytes)
      guard let tag = LanguageTag(preference: stem) else {
        throw ARBReader.Failure(fact: .notALocale(stem), offset: 0)
      }
      if let stated = file.locale, LanguageTag(preference: stated.name) != tag {
        throw ARBReader.Failure(
          fact: .localeMismatch(file: tag.description, stated: stated.name), offset: stated.offset)
      }
      locale = tag.description
      language = tag.subtags
      messages = file.entries.map { Entry($0, language: tag.subtags) }
    } catch {
      throw Rejection([
        error.fact.diagnostic(at: Self.place(error.offset, in: bytes, of: path))
      ])
    }
    positions = Dictionary(
      zip(messages.map(\.key), messages.indices), uniquingKeysWith: { first, _ in first })
    let (messages, positions) = (messages, positions)
    patterns = Message.allKeys.map { key in
      positions[key].flatMap { try? messages[$0].pattern.get() }
    }
  }

  /// Of the file's bytes: it tells versions apart.
  let fingerprint: String

  func message(_ key: String) -> Entry? { positions[key].map { messages[$0] } }

  func pattern(_ key: String) -> MessagePattern? {
    guard let message = message(key) else { return nil }
    return try? message.pattern.get()
  }

  func pattern(_ message: Message.Name) -> MessagePattern? { patterns[message.rawValue] }

  func place(_ offset: Int) -> Place { Self.place(offset, in: bytes, of: path) }

  private static func place(_ offset: Int, in bytes: [UInt8], of path: String) -> Place {
    let before = bytes.prefix(offset)
    let lineStart = before.lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    let column = String(decoding: before[lineStart...], as: UTF8.self).count + 1
    return .text(
      file: path, line: before.count { $0 == .lineFeed } + 1, column: column)
  }
}

extension Catalogue.Entry {
  fileprivate init(_ entry: ARBReader.Entry, language: Subtags) {
    key = entry.key
    text = entry.text
    pattern = Result { () throws(MessageSyntaxError) in
      try MessageParser.parse(entry.text, language: language)
    }
    keyOffset = entry.keyOffset
    textOffset = entry.textOffset
    isVerbatim = entry.isVerbatim
  }

  /// Where in the file an offset of the text is; the start of the text when it has escapes.
  func offset(_ inText: Int) -> Int { isVerbatim ? textOffset + 1 + inText : textOffset }
}
