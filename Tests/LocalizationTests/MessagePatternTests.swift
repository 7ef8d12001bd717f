import Figures
import Testing

@testable import Localization

@Suite struct MessagePatternTests {
  private struct Row: Decodable {
    enum Value: Decodable {
      case text(String)
      case number(DecimalNumber)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let integer = try? container.decode(Int.self) {
          self = .number(DecimalNumber(Int128(integer)))
        } else if let text = try? container.decode(String.self) {
          self = .text(text)
        } else {
          let value = try container.decode(Double.self)
          self = .number(DecimalNumber(String(value)) ?? DecimalNumber(0))
        }
      }
    }

    var pattern: String
    var locale: String
    var args: [String: Value]
    var expected: String?
    var error: Bool?
  }

  @Test func messagesAreWrittenAsByICU() throws {
    var formats: [String: LocaleFormat] = [:]
    var rows = Rows("messageformat.jsonl")
    try rows.checkJSON(Row.self) { row in
      let format = formats[row.locale] ?? localeFormat(row.locale)
      formats[row.locale] = format
      return (
        "\(row.locale) \(row.pattern) \(row.args)", row.expected ?? "error",
        Self.text(row, format)
      )
    }
    rows.expectAllPass(atLeast: 188)
  }

  private static func text(_ row: Row, _ format: LocaleFormat) -> String {
    let language = LanguageTag(preference: row.locale)?.subtags ?? Subtags("en")
    guard let pattern = try? MessageParser.parse(row.pattern, language: language) else {
      return "error"
    }
    let arguments = row.args.mapValues { value -> Messages.Argument in
      switch value {
      case .text(let text): .text(text)
      case .number(let number): .count(format.count(number))
      }
    }
    return pattern.text({ arguments[$0] }) { format.number($0).text }
  }
}
