/// `payment_codes`. The account is that of `payment_means`.
extension Snapshot.PaymentCodes: SettingGroup {
  mutating func visit(_ settings: inout some SettingVisitor) {
    settings.choices(
      "show", &show,
      .init(
        "The codes to show; without it those for which something is given below.",
        #"["epc"]"#))
    visitSwiss(&settings)
    settings.text(
      "upi_address", &upiAddress, .init("The payee's UPI address.", #""lumen@okbank""#))
    settings.text(
      "upi_name", &upiName, .init("The payee's name, where it is not the seller's.", #""Lumen""#))
    settings.text(
      "upi_category", &upiCategory, .init("The merchant's category (ISO 18245).", #""5732""#))
    visitPix(&settings)
    settings.text(
      "swish_number", &swishNumber, .init("The payee's Swish number.", #""123 785 69 01""#))
    settings.text(
      "paypal_name", &paypalName, .init("The payee's name at PayPal.Me.", #""lumen""#))
  }

  private mutating func visitSwiss(_ settings: inout some SettingVisitor) {
    settings.iban(
      "qr_iban", &qrIBAN,
      .init(
        "The account of a Swiss QR-bill, where it is another one.", #""CH4431999123000889012""#))
    settings.text(
      "qr_reference", &qrReference,
      .init(
        "The QR reference or creditor reference of a Swiss QR-bill; else that of the account.",
        #""210000000003139471430009017""#))
    settings.text(
      "qr_message", &qrMessage,
      .init("A line for the payer on a Swiss QR-bill; else the document's number.", #""Order 12""#))
    settings.choice(
      "qr_amount", &qrAmount,
      .init("Whether a Swiss QR-bill states what is due or leaves it open.", #""open""#))
    settings.choice(
      "qr_billing", &qrBilling,
      .init(
        "Whether a Swiss QR-bill tells the payer's software number, date, VAT and terms.",
        #""swico""#))
  }

  private mutating func visitPix(_ settings: inout some SettingVisitor) {
    settings.text("pix_key", &pixKey, .init("The payee's Pix key.", #""pix@lumen.example""#))
    settings.text(
      "pix_name", &pixName,
      .init("The payee's name of up to 25 letters, where it is not the seller's.", #""LUMEN""#))
    settings.text(
      "pix_city", &pixCity,
      .init("The payee's city of up to 15 letters, where it is not the seller's.", #""RECIFE""#))
  }
}
