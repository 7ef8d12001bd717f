/// What stands before the value of a tax ID.
struct TaxIDLabel {
  /// Country code and abbreviation, as on Stripe's documents: `GB VAT`. An `eu_vat` number has the
  /// code of its own state: `SE VAT`.
  let plain: String
  /// False for a type that Stripe added after the table was made: it is labelled by rule.
  let isListed: Bool
  private let natives: Substring?

  /// Nil when the type says nothing at all.
  init?(of type: String, value: String, country: String?) {
    if type == "eu_vat" {
      let prefix = Self.prefix(of: value, country: country)
      plain = "\(prefix) VAT"
      natives = Self.union[prefix]?.natives
      isListed = true
    } else if let row = Self.rows[type] {
      plain = "\(type.prefix { $0 != "_" }.uppercased()) \(row.abbreviation)"
      natives = row.natives
      isListed = true
    } else {
      guard let label = Self.ruled(type) else { return nil }
      plain = label
      natives = nil
      isListed = false
    }
  }

  /// The country of the number (ISO 3166-1), as its label has it.
  var country: String {
    let prefix = String(plain.prefix { $0 != " " })
    return ["EL": "GR", "XI": "GB"][prefix] ?? prefix
  }

  /// The country's own label in a language (ISO 639) that the country uses; nil for others.
  func native(in language: String) -> String? {
    guard let natives else { return nil }
    for entry in natives.split(separator: ";") {
      let halves = entry.split(separator: "=", maxSplits: 1)
      if halves[0].split(separator: " ").contains(Substring(language)) { return String(halves[1]) }
    }
    return nil
  }

  /// The state in the number itself, else the tax ID's country, else `EU`.
  private static func prefix(of value: String, country: String?) -> String {
    let head = String(value.prefix(2)).uppercased()
    if union[head] != nil { return head }
    let code = country == "GR" ? "EL" : country?.uppercased()
    return code.flatMap { union[$0] == nil ? nil : $0 } ?? "EU"
  }

  /// Two letters of a country, then the rest, in capitals: `qq_new_vat` gives `QQ NEW VAT`.
  private static func ruled(_ type: String) -> String? {
    let parts = type.split(separator: "_")
    let isPlain = type.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
    }
    guard parts.count >= 2, parts[0].count == 2, isPlain, type.utf8.count <= 24 else { return nil }
    return parts.map { $0.uppercased() }.joined(separator: " ")
  }

  private struct Row {
    let abbreviation: Substring
    let natives: Substring?
  }

  private static let rows = read(table)
  private static let union = read(unionTable)

  private static func read(_ table: String) -> [String: Row] {
    var rows: [String: Row] = [:]
    for line in table.split(separator: "\n") {
      let cells = line.split(separator: "|")
      rows[String(cells[0])] = Row(
        abbreviation: cells[1], natives: cells.count > 2 ? cells[2] : nil)
    }
    return rows
  }
}
