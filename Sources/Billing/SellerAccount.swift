import JSON

/// What an account says of the seller to the public. Until 2018-11-08 it stood at the top of the
/// object, since then in `business_profile`, `company` and `settings`.
struct SellerAccount {
  let fields: Fields?

  private var profile: Fields? { fields?.object("business_profile") }
  private var dashboard: Fields? { fields?.object("settings")?.object("dashboard") }
  private var branding: Fields? { fields?.object("settings")?.object("branding") }

  var name: String? {
    profile?.text("name") ?? dashboard?.text("display_name")
      ?? fields?.object("company")?.text("name") ?? fields?.text("business_name")
      ?? fields?.text("display_name")
  }

  var address: Snapshot.Address? {
    [
      (profile, "support_address"), (fields, "support_address"),
      (fields?.object("company"), "address"), (fields?.object("legal_entity"), "address"),
    ]
    .lazy.compactMap { $0.0?.object($0.1).flatMap(Snapshot.Address.init) }.first
  }

  var country: String? { fields?.text("country")?.uppercased() }
  var phone: String? { profile?.text("support_phone") ?? fields?.text("support_phone") }
  var email: String? { profile?.text("support_email") ?? fields?.text("support_email") }
  var website: String? { profile?.text("support_url") ?? fields?.text("support_url") }
  var timeZone: String? { dashboard?.text("timezone") ?? fields?.text("timezone") }

  /// The id of a file that Stripe holds.
  var logo: String? { branding?.text("logo") ?? fields?.text("business_logo") }

  var primaryColor: String? {
    branding?.text("primary_color") ?? fields?.text("business_primary_color")
  }

  /// The ids of the tax IDs that its invoices show unless they name others.
  var taxIDs: [JSONValue] {
    fields?.object("settings")?.object("invoices")?.elements("default_account_tax_ids") ?? []
  }
}
