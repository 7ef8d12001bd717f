import Synchronization

/// The formats of locales that were used, so that a second document does not read CLDR's tables
/// again. Any number of threads may share it.
package final class FormatCache: Sendable {
  /// There are some hundred locales, and their extensions in preferences have no end.
  private static let limit = 256

  private let minus: MinusSign
  private let formats = Mutex<[LanguageTag: LocaleFormat]>([:])

  package init(minus: MinusSign = .cldr) {
    self.minus = minus
  }

  /// `tag`: the formatting locale of a `LocaleChoice`.
  package func format(_ tag: LanguageTag) -> LocaleFormat {
    if let known = formats.withLock({ $0[tag] }) { return known }
    let format = LocaleFormat(tag, minus: minus)
    formats.withLock {
      if $0.count >= Self.limit { $0.removeAll() }
      $0[tag] = format
    }
    return format
  }
}
