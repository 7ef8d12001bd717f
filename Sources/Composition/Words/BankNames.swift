/// The names of banks, by the codes that Stripe lists for payment methods with a choice of bank.
///
/// The codes are those of `payment_method_details` at API 2026-07-29. A code that is not here is
/// never printed. What `boz` stands for is nowhere told.
enum BankNames {
  static func name(of code: String, method: String) -> String? { tables[method]?[code] }

  private static let tables = ["ideal": ideal, "eps": eps, "fpx": fpx, "p24": p24]

  private static let ideal = [
    "abn_amro": "ABN AMRO", "adyen": "Adyen", "asn_bank": "ASN Bank", "bunq": "bunq",
    "buut": "BUUT", "finom": "Finom", "handelsbanken": "Handelsbanken", "ing": "ING",
    "knab": "Knab", "mollie": "Mollie", "moneyou": "Moneyou", "n26": "N26", "nn": "NN",
    "rabobank": "Rabobank", "regiobank": "RegioBank", "revolut": "Revolut",
    "sns_bank": "SNS Bank", "triodos_bank": "Triodos Bank", "van_lanschot": "Van Lanschot",
    "yoursafe": "Yoursafe",
  ]

  private static let eps = [
    "arzte_und_apotheker_bank": "Ärzte- und Apothekerbank",
    "austrian_anadi_bank_ag": "Austrian Anadi Bank", "bank_austria": "Bank Austria",
    "bankhaus_carl_spangler": "Bankhaus Carl Spängler",
    "bankhaus_schelhammer_und_schattera_ag": "Bankhaus Schelhammer & Schattera",
    "bawag_psk_ag": "BAWAG P.S.K.", "bks_bank_ag": "BKS Bank",
    "brull_kallmus_bank_ag": "Brüll Kallmus Bank",
    "btv_vier_lander_bank": "BTV Vier Länder Bank",
    "capital_bank_grawe_gruppe_ag": "Capital Bank Grawe Gruppe",
    "deutsche_bank_ag": "Deutsche Bank", "dolomitenbank": "Dolomitenbank",
    "easybank_ag": "easybank", "erste_bank_und_sparkassen": "Erste Bank und Sparkassen",
    "hypo_alpeadriabank_international_ag": "Hypo Alpe-Adria-Bank International",
    "hypo_bank_burgenland_aktiengesellschaft": "HYPO-BANK BURGENLAND",
    "hypo_noe_lb_fur_niederosterreich_u_wien": "HYPO NOE Landesbank",
    "hypo_oberosterreich_salzburg_steiermark": "HYPO Oberösterreich, Salzburg, Steiermark",
    "hypo_tirol_bank_ag": "Hypo Tirol Bank", "hypo_vorarlberg_bank_ag": "Hypo Vorarlberg Bank",
    "marchfelder_bank": "Marchfelder Bank", "oberbank_ag": "Oberbank",
    "raiffeisen_bankengruppe_osterreich": "Raiffeisen Bankengruppe Österreich",
    "schoellerbank_ag": "Schoellerbank", "sparda_bank_wien": "Sparda-Bank Wien",
    "volksbank_gruppe": "Volksbank Gruppe", "volkskreditbank_ag": "Volkskreditbank",
    "vr_bank_braunau": "VR-Bank Braunau",
  ]

  private static let fpx = [
    "affin_bank": "Affin Bank", "agrobank": "Agrobank", "alliance_bank": "Alliance Bank",
    "ambank": "AmBank", "bank_islam": "Bank Islam", "bank_muamalat": "Bank Muamalat",
    "bank_of_china": "Bank of China", "bank_rakyat": "Bank Rakyat",
    "bnp_paribas": "BNP Paribas", "bsn": "BSN", "cimb": "CIMB", "citibank": "Citibank",
    "deutsche_bank": "Deutsche Bank", "hong_leong_bank": "Hong Leong Bank", "hsbc": "HSBC",
    "kfh": "KFH", "maybank2e": "Maybank2E", "maybank2u": "Maybank2U", "mbsb_bank": "MBSB Bank",
    "ocbc": "OCBC", "pb_enterprise": "PB Enterprise", "public_bank": "Public Bank",
    "rhb": "RHB", "standard_chartered": "Standard Chartered", "uob": "UOB",
  ]

  private static let p24 = [
    "alior_bank": "Alior Bank", "bank_millennium": "Bank Millennium",
    "bank_nowy_bfg_sa": "Bank Nowy BFG", "bank_pekao_sa": "Bank Pekao",
    "banki_spbdzielcze": "Banki Spółdzielcze", "blik": "BLIK", "bnp_paribas": "BNP Paribas",
    "citi_handlowy": "Citi Handlowy", "credit_agricole": "Crédit Agricole",
    "envelobank": "EnveloBank", "etransfer_pocztowy24": "e-transfer Pocztowy24",
    "getin_bank": "Getin Bank", "ideabank": "Idea Bank", "ing": "ING", "inteligo": "Inteligo",
    "mbank_mtransfer": "mBank", "nest_przelew": "Nest Bank", "noble_pay": "Noble Bank",
    "pbac_z_ipko": "Płacę z iPKO", "plus_bank": "Plus Bank",
    "santander_przelew24": "Santander Bank Polska",
    "tmobile_usbugi_bankowe": "T-Mobile Usługi Bankowe", "toyota_bank": "Toyota Bank",
    "velobank": "VeloBank", "volkswagen_bank": "Volkswagen Bank",
  ]
}
