import JSON

extension PartyReader {
  /// The name as frozen, unless the settings give a legal one; address and contacts are those of
  /// the account today.
  var seller: Snapshot.Party {
    let account = freezer.account
    let profile = account?.object("business_profile")
    let settings = freezer.settings
    var party = Snapshot.Party(
      name: sellerName(account, profile), address: sellerAddress(account, profile),
      phone: settings.seller.phone ?? profile?.text("support_phone"),
      email: settings.seller.email ?? profile?.text("support_email"),
      website: settings.seller.website ?? profile?.text("support_url"),
      taxIDs: sellerTaxIDs(account))
    party.legalName = settings.legalName
    let known = settings.tradingName ?? source.text("account_name")
    party.tradingName = known == party.name ? nil : known
    settings.seller.facts.add(to: &party)
    return party
  }

  private func sellerName(_ account: Fields?, _ profile: Fields?) -> String? {
    let dashboard = account?.object("settings")?.object("dashboard")
    let name =
      freezer.settings.legalName ?? source.text("account_name") ?? profile?.text("name")
      ?? dashboard?.text("display_name") ?? account?.object("company")?.text("name")
    if name == nil { freezer.log.add(.noSellerName, at: source.place) }
    return name
  }

  private func sellerAddress(_ account: Fields?, _ profile: Fields?) -> Snapshot.Address? {
    if let address = freezer.settings.seller.address { return address }
    let country =
      (source.text("account_country") ?? account?.text("country")).map { $0.uppercased() }
    let stated =
      profile?.object("support_address").flatMap(Snapshot.Address.init)
      ?? account?.object("company")?.object("address").flatMap(Snapshot.Address.init)
    guard var address = stated else { return country.map { Snapshot.Address(country: $0) } }
    address.country = address.country ?? country
    return address
  }

  /// Those that the invoice names, also if it names none. Where it does not say (until 2020-03-02,
  /// and on charges and credit notes without their invoice), the default ones of the account.
  private func sellerTaxIDs(_ account: Fields?) -> [Snapshot.TaxID] {
    let own = freezer.settings.seller.taxIDs.compactMap(\.taxID)
    if !own.isEmpty { return own }
    let invoices = account?.object("settings")?.object("invoices")
    let isStated = source.has("account_tax_ids")
    let named =
      isStated
      ? source.elements("account_tax_ids") : invoices?.elements("default_account_tax_ids") ?? []
    if !isStated, !named.isEmpty, source.text("object") == "invoice" {
      freezer.log.add(.sellerNumbersOfAccount, at: source.place)
    }
    return named.compactMap { value in
      if let fields = freezer.related(value, .taxID), fields.flag("deleted") != true {
        return fields.taxID
      }
      freezer.log.add(.noTaxID(value.objectID ?? "without id"), at: value.place)
      return nil
    }
  }
}
