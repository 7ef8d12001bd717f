import Diagnostics
import Foundation
import Testing

@testable import Billing

@Suite struct SettingsReferenceTests {
  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  /// The example of every setting is read without a finding, and every setting has one.
  @Test func readsItsOwnExample() throws {
    let example = String(decoding: SettingsReference.example, as: UTF8.self)
    #expect(!example.contains("null"))
    let text = """
      {"invoice":\(try Sample.invoice()),"customer":\(Sample.customer),"settings":\(example)}
      """
    let rejection = #expect(throws: Rejection.self) {
      try freeze(
        [Array(text.utf8)],
        files: ["logo.png": Self.png, "chair.png": Self.png, "signature.png": Self.png])
    }
    // Ids of lines and rates that the sample does not have, taxes of a charge, and nothing else.
    let expected = ["unknown-tax-rate", "unknown-line", "unused-setting"]
    #expect(rejection?.diagnostics.map(\.code).sorted() == expected.sorted())
  }

  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1]

  @Test func listsTheSameSettingsInSchemaAndPage() throws {
    let schema = try object(SettingsReference.schema())
    let properties = try #require(schema["properties"] as? [String: Any])
    let keys = SettingsReference.entries.map(\.key)
    #expect(Set(properties.keys) == Set(keys))
    let page = SettingsReference.page()
    for key in keys { #expect(page.contains("| `\(key)` |"), "\(key)") }
  }

  @Test func namesNestedKeysByTheirPath() {
    let page = SettingsReference.page()
    for key in [
      "terms_of_payment.discount.days", "line_extras.{line id}.unit_code", "bank_account[].name",
      "seller.registrations[].scheme", "seller.contact.email", "amends.number",
    ] {
      #expect(page.contains("| `\(key)` |"), "\(key)")
    }
  }

  @Test func saysWhatIsRequiredInTheSchema() throws {
    let schema = try object(SettingsReference.schema())
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["additionalProperties"] as? Bool == false)
    #expect(schema["required"] == nil)
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    let amends = try #require((properties["amends"]?["anyOf"] as? [[String: Any]])?.first)
    #expect(amends["required"] as? [String] == ["number"])
    #expect(amends["type"] as? String == "object")
  }

  /// Every sentence is one, and no key has been given twice.
  @Test func describesEverySetting() {
    func check(_ entries: [SettingEntry]) {
      #expect(Set(entries.map(\.key)).count == entries.count)
      for entry in entries {
        #expect(entry.note.sentence.hasSuffix("."), "\(entry.key)")
        if let members = members(of: entry.kind) {
          check(members)
        } else {
          #expect(entry.note.example != nil, "\(entry.key)")
        }
      }
    }
    check(SettingsReference.entries)
  }

  private func members(of kind: SettingKind) -> [SettingEntry]? {
    switch kind {
    case .object(let entries): entries
    case .list(let element), .map(_, let element): members(of: element)
    default: nil
    }
  }
}
