import Billing
import Figures

extension Rules {
  /// What Peppol asks of sellers in some countries.
  @Sendable static func countries(_ invoice: EInvoice, _ facts: inout [Fact]) {
    guard invoice.profile == .peppol, let country = invoice.seller.address.country else { return }
    var needs = Needs(.country(country))
    switch country {
    case "NL": netherlands(invoice, &needs)
    case "DK": register(of: invoice.seller, ["0184"], .sellerRegistration, &needs)
    case "IS": iceland(invoice, &needs)
    case "IT": street(of: invoice.seller, &needs)
    case "GR": facts.append(.forbidden(.number, rule: "GR-R-001", .greekSeller))
    default: break
    }
    facts += needs.facts
  }

  /// NL-R-001 to NL-R-005.
  private static func netherlands(_ invoice: EInvoice, _ needs: inout Needs) {
    street(of: invoice.seller, &needs)
    register(of: invoice.seller, ["0106", "0190"], .sellerRegistration, &needs)
    if invoice.type == .creditNote {
      needs.need(invoice.preceding?.number, .precedingNumber, "the setting 'amends'")
    }
    guard invoice.buyer.address.country == "NL" else { return }
    register(of: invoice.buyer, ["0106", "0190"], .buyerRegistration, &needs)
    needs.need(invoice.buyer.address.line1, .buyerLine1, "'customer_address.line1' of the invoice")
    needs.need(invoice.buyer.address.city, .buyerCity, "'customer_address.city' of the invoice")
    needs.need(
      invoice.buyer.address.postCode, .buyerPostCode,
      "'customer_address.postal_code' of the invoice")
  }

  /// IS-R-002 to IS-R-005.
  private static func iceland(_ invoice: EInvoice, _ needs: inout Needs) {
    needs.need(
      invoice.seller.registration?.value, .sellerRegistration, "the setting 'seller.registration'")
    needs.need(invoice.seller.address.line1, .sellerLine1, "the setting 'seller.address.line1'")
    needs.need(
      invoice.seller.address.postCode, .sellerPostCode, "the setting 'seller.address.postal_code'")
    guard invoice.buyer.address.country == "IS" else { return }
    needs.need(
      invoice.buyer.registration?.value, .buyerRegistration,
      "the setting 'buyer.legal_identifier'")
  }

  private static func street(of seller: EInvoice.Party, _ needs: inout Needs) {
    needs.need(seller.address.line1, .sellerLine1, "the setting 'seller.address.line1'")
    needs.need(seller.address.city, .sellerCity, "the setting 'seller.address.city'")
    needs.need(
      seller.address.postCode, .sellerPostCode, "the setting 'seller.address.postal_code'")
  }

  private static func register(
    of party: EInvoice.Party, _ schemes: [String], _ term: Term, _ needs: inout Needs
  ) {
    let number = party.registration.flatMap { entry in
      schemes.contains(entry.scheme ?? "") ? entry.value : nil
    }
    let setting = term == .sellerRegistration ? "seller.registration" : "buyer.legal_identifier"
    needs.need(
      number, term,
      "the setting '\(setting)' with the scheme \(schemes.joined(separator: " or "))")
  }
}
