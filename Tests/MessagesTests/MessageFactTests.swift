import Diagnostics
import Testing

@testable import Messages

/// The sentences that no other test shows.
@Suite struct MessageFactTests {
  private func label(_ label: String, _ flaw: LabelFlaw) -> MessageFact {
    .label(label, of: "a.\(label).org", flaw)
  }

  @Test func saysWhatIsWrongWithLabels() {
    let sentences: [(LabelFlaw, String)] = [
      (.empty, "is empty"), (.length(64), "has 64 characters in ASCII; at most 63 are allowed"),
      (.hyphen, "begins or ends with a hyphen"),
      (.hyphens, "has hyphens as third and fourth characters"),
      (.character("☃"), "has U+2603, which domain names cannot have"),
      (.context("·"), "has U+00B7 where domain names cannot have it"),
      (.leadingMark, "begins with a combining mark"), (.directions, "runs in two directions"),
    ]
    for (flaw, end) in sentences {
      #expect(
        label("x", flaw).diagnostic(of: .header("To")).description
          == "error: the header To has the domain 'a.x.org', whose label 'x' \(end)")
    }
  }

  @Test(
    arguments: [
      (.length(9, most: 8), .header("To"), "the header To has 9 bytes; at most 8 are allowed", nil),
      (
        .localPartLength(65), .header("To"),
        "the header To has an address with 65 bytes before its @; at most 64 are allowed", nil
      ),
      (
        .domainLength(254), .header("To"),
        "the header To has a domain of 254 characters; at most 253 are allowed", nil
      ),
      (
        .domainOfDigits("10.0.0.1"), .header("To"),
        "the header To has the domain '10.0.0.1', which ends with a number", nil
      ),
      (.dateRange, .header("Date"), "the header Date is not in the years 1900 to 9999", nil),
      (
        .address(String(repeating: "x", count: 70)), .header("To"),
        "the header To has '\(String(repeating: "x", count: 60))', which is not an address",
        "an address is anna@example.com; a name with a comma stands in quotation marks"
      ),
      (
        .group, .header("To"),
        "the header To has a : or ; outside quotation marks, as groups of addresses have",
        "addresses have commas between them"
      ),
      (
        .headerShape("X"), .ownHeader, "the header 'X' is not of the form Name: value",
        "a header is such as 'X-Campaign: reminders'"
      ),
      (
        .messageID("x"), .header("References"), "the header References has 'x', which is not an id",
        "an id is such as <1234@example.com>"
      ),
      (
        .contentIDShape("x"), .contentID(2), "the Content-ID of picture 2 'x' is not an id",
        "an id of a picture is such as logo.1@example.com"
      ),
      (
        .contentIDUnused("x"), .contentID(2),
        "the Content-ID of picture 2 'x' does not occur in the HTML",
        "the HTML names a picture as cid:ID"
      ),
      (
        .offset(1), .header("Date"),
        "the header Date is off UTC by 1 s, which is not whole minutes of less than a day", nil
      ),
    ] as [(MessageFact, MessageField, String, String?)])
  func says(fact: MessageFact, field: MessageField, sentence: String, hint: String?) {
    let finding = fact.diagnostic(of: field)
    #expect(finding.sentence == sentence)
    #expect(finding.hints == (hint.map { [$0] } ?? []))
    #expect(finding.severity == .error)
  }
}
