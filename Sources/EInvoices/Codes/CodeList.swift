/// A list of codes that EN 16931 closes a term with, as the rules of CEN 1.3.16 have it.
package enum CodeList: Sendable, Hashable, CaseIterable {
  case countries, currencies, electronicAddresses, registers, units, exemptions, noteSubjects

  /// What the codes are of, for people.
  var name: String {
    switch self {
    case .countries: "ISO 3166-1"
    case .currencies: "ISO 4217"
    case .electronicAddresses: "the list of electronic address schemes (EAS)"
    case .registers: "ISO 6523 (ICD)"
    case .units: "UN/ECE Recommendation 20"
    case .exemptions: "the list of exemption reasons (VATEX)"
    case .noteSubjects: "UNTDID 4451"
    }
  }

  func contains(_ code: String) -> Bool { Self.codes[self]?.contains(code[...]) ?? false }

  private static let codes: [CodeList: Set<Substring>] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, Set($0.text.split(separator: " "))) })

  private var text: String {
    switch self {
    case .countries: Self.countryCodes
    case .currencies: Self.currencyCodes
    case .electronicAddresses: Self.electronicAddressCodes
    case .registers: Self.registerCodes
    case .units: Self.unitCodes
    case .exemptions: Self.exemptionCodes
    case .noteSubjects: Self.noteSubjectCodes
    }
  }
}
