import Billing

/// What a number of Stripe's types is to EN 16931.
enum TaxIDKind: Equatable {
  case vatNumber
  /// BT-32.
  case taxNumber
  /// BT-30 and BT-47, with the scheme by ISO 6523.
  case registration(scheme: String)
  case other

  init(_ id: Snapshot.TaxID) {
    switch id.type {
    case "de_stn", "es_cif", "hu_tin", "ro_tin", "si_tin": self = .taxNumber
    case "fr_siren": self = .registration(scheme: "0002")
    case "fr_siret": self = .registration(scheme: "0009")
    case "be_kbo", "be_bce", "be_cbe": self = .registration(scheme: "0208")
    case "se_orgnr": self = .registration(scheme: "0007")
    case "no_orgnr": self = .registration(scheme: "0192")
    case "dk_cvr": self = .registration(scheme: "0184")
    case "nl_kvk": self = .registration(scheme: "0106")
    case "ch_uid": self = .registration(scheme: "0183")
    case "ae_trn": self = .vatNumber
    // The one-stop shop's numbers have no country.
    case "eu_oss_vat": self = .other
    default: self = id.type.hasSuffix("_vat") ? .vatNumber : .other
    }
  }
}

extension Snapshot.TaxID {
  /// The number with the prefix of its country (BR-CO-09); nil for what is no VAT number.
  ///
  /// `country`: that of the address, for a number of the Union that has no prefix of its own.
  func vatNumber(_ country: String?) -> String? {
    guard TaxIDKind(self) == .vatNumber, let stated = value.stated() else { return nil }
    let number = stated.withoutSpaces.uppercased()
    if number.utf8.prefix(2).allSatisfy({ (0x41...0x5A).contains($0) }) { return number }
    let ofType = type.prefix(2).uppercased()
    guard let prefix = ofType == "EU" ? self.country ?? country : ofType else { return number }
    return (prefix == "GR" ? "EL" : prefix) + number
  }
}
