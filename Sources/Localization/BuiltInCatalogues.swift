import Diagnostics
import Synchronization

/// The catalogues of `Locales/`, each read when it is first asked for.
final class BuiltInCatalogues: Sendable {
  /// Canonical tags of the files, in alphabetical order.
  let locales: [String]
  private let texts: [String: (name: String, text: StaticString)]
  private let read = Mutex<[String: Result<Catalogue, Rejection>]>([:])

  init() {
    texts = Dictionary(
      EmbeddedLocales.files.map { file in
        let stem = String(file.name.prefix { $0 != "." })
        return (LanguageTag(preference: stem)?.description ?? stem, file)
      },
      uniquingKeysWith: { first, _ in first })
    locales = texts.keys.sorted()
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
