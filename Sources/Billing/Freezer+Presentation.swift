import Diagnostics
import JSON

extension Freezer {
  /// Page size, tax display and branding; the settings win. Credit notes and charges have none of
  /// it themselves: they look like the invoice that they are for.
  var presentation: Snapshot.Presentation {
    let source = document.has("rendering") ? document : ofInvoice ?? document
    let rendering = source.object("rendering")
    let options = source.object("rendering_options") ?? document.object("rendering_options")
    let pdf = rendering?.object("pdf")
    let stated = pdf.flatMap { choice(Snapshot.Presentation.PageSize.self, "page_size", of: $0) }
    let display = taxDisplay(of: rendering) ?? taxDisplay(of: options)
    let seller = SellerAccount(fields: account)
    if settings.logo == nil, seller.logo != nil {
      log.add(.accountLogo, at: seller.fields?.place)
    }
    return Snapshot.Presentation(
      pageSize: settings.pageSize ?? stated ?? .auto, excludesTax: display == "exclude_tax",
      primaryColor: seller.primaryColor, logo: settings.logo,
      title: settings.title,
      statements: settings.statements, bankAccount: settings.bankAccount.compactMap(\.row))
  }

  private func taxDisplay(of fields: Fields?) -> String? {
    guard let fields, let text = fields.text("amount_tax_display") else { return nil }
    if !["exclude_tax", "include_inclusive_tax"].contains(text) {
      log.add(
        .unknownValue(field: "amount_tax_display", value: text),
        at: fields.place(of: "amount_tax_display"))
    }
    return text
  }

  /// The seller's account: the issuer or the account on whose behalf it is, else the one given.
  var account: Fields? {
    let named = issuer(of: document) ?? ofInvoice.flatMap(issuer)
    guard let named else { return likelyAccount }
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

  /// The only account, else the only one of the name and country that the document froze.
  private var likelyAccount: Fields? {
    if let only = content.account { return Fields(only, log: log) }
    let accounts = content.accounts.compactMap { Fields($0, log: log) }
    if accounts.isEmpty {
      if settings.seller.address == nil { log.add(.noAccount, at: document.place) }
      return nil
    }
    let frozen = ofInvoice ?? document
    let fitting = accounts.filter { $0.isAccount(of: frozen) }
    if fitting.count == 1 { return fitting[0] }
    log.add(.severalAccounts(accounts.map { $0.text("id") ?? "without id" }), at: document.place)
    return nil
  }
}

extension Fields {
  /// Whether an account has the name and the country that a document froze.
  fileprivate func isAccount(of document: Fields) -> Bool {
    guard let name = document.text("account_name") else { return false }
    let names = [
      object("business_profile")?.text("name"), object("company")?.text("name"),
      object("settings")?.object("dashboard")?.text("display_name"), text("business_name"),
      text("display_name"),
    ]
    let country = document.text("account_country")
    return names.contains(name) && (country == nil || country == text("country"))
  }
}
