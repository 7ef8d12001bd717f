import Diagnostics
import Figures
import JSON

/// What Stripe has no field for, from the bundle's `settings`. `SettingsReference` describes it.
struct Settings: SettingGroup, Sendable {
  var timeZone: String?
  var words = DocumentWords()
  var taxRepresentative = TaxRepresentativeSettings()
  var exchangeRate = ExchangeRateSettings()
  var fiscalRecord = Snapshot.FiscalRecord()
  var signature = Snapshot.Signature()
  var convertedTotals = ConvertedTotalsSettings()
  var chargeTaxes: [ChargeTaxSettings] = []
  var placeOfSupply: LocalizedText?
  var reverseCharge: Snapshot.Answer?
  var choices = Snapshot.Presentation.Choices()
  var pageSize: Snapshot.Presentation.PageSize?
  var legalName: String?
  var tradingName: String?
  var seller = PartySettings()
  var buyer = BuyerSettings()
  var bankAccount: [AccountRowSettings] = []
  var paymentMeans = Snapshot.PaymentMeans()
  var paymentCodes = Snapshot.PaymentCodes()
  var terms = TermsSettings()
  var logo: Snapshot.Logo?
  var title: LocalizedText?
  var paidWording: Snapshot.Presentation.PaidWording?
  var creditNoteReference: CreditNoteReference?
  var creditNoteFields: CreditNoteFields?
  var statements: [LocalizedText] = []
  var legalStatements: [LegalStatementSettings] = []
  var exemptions: [String: ExemptionSettings] = [:]
  var convertedTaxes: [String: MoneySetting] = [:]
  var supply: Snapshot.Period?
  var accountLocale: String?
  var groups: [LineGroupSettings] = []
  var lineExtras: [String: LineExtras] = [:]
  var metadata: [String: MetadataSettings] = [:]
  var presentments: [String: MoneySetting] = [:]
  var number: String?
  var references = ReferenceSettings()
  var amends = AmendsSettings()
  var electronicInvoice = ElectronicInvoiceSettings()
  /// Where the settings stand, for findings about ids in them.
  var source: JSONValue?

  /// The longest term that is read, in days: some hundred years.
  static let longestTerm = 36_525

  init() {}

  /// Reads and checks settings, laid over those of a file; absent ones are the file's, else empty.
  /// What is wrong goes to the log.
  init(
    _ fields: Fields?, over file: SettingsFile? = nil, loadFile: (String) throws -> [UInt8]
  ) {
    if let file { self = file.settings }
    guard let fields else { return }
    let settings: Settings? = withoutActuallyEscaping(loadFile) {
      SettingsReader.read(fields, over: self, loadFile: $0)
    }
    if let settings { self = settings }
    source = fields.value
  }

  /// The heading of each line that stands in a group, by the line's id.
  var groupsByLine: [String: String] {
    var titles: [String: String] = [:]
    for group in groups {
      for id in group.lines { titles[id] = group.name }
    }
    return titles
  }

  /// Whether a name has the shape of an IANA zone name; whether it is one is for the table of zones
  /// to say.
  static func isZoneName(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 3
      && parts.allSatisfy { part in
        part.first?.isLetter == true
          && part.unicodeScalars.allSatisfy {
            $0.isASCII
              && ($0.properties.isAlphabetic || "0123456789_+-".unicodeScalars.contains($0))
          }
      }
  }
}

extension Fields {
  /// Logs an error for each member that is not among the keys.
  func allow(_ keys: [String]) {
    for (name, value) in value.members where !keys.contains(name) {
      let nearest = log.nearest(to: name, among: keys)
      log.add(.unknownSetting(name, nearest: nearest, known: keys), at: value.namePlace)
    }
  }

  /// The currency of a code in any case; logs an error for one that Stripe does not know.
  func currency(_ name: String) -> Currency? {
    guard let code = text(name) else { return nil }
    guard let currency = Currency(code: code) else {
      log.add(.unknownCurrency(code), at: value[name]?.place)
      return nil
    }
    return currency
  }
}
