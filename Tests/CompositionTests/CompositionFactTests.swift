import Diagnostics
import Testing

@testable import Composition

@Suite struct CompositionFactTests {
  @Test(arguments: [
    (
      CompositionFact.unknownZone("Mars/Base"),
      """
      warning: 'Mars/Base' is no time zone of the IANA database; dates are those of UTC
        hint: zones have names such as 'Europe/Berlin' or 'America/New_York'
      """
    ),
    (
      .unknownTaxIDType("qq_vat", label: "QQ VAT"),
      "warning: tax ID type 'qq_vat' is not known; it is labelled 'QQ VAT'"
    ),
    (
      .unknownPaymentMethod("moon_pay", printed: "Moon pay"),
      "warning: payment method 'moon_pay' is not known; it is printed as 'Moon pay'"
    ),
    (.manyCustomFields(6), "note: 6 custom fields are printed; Stripe allows 4"),
    (
      .textCleaned(field: "footer"),
      "warning: 'footer' has characters that cannot be printed or that reorder other text; "
        + "they are left out"
    ),
    (
      .badAccent("blue"),
      "warning: brand colour 'blue' is not of the form #rrggbb; the document has no accent colour"
    ),
    (
      .badPayLink("http://x"),
      "warning: the link to pay 'http://x' is not an https URL; it is left out"
    ),
    (.missingNumber, "warning: the document has no number"),
    (
      .unknownCountry("QQ"),
      "warning: country 'QQ' has no name in this language; its code is printed"
    ),
    (
      .taxStillIncluded,
      "warning: amounts cannot be shown without tax because inclusive taxes meet discounts; "
        + "they are shown with it"
    ),
    (.reversedPeriod, "note: a period ends before it starts; its days are printed in order"),
  ])
  func factsAreSaidInOneSentence(_ fact: CompositionFact, _ sentence: String) {
    #expect(fact.diagnostic.description == sentence)
  }
}
