import Diagnostics
import Testing

@testable import EmbedTool

@Suite struct MessageSourceTests {
  private static func source(_ catalogue: String) throws -> String {
    try EmbeddedForm.messages.source(type: "Message", files: [(name: "en.arb", text: catalogue)])
  }

  private static func faults(_ catalogue: String) -> String {
    do {
      return try source(catalogue)
    } catch {
      return "\(error)"
    }
  }

  @Test func aCaseForEachKey() throws {
    let source = try Self.source(
      """
      {
        "@@locale": "en",
        "default": "Default",
        "items_of_2": "{n, plural, one {# item} other {# items}} of {in}",
        "@items_of_2": {
          "description": "Two\\nlines.",
          "placeholders": { "n": { "type": "count" }, "in": { "type": "text" } }
        }
      }
      """)
    let expected = [
      "package enum Message: Sendable, Hashable {",
      "  /// The message `default`.\n  case `default`\n",
      "  /// Two lines.\n  case itemsOf2(n: PluralCount, `in`: String)\n",
      "    \"default\",\n    \"items_of_2\",\n",
      "    case .itemsOf2: .itemsOf2\n",
      "    case .itemsOf2(let n, let `in`):\n",
      "      case \"n\": .count(n)\n      case \"in\": .text(`in`)\n",
    ]
    for part in expected { #expect(source.contains(part), "\(part)\n\(source)") }
  }

  @Test func everyTypeHasOneInSwift() {
    #expect(PlaceholderType.allCases.filter { $0.swiftType != "String" } == [.count])
  }

  @Test func allFaultsAreNamedWithTheirPlaces() {
    let faults = Self.faults(
      """
      {
        "2nd": "a",
        "due": "{amount} {date}",
        "@due": { "placeholders": { "amount": { "type": "mony" }, "date": {} } }
      }
      """)
    #expect(
      faults == """
        en.arb:2:10: error: '2nd' cannot be a name in code
          hint: a name begins with a letter a-z and has letters, digits and '_' only
        en.arb:4:51: error: {amount} of 'due' has no known type
          hint: types: text, money, longDate, percent, url, number, count
        en.arb:4:69: error: {date} of 'due' has no known type
          hint: types: text, money, longDate, percent, url, number, count
        """)
  }

  @Test func whatIsNoJSONIsSaid() {
    #expect(Self.faults("{").hasPrefix("en.arb:1:2: error: the text ends where"))
  }
}
