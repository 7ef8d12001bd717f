import Billing
import Scripts

/// The order of an address's parts in a country.
///
/// A pattern has one letter for each part: `A` the two street lines, `C` the city, `S` the state,
/// `Z` the postal code; `|` begins a line. Separators go with the part that is missing, and a part
/// that the pattern of a country does not have stands on a line of its own, so that nothing stated
/// is lost. The orders are those of the postal administrations (UPU, publication S42).
struct AddressFormat {
  let country: String?

  func lines(of address: Snapshot.Address) -> [String] {
    var parts = parts(of: address)
    if let city = parts["C"], parts["S"] == city { parts["S"] = nil }
    let pattern = pattern(for: parts)
    var lines = pattern.split(separator: "|").map { Self.fill($0, with: parts) }
    let unused = "CSZ".filter { !pattern.contains($0) }
    lines += unused.compactMap { parts[$0] }
    return lines.flatMap { $0.split(separator: "\n").map(String.init) }
  }

  private func parts(of address: Snapshot.Address) -> [Character: String] {
    var parts: [Character: String] = [:]
    let street = [address.line1, address.line2].compactMap { $0 }.joined(separator: "\n")
    parts["A"] = street.isEmpty ? nil : street
    parts["C"] = address.city
    parts["S"] = address.state.flatMap { StateNames.printed($0, country: country) }
    parts["Z"] = address.postalCode
    return parts
  }

  /// East Asian addresses go from large to small in their own script, and the western way in Latin
  /// letters, whatever the language of the document.
  private func pattern(for parts: [Character: String]) -> String {
    let country = country ?? ""
    let stated = "ACS".compactMap { parts[$0] }.joined()
    if let native = Self.native[country], ScriptSummary(stated).isEastAsian { return native }
    return Self.patterns[country] ?? "A|Z C|S"
  }

  /// Puts the parts in; the text between two parts stands only where both are there.
  private static func fill(_ pattern: Substring, with parts: [Character: String]) -> String {
    var line = ""
    var pending = ""
    for character in pattern {
      guard "ACSZ".contains(character) else {
        pending.append(character)
        continue
      }
      if let part = parts[character] {
        line += line.isEmpty ? pending.filter { $0 == "〒" } : pending
        line += part
      }
      pending = ""
    }
    return line
  }

  private static let native = [
    "CN": "Z|SCA", "HK": "SCA", "JP": "〒Z|SCA", "KR": "S C A|Z", "MO": "CA", "TW": "Z|SCA",
  ]

  private static let patterns: [String: String] = {
    var patterns: [String: String] = [:]
    for row in table.split(separator: "\n") {
      let halves = row.split(separator: ":")
      for country in halves[1].split(separator: " ") {
        patterns[String(country)] = String(halves[0])
      }
    }
    return patterns
  }()

  /// Pattern and countries. Not listed: `A|Z C|S`, as in most of Europe.
  private static let table = """
    A|C, S Z:US PR GU VI AS MP UM FM MH PW
    A|C S Z:AU CA
    A|C Z:NZ SG IL BH BM KW LB MV NP SA MM BN JO
    A|C, S Z:JP CN KR TW TH
    A|C|S:HK MO AE BS GH QA ZW AO BO BW BJ CM CI FJ GY JM PA PG RW SC TZ TT UG AG AW BF BI BZ CD CF
    A|C|S|Z:GB IE GG IM JE GI FK UA EG LK ZA KE MT RU BY KZ UZ
    A|C, S|Z:VN
    A|Z C, S:MX
    A|Z C S:IT SM VA
    A|Z C|S:CL AR UY MY ES PT PE CR DO EC
    A|C-S|Z:BR
    A|C Z|S:IN NG ID BD PK IQ
    A|C, S, Z:CO VE
    A|Z C/S:TR
    A|Z C, S:PH
    C|A|Z|S:HU
    A|C, Z|S:LV
    """
}
