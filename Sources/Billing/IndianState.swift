/// A state or union territory of India as the goods and services tax has it.
package struct IndianState: Sendable, Hashable {
  /// The two digits that tax numbers (GSTIN) begin with.
  package let code: String
  package let name: String
  /// ISO 3166-2:IN without `IN-`, and older or other usual ones.
  let abbreviations: [String]

  /// `Karnataka (29)`.
  package var printed: String { "\(name) (\(code))" }

  /// Of a tax number: `29ABCDE1234F1Z5`.
  package init?(taxNumber: String) {
    let code = taxNumber.prefix(2)
    guard taxNumber.utf8.count == 15, let state = Self.all.first(where: { $0.code == code }) else {
      return nil
    }
    self = state
  }

  /// Of an address, by name or abbreviation in any case.
  package init?(named name: String) {
    let wanted = Self.plain(name)
    guard
      let state = Self.all.first(where: { state in
        Self.plain(state.name) == wanted
          || state.abbreviations.contains { Self.plain($0) == wanted }
      })
    else { return nil }
    self = state
  }

  private init(_ code: String, _ name: String, _ abbreviations: [String]) {
    self.code = code
    self.name = name
    self.abbreviations = abbreviations
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter }
  }

  /// The codes of the GST registration form (REG-01).
  private static let all: [IndianState] = [
    .init("01", "Jammu and Kashmir", ["JK", "Jammu & Kashmir"]),
    .init("02", "Himachal Pradesh", ["HP"]), .init("03", "Punjab", ["PB"]),
    .init("04", "Chandigarh", ["CH"]),
    .init("05", "Uttarakhand", ["UK", "UT", "UA", "Uttaranchal"]),
    .init("06", "Haryana", ["HR"]), .init("07", "Delhi", ["DL", "New Delhi", "NCT of Delhi"]),
    .init("08", "Rajasthan", ["RJ"]), .init("09", "Uttar Pradesh", ["UP"]),
    .init("10", "Bihar", ["BR"]), .init("11", "Sikkim", ["SK"]),
    .init("12", "Arunachal Pradesh", ["AR"]), .init("13", "Nagaland", ["NL"]),
    .init("14", "Manipur", ["MN"]), .init("15", "Mizoram", ["MZ"]),
    .init("16", "Tripura", ["TR"]), .init("17", "Meghalaya", ["ML"]),
    .init("18", "Assam", ["AS"]), .init("19", "West Bengal", ["WB"]),
    .init("20", "Jharkhand", ["JH"]), .init("21", "Odisha", ["OD", "OR", "Orissa"]),
    .init("22", "Chhattisgarh", ["CG", "CT"]), .init("23", "Madhya Pradesh", ["MP"]),
    .init("24", "Gujarat", ["GJ"]),
    .init(
      "26", "Dadra and Nagar Haveli and Daman and Diu",
      ["DH", "DN", "DD", "Dadra and Nagar Haveli", "Daman and Diu"]),
    .init("27", "Maharashtra", ["MH"]), .init("29", "Karnataka", ["KA"]),
    .init("30", "Goa", ["GA"]), .init("31", "Lakshadweep", ["LD"]),
    .init("32", "Kerala", ["KL"]), .init("33", "Tamil Nadu", ["TN"]),
    .init("34", "Puducherry", ["PY", "Pondicherry"]),
    .init("35", "Andaman and Nicobar Islands", ["AN"]),
    .init("36", "Telangana", ["TS", "TG"]), .init("37", "Andhra Pradesh", ["AP"]),
    .init("38", "Ladakh", ["LA"]), .init("97", "Other Territory", []),
  ]
}
