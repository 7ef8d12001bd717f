import Figures

extension Snapshot {
  /// A code that a page may show.
  package enum CodeKind: String, Sendable, Hashable, CaseIterable {
    /// Opens the hosted page.
    case hostedPage = "hosted_page"
    /// A SEPA credit transfer (EPC069-12), known as GiroCode.
    case epc
    /// The receipt and payment part of a Swiss QR-bill.
    case swiss
    case upi, pix
    /// The tax code of Saudi Arabia; it asks for no payment.
    case zatca
    /// What a tax authority gave the document (`fiscal_record`).
    case fiscalRecord = "fiscal_record"
    case swish, paypal
  }

  /// What codes to pay need beside the account of `PaymentMeans` (settings).
  package struct PaymentCodes: Sendable, Hashable {
    /// The codes that are asked for by name.
    package var show: [CodeKind] = []
    /// Of a Swiss QR-bill; nil for the IBAN of the account.
    package var qrIBAN: String?
    /// Of a Swiss QR-bill: a QR reference of 27 digits or a creditor reference (ISO 11649).
    package var qrReference: String?
    /// Of a Swiss QR-bill, for the payer.
    package var qrMessage: String?
    /// Of a Swiss QR-bill; nil for the amount that is due.
    package var qrAmount: QRAmount?
    /// Of a Swiss QR-bill: what the payer's software can book the bill by; nil for nothing.
    package var qrBilling: QRBilling?
    /// The payee's address: `merchant@bank`.
    package var upiAddress: String?
    package var upiName: String?
    /// Four digits (ISO 18245).
    package var upiCategory: String?
    package var pixKey: String?
    package var pixName: String?
    package var pixCity: String?
    package var swishNumber: String?
    package var paypalName: String?

    package init() {}

    package enum QRAmount: String, Sendable, Hashable, CaseIterable {
      /// What is due.
      case due
      /// A blank field that the payer fills in.
      case open
    }

    package enum QRBilling: String, Sendable, Hashable, CaseIterable {
      /// Swico's syntax S1.
      case swico
      case none
    }
  }
}

extension Snapshot.PaymentCodes: Canonical {
  init(blank currency: Currency) { self.init() }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.choices("show", &show)
    fields.text("qr_iban", &qrIBAN)
    fields.text("qr_reference", &qrReference)
    fields.text("qr_message", &qrMessage)
    fields.choice("qr_amount", &qrAmount)
    fields.choice("qr_billing", &qrBilling)
    fields.text("upi_address", &upiAddress)
    fields.text("upi_name", &upiName)
    fields.text("upi_category", &upiCategory)
    fields.text("pix_key", &pixKey)
    fields.text("pix_name", &pixName)
    fields.text("pix_city", &pixCity)
    fields.text("swish_number", &swishNumber)
    fields.text("paypal_name", &paypalName)
  }

  var isBlank: Bool { self == Self() }

  /// The codes to show: those asked for by name, else those for which something is given that
  /// nothing else needs.
  package var requested: [Snapshot.CodeKind] {
    if !show.isEmpty { return show }
    let given: [(Snapshot.CodeKind, String?)] = [
      (.swiss, qrIBAN ?? qrReference), (.upi, upiAddress), (.pix, pixKey), (.swish, swishNumber),
      (.paypal, paypalName),
    ]
    return given.filter { $0.1 != nil }.map(\.0)
  }
}

extension Snapshot {
  /// The codes that the settings ask for; that of a tax authority is always among them.
  package var requestedCodes: [CodeKind] {
    let requested = paymentCodes?.requested ?? []
    let isGiven = fiscalRecord?.code != nil && !requested.contains(.fiscalRecord)
    return isGiven ? requested + [.fiscalRecord] : requested
  }
}
