import Figures
import Testing

@testable import Localization

@Suite struct MessageTests {
  private static func messages(_ files: [(String, String)]) throws -> Messages {
    let set = try CatalogueSet.builtIn.overlaid(
      with: files.map { (path: $0.0, bytes: Array($0.1.utf8)) })
    return set.messages(for: LocaleResolver(available: set.locales).resolve(["de"]))
  }

  @Test func aCaseAKeyInTheOrderOfTheSource() {
    #expect(Message.allKeys == CatalogueSet.builtIn.englishKeys)
    #expect(Message.Name.allCases.map(\.key) == Message.allKeys)
    #expect(Message.invoice.key == "invoice")
    #expect(Message.methodWithLast4(method: "Visa", last4: "4242").key == "method_with_last4")
  }

  @Test func placeholdersAreFilledIn() throws {
    let messages = try Self.messages([
      ("de.arb", #"{"amount_due_by": "{date}: {amount}, '{amount}' {amount}"}"#)
    ])
    #expect(messages(.amountDueBy(amount: "1 €", date: "heute")) == "heute: 1 €, {amount} 1 €")
    #expect(messages(.invoice) == "Rechnung")
  }

  @Test func partsNameThePlaceholders() throws {
    let messages = try Self.messages([("de.arb", #"{"page_of": "{pages}/{page}."}"#)])
    #expect(
      messages.parts(of: .pageOf)
        == [.placeholder("pages"), .words("/"), .placeholder("page"), .words(".")])
  }

  /// Every placeholder of every catalogue is one that the code fills.
  @Test func everyPlaceholderHasItsValue() {
    let set = CatalogueSet.builtIn
    for locale in set.locales {
      let messages = set.messages(for: LocaleResolver(available: set.locales).resolve([locale]))
      for message in Self.withPlaceholders {
        #expect(!messages(message).contains { "{}".contains($0) }, "\(locale) \(message)")
      }
    }
  }

  private static let withPlaceholders: [Message] = [
    .documentTitle(title: "a", number: "b"), .labelValue(label: "a", value: "b"),
    .amountDueBy(amount: "a", date: "b"), .amountPaidOn(amount: "a", date: "b"),
    .amountCreditedOn(amount: "a", date: "b"), .voidedOn(date: "a"), .percentOff(percent: "a"),
    .nameWithTerms(name: "a", terms: "b"), .rateInclusiveOnBase(rate: "a", base: "b"),
    .taxInJurisdiction(name: "a", jurisdiction: "b"), .reverseChargeItems(items: "a"),
    .exemptItems(items: "a"), .methodWithLast4(method: "a", last4: "b"), .chargedAs(amount: "a"),
    .pageOf(page: "a", pages: "b"), .numberAndHeadline(number: "a", headline: "b"),
  ]
}
