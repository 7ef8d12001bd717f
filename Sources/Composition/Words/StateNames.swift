/// What is printed of the state in an address.
///
/// Stripe's forms give the codes of ISO 3166-2. Those of India and the Emirates are spelled out, in
/// India with the two digits that its tax law asks for (CGST Rules 2017, rule 46).
enum StateNames {
  static func printed(_ state: String, country: String?) -> String? {
    switch country {
    case "AE": emirates[state] ?? state
    case "IN": india[state] ?? indiaByName[state] ?? state
    // The letter of an Argentine province stands in its postal codes, too.
    case "AR" where isCode(state), "HK" where state == "HK": nil
    default: state
    }
  }

  /// Up to three capital letters or digits.
  static func isCode(_ state: String) -> Bool {
    (1...3).contains(state.utf8.count)
      && state.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
  }

  private static let emirates = [
    "AJ": "Ajman", "AZ": "Abu Dhabi", "DU": "Dubai", "FU": "Fujairah", "RK": "Ras Al Khaimah",
    "SH": "Sharjah", "UQ": "Umm Al Quwain",
  ]

  /// By ISO 3166-2:IN, with the codes of the goods and services tax.
  private static let india: [String: String] = [
    "AN": "Andaman and Nicobar Islands (35)", "AP": "Andhra Pradesh (37)",
    "AR": "Arunachal Pradesh (12)", "AS": "Assam (18)", "BR": "Bihar (10)",
    "CH": "Chandigarh (04)", "CG": "Chhattisgarh (22)", "CT": "Chhattisgarh (22)",
    "DH": "Dadra and Nagar Haveli and Daman and Diu (26)", "DL": "Delhi (07)", "GA": "Goa (30)",
    "GJ": "Gujarat (24)", "HP": "Himachal Pradesh (02)", "HR": "Haryana (06)",
    "JH": "Jharkhand (20)", "JK": "Jammu and Kashmir (01)", "KA": "Karnataka (29)",
    "KL": "Kerala (32)", "LA": "Ladakh (38)", "LD": "Lakshadweep (31)", "MH": "Maharashtra (27)",
    "ML": "Meghalaya (17)", "MN": "Manipur (14)", "MP": "Madhya Pradesh (23)",
    "MZ": "Mizoram (15)", "NL": "Nagaland (13)", "OD": "Odisha (21)", "OR": "Odisha (21)",
    "PB": "Punjab (03)", "PY": "Puducherry (34)", "RJ": "Rajasthan (08)", "SK": "Sikkim (11)",
    "TG": "Telangana (36)", "TN": "Tamil Nadu (33)", "TR": "Tripura (16)", "TS": "Telangana (36)",
    "UK": "Uttarakhand (05)", "UP": "Uttar Pradesh (09)", "UT": "Uttarakhand (05)",
    "WB": "West Bengal (19)",
  ]

  /// The same by the names alone.
  private static let indiaByName: [String: String] = Dictionary(
    india.values.map { (String($0.dropLast(5)), $0) }, uniquingKeysWith: { first, _ in first })
}
