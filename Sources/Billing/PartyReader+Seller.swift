import JSON

extension PartyReader {
  /// The name as frozen, unless the settings give a legal one; address and contacts are those of
  /// the account today.
  var seller: Snapshot.Party {
    let account = SellerAccount(fields: freezer.account)
    let settings = freezer.settings
    var party = Snapshot.Party(
      name: sellerName(account), address: sellerAddress(account),
      phone: settings.seller.phone ?? account.phone,
      email: settings.seller.email ?? account.email,
      website: settings.seller.website ?? account.website,
      taxIDs: sellerTaxIDs(account))
    party.legalName = settings.seller.legalName ?? settings.legalName
    let known = settings.tradingName ?? source.text("account_name")
    party.tradingName = known == party.name ? nil : known
    settings.seller.facts.add(to: &party, first: settings.seller.registration)
    return party
  }

  private func sellerName(_ account: SellerAccount) -> String? {
    let settings = freezer.settings
    let name =
      settings.seller.legalName ?? settings.legalName ?? source.text("account_name") ?? account.name
    if name == nil { freezer.log.add(.noSellerName, at: source.place) }
    return name
  }

  private func sellerAddress(_ account: SellerAccount) -> Snapshot.Address? {
    if let address = freezer.settings.seller.address { return address }
    let country = source.text("account_country")?.uppercased() ?? account.country
    guard var address = account.address else {
      return country.map { Snapshot.Address(country: $0) }
    }
    address.country = address.country ?? country
    return address
  }

  /// Those of the settings, else those that the invoice names. Charges, credit notes without their
  /// invoice, and invoices until 2020-03-02 name none: then the account's default ones.
  private func sellerTaxIDs(_ account: SellerAccount) -> [Snapshot.TaxID] {
    let own = freezer.settings.seller.taxIDs.compactMap(\.taxID)
    if !own.isEmpty { return own }
    let names = source.has("account_tax_ids")
    let named = names ? source.elements("account_tax_ids") : account.taxIDs
    if !names, !named.isEmpty, source.text("object") == "invoice" {
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
