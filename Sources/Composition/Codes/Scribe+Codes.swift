import Billing
import Diagnostics
import Documents
import Figures
import Localization
import PaymentCodes

/// The codes of a document, of its facts. One that cannot be made right is left out and reported.
extension Scribe {
  typealias WordedCode = (code: Code, words: Text)

  /// A code that fills in a payment, or the one for a tax authority; nil where nothing is asked for
  /// or the settings do not say whom to pay.
  mutating func code(_ kind: Snapshot.CodeKind) -> WordedCode? {
    switch kind {
    case .epc: epcCode()
    case .upi: upiCode()
    case .pix: pixCode()
    case .swish: swishCode()
    case .paypal: paypalCode()
    case .zatca: zatcaCode()
    case .fiscalRecord: fiscalCode()
    case .hostedPage: pageCode().map { ($0.code, $0.words) }
    case .swiss: nil
    }
  }

  /// The code that leads to the hosted page.
  func pageCode() -> (code: Code, words: Text, url: String)? {
    guard let url = pageURL, let link = try? WebLink(url), let matrix = try? link.matrix()
    else { return nil }
    let words = words(snapshot.isPayable ? .scanToPay : .scanToOpen)
    return (
      Code(.page, matrix, payload: link.payload, alternative: words.string), words, link.payload
    )
  }

  /// The hosted page of the document, where it may become a link.
  private var pageURL: String? {
    if case .url(let url)? = snapshot.payLink { return url }
    return snapshot.pageURL
  }

  // MARK: Kinds

  private mutating func epcCode() -> WordedCode? {
    guard let amount = snapshot.amountForCode,
      let iban = given(snapshot.paymentMeans?.iban, "payment_means.iban", for: .epc)
    else { return nil }
    let remittance = snapshot.remittance
    return made(.epc, words(.scanToTransfer)) { snapshot, place in
      try EPCCredit(
        name: snapshot.payeeName, iban: iban, bic: snapshot.paymentMeans?.bic, amount: amount,
        reference: remittance.reference, remittance: remittance.message, at: place)
    }
  }

  private mutating func upiCode() -> WordedCode? {
    let codes = snapshot.paymentCodes
    guard let amount = snapshot.amountForCode,
      let address = given(codes?.upiAddress, "payment_codes.upi_address", for: .upi)
    else { return nil }
    return made(.upi, words(.scanToPayWith(name: "UPI"))) { snapshot, place in
      try UPILink(
        payee: address, name: codes?.upiName ?? snapshot.seller.name ?? "", amount: amount,
        note: snapshot.number, reference: snapshot.number.flatMap { $0.kept(upTo: 35) },
        merchantCategory: codes?.upiCategory, at: place)
    }
  }

  private mutating func pixCode() -> WordedCode? {
    let codes = snapshot.paymentCodes
    guard let amount = snapshot.amountForCode,
      let key = given(codes?.pixKey, "payment_codes.pix_key", for: .pix)
    else { return nil }
    return made(.pix, words(.scanToPayWith(name: "Pix"))) { snapshot, place in
      try BRCode(
        key: key, name: codes?.pixName ?? snapshot.seller.name ?? "",
        city: codes?.pixCity ?? snapshot.seller.address?.city ?? "", amount: amount,
        transactionID: snapshot.number.flatMap { $0.lettersAndDigits.kept(upTo: 25) }, at: place)
    }
  }

  private mutating func swishCode() -> WordedCode? {
    guard let amount = snapshot.amountForCode,
      let number = given(
        snapshot.paymentCodes?.swishNumber, "payment_codes.swish_number", for: .swish)
    else { return nil }
    return made(.swish, words(.scanToPayWith(name: "Swish"))) { snapshot, place in
      try SwishLink(payee: number, amount: amount, message: snapshot.number, at: place)
    }
  }

  private mutating func paypalCode() -> WordedCode? {
    guard let amount = snapshot.amountForCode,
      let name = given(snapshot.paymentCodes?.paypalName, "payment_codes.paypal_name", for: .paypal)
    else { return nil }
    return made(.paypal, words(.scanToPayWith(name: "PayPal"))) { _, place in
      try PayPalMeLink(user: name, amount: amount, at: place)
    }
  }

  /// Stays on a document that is paid: it asks for nothing.
  private mutating func zatcaCode() -> WordedCode? {
    guard snapshot.status != .draft else { return nil }
    let id = snapshot.seller.taxIDs.first { $0.type == "sa_vat" }?.value
    guard let number = given(id, "the seller's tax ID of the type sa_vat", for: .zatca) else {
      return nil
    }
    guard let vat = snapshot.taxTotal else { return nil }
    return made(.zatca, words(.scanToCheckTax), role: .fiscal) { snapshot, place in
      try ZATCAInvoice(
        seller: snapshot.seller.legalName ?? snapshot.seller.name ?? "", vatNumber: number,
        issued: snapshot.dates.issued, total: snapshot.totals.total, vat: vat, at: place)
    }
  }

  private mutating func fiscalCode() -> WordedCode? {
    let source = "fiscal_record.code"
    guard let text = given(snapshot.fiscalRecord?.code, source, for: .fiscalRecord) else {
      return nil
    }
    return made(.fiscalRecord, words(.scanToCheckTax), role: .fiscal) { _, _ in FiscalText(text) }
  }

  // MARK: Making

  /// A fact that a code needs. Where the code is asked for by name and the fact is not there, that
  /// is reported.
  mutating func given(
    _ value: String?, _ source: String, for kind: Snapshot.CodeKind
  ) -> String? {
    if value == nil, snapshot.paymentCodes?.show.contains(kind) == true {
      note(.codeLacks(kind.rawValue, source))
    }
    return value
  }

  private mutating func made<Payment: PaymentCode>(
    _ kind: Snapshot.CodeKind, _ words: Text, role: Code.Role = .payment,
    _ make: (Snapshot, Place) throws -> Payment
  ) -> WordedCode? {
    let place = Place.block("code/\(kind.rawValue)")
    do {
      let payment = try make(snapshot, place)
      let matrix = try payment.matrix(at: place)
      let code = Code(role, matrix, payload: payment.payload, alternative: words.string)
      return (code, words)
    } catch {
      noteLeftOut(error, "the code is left out")
      return nil
    }
  }

  mutating func noteLeftOut(_ error: any Error, _ consequence: String) {
    let findings =
      (error as? Rejection)?.diagnostics ?? (error as? MachineFailure).map { [$0.diagnostic] } ?? []
    for finding in findings { note(.codeLeftOut(finding, consequence)) }
  }
}

extension Code {
  init(_ role: Role, _ matrix: QRMatrix, payload: String, alternative: String) {
    let modules = (0..<matrix.size).flatMap { row in
      (0..<matrix.size).map { column in matrix[column, row] }
    }
    self.init(
      role, size: matrix.size, modules: modules, payload: payload, alternative: alternative)
  }
}

extension String {
  /// Nil when it is longer, or empty.
  fileprivate func kept(upTo most: Int) -> String? {
    isEmpty || unicodeScalars.count > most ? nil : self
  }

  /// ASCII's letters and digits alone.
  fileprivate var lettersAndDigits: String {
    filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
