import Diagnostics
import Testing

@testable import PaymentCodes

/// The sentences that no other test shows, and the places.
@Suite struct CodeFactTests {
  @Test(
    arguments: [
      (.noMemory, .payload, "error: there is no memory for a QR code"),
      (
        .bicNeeded("CH"), .bic,
        "bic: error: the BIC is missing, which an account in CH needs outside the EEA"
      ),
      (
        .notForPayment, .amount,
        """
        amount: error: the amount is zero, but the message does not say that nothing is to be paid
          hint: leave the amount out to let the payer fill it in
        """
      ),
      (
        .character("’", position: 3, repertoire: "letters", nearest: "'"), .name,
        """
        name: error: the name has U+2019 '’' as character 3; allowed are letters
          hint: write ' instead
        """
      ),
      (
        .character("\u{308}", position: 1, repertoire: "letters", nearest: nil), .name,
        "name: error: the name has U+0308 as character 1; allowed are letters"
      ),
      (
        .schemes(3), .schemes,
        "alternative_schemes: error: the list of alternative schemes has 3 entries; at most 2 are"
          + " allowed"
      ),
      (
        .referenceNeedsQRIBAN, .reference,
        """
        reference: error: the reference is a QR reference, which only a QR-IBAN can receive
          hint: the bank gives each such account a QR-IBAN beside its IBAN
        """
      ),
      (
        .qrIBANNeedsReference, .reference,
        """
        reference: error: the reference is missing, and the account is a QR-IBAN
          hint: give a QR reference of 27 digits, or the account's IBAN
        """
      ),
    ] as [(CodeFact, CodeField, String)])
  func says(fact: CodeFact, field: CodeField, sentence: String) {
    #expect(fact.diagnostic(of: field, at: nil).description == sentence)
  }

  @Test(
    arguments: [
      (nil, "city"), (.block("pix"), "pix/city"),
      (.json(file: nil, pointer: "/settings/pix"), "#/settings/pix/city"),
      (.text(file: "s.json", line: 2, column: 3), "s.json:2:3"), (.file("s.json"), "s.json"),
    ] as [(Place?, String)])
  func placesBelow(base: Place?, place: String) {
    #expect(CodeFact.empty.diagnostic(of: .city, at: base).place?.description == place)
  }
}
