import Billing
import Figures

extension Rules {
  /// What XRechnung (BR-DE), Peppol (PEPPOL-EN16931) and France (BR-FR) ask for alike.
  @Sendable static func profileNeeds(_ invoice: EInvoice, _ facts: inout [Fact]) {
    let profile = invoice.profile
    guard profile != .facturx else { return }
    var needs = Needs(.profile(profile))
    needs.need(
      invoice.seller.endpoint?.value, .sellerEndpoint, "the setting 'seller.electronic_address'")
    needs.need(
      invoice.buyer.endpoint?.value, .buyerEndpoint, "the setting 'buyer.electronic_address'")
    facts += needs.facts
  }

  /// BR-DE-1 to BR-DE-11, BR-DE-15.
  @Sendable static func xrechnung(_ invoice: EInvoice, _ facts: inout [Fact]) {
    guard invoice.profile.isXRechnung || invoice.isGermanPeppol else { return }
    var needs = Needs(.profile(invoice.profile))
    let (seller, buyer) = (invoice.seller, invoice.buyer)
    needs.need(invoice.buyerReference, .buyerReference, "the setting 'buyer.reference'")
    needs.need(seller.address.city, .sellerCity, "the setting 'seller.address.city'")
    needs.need(
      seller.address.postCode, .sellerPostCode, "the setting 'seller.address.postal_code'")
    needs.need(seller.contact?.name, .sellerContact, "the setting 'seller.contact.name'")
    needs.need(seller.contact?.phone, .sellerPhone, "the setting 'seller.contact.phone'")
    needs.need(seller.contact?.email, .sellerEmail, "the setting 'seller.contact.email'")
    needs.need(buyer.address.city, .buyerCity, "'customer_address.city' of the invoice")
    needs.need(
      buyer.address.postCode, .buyerPostCode, "'customer_address.postal_code' of the invoice")
    facts += needs.facts
    guard let address = invoice.delivery?.address else { return }
    var ofDelivery = Needs(.deliveryAddress)
    ofDelivery.need(
      address.city, .deliverToCity, "'shipping_details.address.city' of the invoice")
    ofDelivery.need(
      address.postCode, .deliverToPostCode,
      "'shipping_details.address.postal_code' of the invoice")
    facts += ofDelivery.facts
  }

  /// PEPPOL-EN16931-R003, P0100, CL008; R055.
  @Sendable static func peppol(_ invoice: EInvoice, _ facts: inout [Fact]) {
    guard invoice.profile == .peppol else { return }
    var needs = Needs(.profile(.peppol))
    needs.need(
      invoice.buyerReference != nil || invoice.purchaseOrder != nil,
      oneOf: [.buyerReference, .purchaseOrder],
      "the setting 'buyer.reference' or 'buyer.purchase_order'")
    facts += needs.facts
    if invoice.type == .selfBilled {
      facts.append(.forbidden(.type, rule: "PEPPOL-EN16931-P0100", .selfBilled))
    }
    let endpoints: [(Term, EInvoice.Identifier?)] = [
      (.sellerEndpoint, invoice.seller.endpoint), (.buyerEndpoint, invoice.buyer.endpoint),
    ]
    for case (let term, let endpoint?) in endpoints {
      if endpoint.scheme?.utf8.allSatisfy({ (0x30...0x39).contains($0) }) != true {
        facts.append(
          .wrongForm(
            term, endpoint.scheme ?? "", rule: "PEPPOL-EN16931-CL008",
            expected: "a scheme of digits, such as 0208 or 9930"))
      } else if let expected = endpoint.unmetForm {
        facts.append(
          .wrongForm(term, endpoint.value, rule: "PEPPOL-COMMON", expected: expected))
      }
    }
  }
}

extension EInvoice {
  /// Whether Peppol asks both sides for what XRechnung asks for (DE-R).
  var isGermanPeppol: Bool {
    profile == .peppol && seller.address.country == "DE" && buyer.address.country == "DE"
  }
}

extension EInvoice.Identifier {
  /// What a value of a scheme has to be and is not (PEPPOL-COMMON-R040 to R050); nil for one that
  /// keeps it.
  var unmetForm: String? {
    let digits = value.utf8.filter { (0x30...0x39).contains($0) }.count
    let isNumber = digits == value.utf8.count
    switch scheme {
    case "0192" where !(isNumber && digits == 9 && hasModulus11):
      return "nine digits with their check digit"
    case "0208" where !(isNumber && digits == 10 && hasModulus97):
      return "ten digits with their check digits"
    case "0184" where digits != 8: return "a CVR number of eight digits"
    case "0007" where !(isNumber && digits == 10 && hasLuhn):
      return "ten digits with their check digit"
    case "0088" where !(isNumber && hasGS1):
      return "a number with its check digit"
    default: return nil
    }
  }

  private var figures: [Int] { value.utf8.map { Int($0) - 0x30 } }

  private var hasModulus11: Bool {
    let weights = [3, 2, 7, 6, 5, 4, 3, 2]
    let sum = zip(figures, weights).map { $0 * $1 }.reduce(0, +)
    return (11 - sum % 11) % 11 == figures[8]
  }

  private var hasModulus97: Bool {
    let body = figures.prefix(8).reduce(0) { $0 * 10 + $1 }
    return 97 - body % 97 == figures[8] * 10 + figures[9]
  }

  private var hasLuhn: Bool {
    let sum = figures.reversed().enumerated().reduce(0) { sum, entry in
      let doubled = entry.element * 2
      return sum + (entry.offset % 2 == 0 ? entry.element : doubled > 9 ? doubled - 9 : doubled)
    }
    return sum % 10 == 0
  }

  private var hasGS1: Bool {
    let sum = figures.dropLast().reversed().enumerated().reduce(0) {
      $0 + $1.element * ($1.offset % 2 == 0 ? 3 : 1)
    }
    return figures.last == (10 - sum % 10) % 10
  }
}
