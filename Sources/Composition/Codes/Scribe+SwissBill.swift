import Billing
import Diagnostics
import Documents
import Figures
import PaymentCodes

/// The facts of a Swiss QR-bill.
extension Scribe {
  /// Nil where nothing is asked for, the settings have no account, or something is wrong, which is
  /// reported.
  mutating func swissBill() -> SwissQRBill? {
    let codes = snapshot.paymentCodes
    guard !hasForm, let amount = snapshot.amountForCode,
      let account = given(
        codes?.qrIBAN ?? snapshot.paymentMeans?.iban, "payment_means.iban", for: .swiss)
    else { return nil }
    let debtor = SwissAddress(snapshot.buyer.name, snapshot.buyer.address)
    do {
      return try swissBill(account, amount, debtor: debtor, billing: swicoText())
    } catch {
      if let bill = try? swissBill(account, amount, debtor: debtor) {
        noteLeftOut(error, "the payment part has no billing information")
        return bill
      }
      // A debtor that the code cannot hold is filled in by hand.
      if debtor != nil, let bill = try? swissBill(account, amount, debtor: nil) {
        noteLeftOut(error, "the payment part has a blank field for the debtor")
        return bill
      }
      noteLeftOut(error, "the payment part is left out")
      return nil
    }
  }

  private func swissBill(
    _ account: String, _ amount: Money, debtor: SwissAddress?, billing: String? = nil
  ) throws -> SwissQRBill {
    let codes = snapshot.paymentCodes
    let stated = snapshot.paymentMeans?.reference
    let isStructured =
      stated?.looksLikeQRReference == true || stated?.looksLikeCreditorReference == true
    let message = codes?.qrMessage ?? (isStructured ? nil : stated) ?? snapshot.number
    return try SwissQRBill(
      account: account,
      creditor: SwissAddress(snapshot.payeeName, snapshot.seller.address)
        ?? SwissAddress(name: snapshot.payeeName, postalCode: "", town: "", country: ""),
      currency: snapshot.currency, amount: codes?.qrAmount == .open ? nil : amount,
      debtor: debtor,
      reference: codes?.qrReference ?? (isStructured ? stated : nil),
      message: message.map(SwissCharacterSet.fitted), billingInformation: billing,
      at: .block("code/swiss"))
  }
}

extension SwissAddress {
  /// Of Stripe's address: the street is the last line that ends with a number, else the last one;
  /// the number after it is the building's. Nil where name, postal code, town or country is missing.
  init?(_ name: String?, _ address: Snapshot.Address?) {
    guard let name, let address, let code = address.postalCode, let town = address.city,
      let country = address.country
    else { return nil }
    let lines = [address.line1, address.line2].compactMap { $0 }
      .flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
    let street = lines.last { Self.building(of: $0) != nil } ?? lines.last
    let building = street.flatMap(Self.building)
    let prefix = "\(country)-"
    self.init(
      name: SwissCharacterSet.fitted(name),
      street: street.map { street in
        SwissCharacterSet.fitted(String(street.dropLast(building.map { $0.count + 1 } ?? 0)))
      },
      building: building, postalCode: code.hasPrefix(prefix) ? String(code.dropFirst(3)) : code,
      town: SwissCharacterSet.fitted(town), country: country)
  }

  /// What follows the last blank, where it begins with a digit: `12a`.
  private static func building(of street: String) -> String? {
    guard let blank = street.lastIndex(of: " "), blank > street.startIndex else { return nil }
    let last = street[street.index(after: blank)...]
    guard let first = last.utf8.first, (0x30...0x39).contains(first), last.count <= 16,
      street[..<blank].contains(where: \.isLetter)
    else { return nil }
    return String(last)
  }
}
