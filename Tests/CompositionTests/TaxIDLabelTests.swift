import Testing

@testable import Composition

@Suite struct TaxIDLabelTests {
  /// Type, value, country, language; Stripe's label, the country's own.
  @Test(
    arguments: [
      ("eu_vat", "SE556677889901", nil, "sv", "SE VAT", "Momsreg.nr"),
      ("eu_vat", "DE129273398", nil, "de", "DE VAT", "USt-IdNr."),
      ("eu_vat", "DE129273398", nil, "en", "DE VAT", nil),
      ("eu_vat", "FR40303265045", nil, "de", "FR VAT", nil),
      ("eu_vat", "ATU12345678", nil, "de", "AT VAT", "UID-Nr."),
      ("eu_vat", "EL123456789", "GR", "el", "EL VAT", "ΑΦΜ"),
      ("eu_vat", "XI123456789", nil, "en", "XI VAT", "VAT Reg. No."),
      ("eu_vat", "123456789", "GR", "en", "EL VAT", nil),
      ("eu_vat", "000000000", nil, "en", "EU VAT", nil),
      ("eu_oss_vat", "EU372062016", nil, "en", "EU OSS VAT", nil),
      ("gb_vat", "GB123456789", nil, "en", "GB VAT", "VAT Reg. No."),
      ("ch_vat", "CHE-180.708.141 IVA", nil, "it", "CH VAT", "N. IVA"),
      ("ch_vat", "CHE-180.708.141 MWST", nil, "fr", "CH VAT", "N° TVA"),
      ("ca_gst_hst", "123456789RT0002", nil, "fr", "CA GST/HST", "TPS/TVH"),
      ("ca_pst_bc", "PST-1234-5678", nil, "de", "CA PST-BC", nil),
      ("jp_trn", "T1234567891234", nil, "ja", "JP TRN", "登録番号"),
      ("us_ein", "12-3456789", nil, "en", "US EIN", "EIN"),
      ("no_vat", "123456789MVA", nil, "nb", "NO VAT", "Org.nr."),
      ("de_stn", "1234567890", nil, "de", "DE STN", "Steuernummer"),
    ] as [(String, String, String?, String, String, String?)])
  func labelsFollowTheType(
    _ type: String, _ value: String, _ country: String?, _ language: String, _ plain: String,
    _ native: String?
  ) throws {
    let label = try #require(TaxIDLabel(of: type, value: value, country: country))
    #expect(label.plain == plain)
    #expect(label.native(in: language) == native)
    #expect(label.isListed)
  }

  @Test func anUnlistedTypeIsLabelledByRule() throws {
    let label = try #require(TaxIDLabel(of: "qq_new_vat", value: "1", country: nil))
    #expect(label.plain == "QQ NEW VAT")
    #expect(!label.isListed)
    for type in ["unknown", "", "q_x", "qq", "QQ_VAT", "qq_<b>"] {
      #expect(TaxIDLabel(of: type, value: "1", country: nil) == nil)
    }
  }

  @Test func theTableIsWholeAndWellFormed() {
    let rows = TaxIDLabel.table.split(separator: "\n")
    #expect(rows.count == 116)
    #expect(Set(rows.map { $0.prefix { $0 != "|" } }).count == rows.count)
    #expect(TaxIDLabel.unionTable.split(separator: "\n").count == 28)
  }
}
