import Diagnostics
import JSON

extension Freezer {
  /// Page size, tax display and branding; the settings win.
  var presentation: Snapshot.Presentation {
    let rendering = document.object("rendering")
    let options = document.object("rendering_options")
    let pdf = rendering?.object("pdf")
    let stated = pdf.flatMap { choice(Snapshot.Presentation.PageSize.self, "page_size", of: $0) }
    let display = rendering?.text("amount_tax_display") ?? options?.text("amount_tax_display")
    return Snapshot.Presentation(
      pageSize: settings.pageSize ?? stated ?? .auto, excludesTax: display == "exclude_tax",
      primaryColor: SellerAccount(fields: account).primaryColor, logo: settings.logo,
      title: settings.title,
      statements: settings.statements, bankAccount: settings.bankAccount.compactMap(\.field))
  }

  /// The seller's account: the issuer or the account on whose behalf it is, else the one given.
  var account: Fields? {
    let named = issuer(of: document) ?? ofInvoice.flatMap(issuer)
    guard let named else { return content.account.flatMap { Fields($0, log: log) } }
    if let account = related(named, .account) { return account }
    if let id = named.objectID { log.add(.noAccount(id), at: named.place) }
    return nil
  }

  /// A connected account that a document names as its issuer.
  private func issuer(of fields: Fields) -> JSONValue? {
    let issuer = fields.object("issuer")
    switch issuer?.text("type") {
    case "account": return issuer?.member("account")
    case "self": return nil
    default: return fields.member("on_behalf_of")
    }
  }

  /// The invoice that a credit note amends, or a charge pays; they name no issuer themselves.
  private var ofInvoice: Fields? {
    related(document.member("invoice"), .invoice)
  }
}
