/// One language that a reader prefers, out of an entry of the list of preferences.
struct LocalePreference {
  /// As it was given: the whole entry, or its part of a header's list.
  let text: String
  let tag: LanguageTag
  /// Whether the entry names no language, only a script or a region that makes one likely.
  let isInferred: Bool

  init?(_ text: some StringProtocol, ptIsEuropean: Bool = false) {
    let text = String(text).trimmed
    guard let tag = LanguageTag(preference: text) else { return nil }
    self.text = text
    self.tag =
      ptIsEuropean && text.lowercased() == "pt" ? LanguageTag(Subtags("pt", "", "PT")) : tag
    isInferred = text.lowercased().hasPrefix("und")
  }

  /// The languages of one entry. Most entries are one tag; systems also store the header
  /// `Accept-Language` (RFC 9110, section 12.5.4) as it came: its tags in the order of their
  /// weights, without those of weight 0.
  static func list(_ entry: String, ptIsEuropean: Bool) -> [LocalePreference] {
    guard entry.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }) else {
      return LocalePreference(entry, ptIsEuropean: ptIsEuropean).map { [$0] } ?? []
    }
    let weighted = entry.split(separator: ",").compactMap { part in
      let fields = part.split(separator: ";", omittingEmptySubsequences: false)
      let preference = LocalePreference(fields.first ?? "", ptIsEuropean: ptIsEuropean)
      return preference.flatMap { one in weight(fields.dropFirst()).map { (one, $0) } }
    }
    return weighted.enumerated()
      .filter { $0.element.1 > 0 }
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map(\.element.0)
  }

  /// In thousandths, 1,000 where none is stated; nil for parameters that are no weight.
  private static func weight(_ parameters: ArraySlice<Substring>) -> Int? {
    guard let first = parameters.first else { return 1000 }
    let text = String(first).trimmed.lowercased()
    guard parameters.count == 1, text.hasPrefix("q=") else { return nil }
    let digits = text.dropFirst(2).split(separator: ".", omittingEmptySubsequences: false)
    let decimals = digits.dropFirst().first ?? ""
    guard digits.count <= 2, let whole = digits.first, ["0", "1"].contains(whole),
      decimals.utf8.count <= 3, decimals.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let padded = decimals + String(repeating: "0", count: 3 - decimals.utf8.count)
    return min(1000, (Int(whole) ?? 0) * 1000 + (Int(padded) ?? 0))
  }
}
