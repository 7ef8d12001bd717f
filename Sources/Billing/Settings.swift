import Figures
import JSON

/// What Stripe has no field for, from the bundle's `settings`.
///
/// | key | value |
/// |---|---|
/// | `time_zone` | IANA name: `Europe/Berlin`; else the account's `settings.dashboard.timezone`, else UTC |
/// | `page_size` | `auto`, `a4` or `letter`; wins over the invoice's |
/// | `legal_name` | the seller's name in place of `account_name` |
/// | `seller` | `address` (as Stripe's), `phone`, `email`, `website`, `registers`: further lines |
/// | `bank_account` | `[{name, value}]`, one row each |
/// | `logo` | `{data: Base64}` or `{file: path inside the bundle's folder}`; PNG, JPEG or SVG |
/// | `title` | words in place of the document's title |
/// | `statements` | `[text]`, under the totals |
/// | `converted_taxes` | `{tax rate id: {amount, currency}}`: the tax in another currency |
/// | `supply_date` | seconds since 1970, or `{start, end}` |
/// | `account_locale` | the account's language: `de` |
/// | `line_groups` | `[{title, lines: [line id]}]` |
/// | `presentment` | `{charge id: {amount, currency}}`: what the buyer was charged |
struct Settings: Sendable {
  var timeZone: String?
  var pageSize: Snapshot.Presentation.PageSize?
  var legalName: String?
  var seller = Snapshot.Party()
  var bankAccount: [Snapshot.Field] = []
  var logo: Snapshot.Logo?
  var title: String?
  var statements: [String] = []
  var convertedTaxes: [String: Money] = [:]
  var supply: Snapshot.Period?
  var accountLocale: String?
  var groups: [String: String] = [:]
  var presentments: [String: Money] = [:]
  /// Where `converted_taxes` and `line_groups` stand, for findings about ids in them.
  var source: JSONValue?

  static let keys = [
    "time_zone", "page_size", "legal_name", "seller", "bank_account", "logo", "title",
    "statements", "converted_taxes", "supply_date", "account_locale", "line_groups", "presentment",
  ]
}
