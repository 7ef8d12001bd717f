/// The words of a slip, which are fixed (QR-bill guidelines 2.3, annex D; no others may be
/// printed).
package struct PaymentPartWords: Sendable, Hashable {
  package let paymentPart: String
  package let receipt: String
  /// Above the account and the creditor.
  package let account: String
  package let reference: String
  package let additionalInformation: String
  /// Above a debtor that is printed.
  package let payableBy: String
  /// Above the field for a debtor by hand.
  package let payableByNameAddress: String
  package let currency: String
  package let amount: String
  package let acceptancePoint: String
  /// Above the line to cut along, when it is not perforated and has no scissors.
  package let separate: String
  /// The message of a bill of 0.00 that only informs, for instance when a direct debit is coming.
  package let notForPayment: String

  /// The words in German, French, Italian or English by the language's code; nil for any other, for
  /// which the guidelines have no words.
  package init?(language: String) {
    guard let words = Self.all[language] else { return nil }
    self = words
  }

  /// `de`, `fr`, `it`, `en`.
  package static let languages = ["de", "fr", "it", "en"]

  /// The messages with which a bill may have an amount of zero.
  package static let notForPayment: Set<String> = Set(all.values.map(\.notForPayment))

  private static let all = ["de": german, "fr": french, "it": italian, "en": english]

  private static let german = PaymentPartWords(
    paymentPart: "Zahlteil", receipt: "Empfangsschein", account: "Konto / Zahlbar an",
    reference: "Referenz", additionalInformation: "Zusätzliche Informationen",
    payableBy: "Zahlbar durch", payableByNameAddress: "Zahlbar durch (Name/Adresse)",
    currency: "Währung", amount: "Betrag", acceptancePoint: "Annahmestelle",
    separate: "Vor der Einzahlung abzutrennen", notForPayment: "NICHT ZUR ZAHLUNG VERWENDEN")

  private static let french = PaymentPartWords(
    paymentPart: "Section paiement", receipt: "Récépissé", account: "Compte / Payable à",
    reference: "Référence", additionalInformation: "Informations supplémentaires",
    payableBy: "Payable par", payableByNameAddress: "Payable par (nom/adresse)",
    currency: "Monnaie", amount: "Montant", acceptancePoint: "Point de dépôt",
    separate: "A détacher avant le versement", notForPayment: "NE PAS UTILISER POUR LE PAIEMENT")

  private static let italian = PaymentPartWords(
    paymentPart: "Sezione pagamento", receipt: "Ricevuta", account: "Conto / Pagabile a",
    reference: "Riferimento", additionalInformation: "Informazioni supplementari",
    payableBy: "Pagabile da", payableByNameAddress: "Pagabile da (nome/indirizzo)",
    currency: "Valuta", amount: "Importo", acceptancePoint: "Punto di accettazione",
    separate: "Da staccare prima del versamento", notForPayment: "NON UTILIZZARE PER IL PAGAMENTO")

  private static let english = PaymentPartWords(
    paymentPart: "Payment part", receipt: "Receipt", account: "Account / Payable to",
    reference: "Reference", additionalInformation: "Additional information",
    payableBy: "Payable by", payableByNameAddress: "Payable by (name/address)",
    currency: "Currency", amount: "Amount", acceptancePoint: "Acceptance point",
    separate: "Separate before paying in", notForPayment: "DO NOT USE FOR PAYMENT")
}

extension PaymentPartWords {
  private init(
    paymentPart: String, receipt: String, account: String, reference: String,
    additionalInformation: String, payableBy: String, payableByNameAddress: String,
    currency: String, amount: String, acceptancePoint: String, separate: String,
    notForPayment: String
  ) {
    self.paymentPart = paymentPart
    self.receipt = receipt
    self.account = account
    self.reference = reference
    self.additionalInformation = additionalInformation
    self.payableBy = payableBy
    self.payableByNameAddress = payableByNameAddress
    self.currency = currency
    self.amount = amount
    self.acceptancePoint = acceptancePoint
    self.separate = separate
    self.notForPayment = notForPayment
  }
}
