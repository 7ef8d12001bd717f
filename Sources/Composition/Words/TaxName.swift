import Localization

/// What the taxes are called that Stripe tells apart (`tax_type`).
///
/// A seller's own name that only says the same in some language gives way to the word of the
/// reader's; one that says more is kept.
struct TaxName {
  let word: Message
  /// The names in the languages (ISO 639) that have one, in small letters without full stops.
  private let names: [String: [String]]

  /// Nil for a type that is not known.
  init?(ofType type: String?) {
    switch type {
    case "vat": self.init(.taxVat, Self.vat)
    case "gst", "igst": self.init(.taxGst, Self.gst)
    case "hst": self.init(.taxHst, Self.hst)
    case "pst": self.init(.taxPst, Self.pst)
    case "qst": self.init(.taxQst, Self.qst)
    case "rst": self.init(.taxRst, Self.rst)
    case "jct": self.init(.taxJct, Self.jct)
    case "sales_tax": self.init(.taxSales, Self.sales)
    default: return nil
    }
  }

  private init(_ word: Message, _ names: [String: [String]]) {
    self.word = word
    self.names = names
  }

  /// Whether a name says no more than the reader's word: none at all, or that of another language.
  /// India's IGST, CGST and SGST are different taxes, so none of them is among the names.
  func replaces(_ stated: String?, in language: String) -> Bool {
    guard let stated else { return true }
    let plain = stated.lowercased().filter { $0 != "." && $0 != "-" }
    if names[language]?.contains(plain) == true { return false }
    return names.values.contains { $0.contains(plain) }
  }

  private static let vat: [String: [String]] = [
    "en": ["vat", "value added tax"], "de": ["ust", "mwst", "umsatzsteuer", "mehrwertsteuer"],
    "fr": ["tva", "taxe sur la valeur ajoutée"], "it": ["iva"], "es": ["iva"], "pt": ["iva"],
    "nl": ["btw"], "da": ["moms"], "sv": ["moms"], "nb": ["mva"], "fi": ["alv"], "et": ["km"],
    "pl": ["ptu"], "cs": ["dph"], "sk": ["dph"], "hu": ["áfa"], "ro": ["tva"], "sl": ["ddv"],
    "hr": ["pdv"], "lt": ["pvm"], "lv": ["pvn"], "el": ["φπα"], "bg": ["ддс"], "tr": ["kdv"],
    "ar": ["ضريبة القيمة المضافة"], "ja": ["付加価値税"],
  ]
  private static let gst: [String: [String]] = [
    "en": ["gst", "goods and services tax"], "fr": ["tps", "taxe sur les produits et services"],
    "ar": ["ضريبة السلع والخدمات"],
  ]
  private static let hst: [String: [String]] = [
    "en": ["hst", "harmonized sales tax"], "fr": ["tvh", "taxe de vente harmonisée"],
  ]
  private static let pst: [String: [String]] = [
    "en": ["pst", "provincial sales tax"], "fr": ["tvp", "taxe de vente provinciale"],
  ]
  private static let qst: [String: [String]] = [
    "en": ["qst", "quebec sales tax", "québec sales tax"],
    "fr": ["tvq", "taxe de vente du québec"],
  ]
  private static let rst: [String: [String]] = [
    "en": ["rst", "retail sales tax"], "fr": ["tvd", "taxe sur les ventes au détail"],
  ]
  private static let jct: [String: [String]] = [
    "en": ["jct", "consumption tax", "japanese consumption tax"], "ja": ["消費税"],
  ]
  private static let sales: [String: [String]] = ["en": ["sales tax"], "fr": ["taxe de vente"]]
}
