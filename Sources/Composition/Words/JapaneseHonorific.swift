import Billing

/// What follows a buyer's name on a Japanese document.
enum JapaneseHonorific: String {
  /// Of companies and other organizations.
  case organization = "御中"
  /// Of persons, and where it is not known what a buyer is.
  case person = "様"

  /// Nil where the name ends with one already.
  init?(for party: Snapshot.Party, named name: String) {
    if ["御中", "様", "殿", "先生", "宛"].contains(where: name.hasSuffix) { return nil }
    let isOrganization =
      !party.taxIDs.isEmpty || party.legalName != nil
      || Self.forms.contains(where: name.contains)
      || Self.words(of: name).contains(where: Self.latinForms.contains)
    self = isOrganization ? .organization : .person
  }

  private static func words(of name: String) -> [String] {
    name.lowercased().split { $0 == " " || $0 == "," }.map { $0.filter { $0 != "." } }
  }

  private static let forms = [
    "会社", "法人", "㈱", "㈲", "組合", "協会", "学校", "大学", "病院", "医院", "銀行", "研究所", "事務所",
    "商店", "商会", "市役所", "区役所", "町役場", "村役場",
  ]

  private static let latinForms: Set<String> = [
    "ab", "ag", "as", "association", "bv", "cic", "co", "company", "corp", "corporation", "ev",
    "foundation", "gmbh", "inc", "incorporated", "institute", "kg", "kk", "limited", "llc", "llp",
    "ltd", "ltda", "nv", "oy", "plc", "pte", "pty", "sa", "sarl", "sas", "spa", "srl", "trust",
    "university",
  ]
}
