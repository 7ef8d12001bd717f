import Diagnostics
import Synchronization

/// The catalogues of `Locales/`, each read when it is first asked for.
final class BuiltInCatalogues: Sendable {
  /// Canonical tags of the files, in alphabetical order.
  let locales: [String]
  /// The locales whose catalogue says that a weighty message is unsure.
  let previews: Set<String>
  /// By the locale's name.
  let tags: [String: LanguageTag]
  private let texts: [String: (name: String, text: StaticString)]
  private let read = Mutex<[String: Result<Catalogue, Rejection>]>([:])

  init() {
    var (tags, texts): ([String: LanguageTag], [String: (name: String, text: StaticString)])
    (tags, texts) = ([:], [:])
    for file in EmbeddedLocales.files {
      guard let tag = LanguageTag(preference: String(file.name.prefix { $0 != "." })) else {
        continue
      }
      tags[tag.description] = tag
      texts[tag.description] = file
    }
    previews = Set(texts.filter { Self.isPreview($0.value.text) }.keys)
    self.tags = tags
    self.texts = texts
    locales = texts.keys.sorted()
  }

  /// Whether the head of a file says so; the rest need not be read to know.
  private static func isPreview(_ text: StaticString) -> Bool {
    let head = UnsafeBufferPointer(start: text.utf8Start, count: min(text.utf8CodeUnitCount, 160))
    return String(decoding: head, as: UTF8.self).contains("\"@@x-status\": \"preview\"")
  }

  /// Nil for a locale without a file.
  func catalogue(_ locale: String) -> Result<Catalogue, Rejection>? {
    guard let file = texts[locale] else { return nil }
    return read.withLock { read in
      if let known = read[locale] { return known }
      let bytes = Array(TableText(file.text).bytes)
      let catalogue = Result { () throws(Rejection) in
        try Catalogue(path: "Locales/\(file.name)", bytes: bytes)
      }
      read[locale] = catalogue
      return catalogue
    }
  }
}
