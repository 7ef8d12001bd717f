import JSON

/// Reads one message (ICU MessageFormat) as that of a key, and fills it in. The first byte chooses
/// the locale, whose plurals are needed, the second the key.
enum MessageTarget: FuzzTarget {
  static let name = "message"

  static func test(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    let locale = choices.pick(CatalogueTarget.locales)
    let key = choices.pick(["net_days", "pay_by_transfer", "invoice", "page_of"])
    var writer = JSONWriter()
    writer.object { writer in
      writer.name(key)
      writer.string(String(decoding: bytes.dropFirst(2), as: UTF8.self))
    }
    CatalogueTarget.check(writer.bytes, for: locale)
  }
}
