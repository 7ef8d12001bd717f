/// A structured address (type S) of a creditor or debtor; combined ones are no longer allowed.
package struct SwissAddress: Sendable, Hashable {
  /// 1 to 70 characters.
  package var name: String
  /// A street or a post-office box without a building number, at most 70 characters.
  package var street: String?
  /// At most 16 characters.
  package var building: String?
  /// 1 to 16 characters, without a country before it.
  package var postalCode: String
  /// 1 to 35 characters.
  package var town: String
  /// ISO 3166-1, two letters.
  package var country: String

  package init(
    name: String, street: String? = nil, building: String? = nil, postalCode: String, town: String,
    country: String
  ) {
    self.name = name
    self.street = street
    self.building = building
    self.postalCode = postalCode
    self.town = town
    self.country = country
  }

  /// The address as a code holds it; notes all that is wrong with it.
  func checked(_ owner: String, _ findings: inout CodeFindings) -> SwissAddress {
    func field(_ part: String) -> CodeField { .address(owner, part) }
    var checked = SwissAddress(
      name: findings.required(name, field("name"), TextRule(70, .swiss)),
      street: findings.optional(street, field("street"), TextRule(70, .swiss)),
      building: findings.optional(building, field("building"), TextRule(16, .swiss)),
      postalCode: findings.required(postalCode, field("postal code"), TextRule(16, .swiss)),
      town: findings.required(town, field("town"), TextRule(35, .swiss)),
      country: "")
    let country = country.trimmed.capitals
    if country.consists(of: \.isCapital, count: 2...2) {
      checked.country = country
      if checked.postalCode.capitals.hasPrefix("\(country)-") {
        findings.note(.postalCodePrefix(country), of: field("postal code"))
      }
    } else {
      findings.note(
        .shape(country, expected: "a country code of two letters"), of: field("country"))
    }
    return checked
  }

  /// The seven lines of a payload.
  var lines: [String] {
    ["S", name, street ?? "", building ?? "", postalCode, town, country]
  }

  /// The lines to print: name, street with building, postal code with town. The country stands
  /// before the postal code unless the address is in Switzerland or Liechtenstein.
  package var printed: [String] {
    let road = [street, building].compactMap { $0 }.joined(separator: " ")
    let abroad = ["CH", "LI"].contains(country) ? "" : "\(country) – "
    return [name, road, "\(abroad)\(postalCode) \(town)"].filter { !$0.isEmpty }
  }
}
