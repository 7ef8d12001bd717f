/// The order of an address's parts in a country, from Google's Address Data Service (CC BY 4.0).
///
/// A pattern has one letter for each part: `A` the street lines, `C` the city, `S` the state, `Z` the
/// postal code; `|` begins a line. What stands between two letters is printed where both parts are.
package enum AddressPattern {
  private static let table = SortedLines(EmbeddedAddresses.formats)

  /// Nil for a country that the table does not have.
  ///
  /// - Parameter isLatin: Whether the address is written in Latin letters, in which those of East
  ///   Asia go from small to large.
  package static func of(_ country: String, isLatin: Bool) -> String? {
    guard let fields = table[country]?.split(separator: "\t"), let usual = fields.first else {
      return nil
    }
    return String(isLatin && fields.count > 1 ? fields[1] : usual)
  }
}
