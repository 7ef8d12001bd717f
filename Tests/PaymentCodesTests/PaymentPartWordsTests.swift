import Testing

@testable import PaymentCodes

@Suite struct PaymentPartWordsTests {
  /// The multilingual headings of the QR-bill guidelines, annex D, in its order.
  @Test(arguments: [
    (
      "de",
      "Zahlteil|Empfangsschein|Konto / Zahlbar an|Referenz|Zusätzliche Informationen|"
        + "Zahlbar durch|Zahlbar durch (Name/Adresse)|Währung|Betrag|"
        + "Annahmestelle|Vor der Einzahlung abzutrennen"
    ),
    (
      "fr",
      "Section paiement|Récépissé|Compte / Payable à|Référence|Informations supplémentaires|"
        + "Payable par|Payable par (nom/adresse)|Monnaie|Montant|"
        + "Point de dépôt|A détacher avant le versement"
    ),
    (
      "it",
      "Sezione pagamento|Ricevuta|Conto / Pagabile a|Riferimento|Informazioni supplementari|"
        + "Pagabile da|Pagabile da (nome/indirizzo)|Valuta|Importo|"
        + "Punto di accettazione|Da staccare prima del versamento"
    ),
    (
      "en",
      "Payment part|Receipt|Account / Payable to|Reference|Additional information|"
        + "Payable by|Payable by (name/address)|Currency|Amount|"
        + "Acceptance point|Separate before paying in"
    ),
  ])
  func areTheGuidelines(language: String, line: String) throws {
    let words = try #require(PaymentPartWords(language: language))
    let all = [
      words.paymentPart, words.receipt, words.account, words.reference,
      words.additionalInformation, words.payableBy, words.payableByNameAddress, words.currency,
      words.amount, words.acceptancePoint, words.separate,
    ]
    #expect(all.joined(separator: "|").utf8.elementsEqual(line.utf8))
  }

  @Test func areInFourLanguages() {
    #expect(PaymentPartWords.languages.allSatisfy { PaymentPartWords(language: $0) != nil })
    #expect(PaymentPartWords(language: "ja") == nil)
    #expect(PaymentPartWords.notForPayment.count == 4)
  }
}
