package import Figures
import Scripts

/// Writes lines with their depth as indentation: the form of every dump.
package struct DumpWriter {
  package private(set) var text = ""
  private var depth = 0

  package init() {}

  package mutating func line(_ words: String) {
    text += String(repeating: "  ", count: depth)
    text += words
    text += "\n"
  }

  /// A line, and below it what belongs to it.
  package mutating func line(_ words: String, _ inner: (inout DumpWriter) -> Void) {
    line(words)
    depth += 1
    inner(&self)
    depth -= 1
  }
}

/// A string in quotes on one line, everything that cannot be seen written as its code:
/// bidirectional controls, no-break spaces, joiners.
package func visible(_ string: String) -> String {
  var result = "\""
  for scalar in string.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    default:
      if scalar.isPrintable {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
  }
  return result + "\""
}

/// A length in points with two decimals, the same on every machine.
package func hundredths(_ length: Double) -> String {
  guard abs(length) < 1e15 else { return "\(length)" }
  let scaled = Int((length * 100).rounded())
  let digits = String(abs(scaled) % 100)
  return "\(scaled < 0 ? "-" : "")\(abs(scaled) / 100)."
    + String(repeating: "0", count: 2 - digits.count) + digits
}

extension Text {
  /// The string with what else is known: `natural` where the direction matters, the language.
  func dump(in language: DocumentLanguage) -> String {
    let matters =
      language.isRightToLeft || string.unicodeScalars.contains(where: \.isInRightToLeftBlock)
    return [
      visible(string), direction == .natural && matters ? "natural" : nil,
      self.language.map { "[\($0)]" }, meaning.map { "‹\($0.dump)›" },
      spans.isEmpty ? nil : spans.map(\.dump).joined(separator: " "),
    ].compactMap { $0 }.joined(separator: " ")
  }
}

extension Meaning {
  /// The kind, with its value where the words may not show it.
  var dump: String {
    switch self {
    case .date(let day): "date \(day.dump)"
    case .period(let first, let last): "period \(first.dump) \(last.dump)"
    case .money(let money): money.dump
    case .percent(let percent): "\(percent) percent"
    case .country(let code): "country \(code)"
    case .taxID(let type, let value): "taxID \(type) \(value)"
    case .statement(let statement): "statement \(statement.rawValue)"
    default: name
    }
  }
}

extension TextSpan {
  var dump: String {
    let facts = [isEmphasized ? "emphasized" : nil, link, meaning?.dump].compactMap { $0 }
    return "(\(range.lowerBound)..<\(range.upperBound) \(facts.joined(separator: ", ")))"
  }
}

extension CivilDate {
  /// ISO 8601: `2026-03-14`.
  package var dump: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension Money {
  /// `261360 EUR minor`.
  var dump: String { "\(minorUnits) \(currency.code) minor" }
}

extension Numeral {
  /// The string, and its decimal edge where it is not the one that the figures suggest.
  var dump: String {
    decimalEdge == Self.suggestedEdge(of: Array(string.utf8))
      ? visible(string) : "\(visible(string)) @\(decimalEdge)"
  }

  /// After the digits before the last full stop or comma that has digits on both sides, else after
  /// the last digit.
  private static func suggestedEdge(of units: [UInt8]) -> Int {
    func isDigit(_ index: Int) -> Bool {
      units.indices.contains(index) && (0x30...0x39).contains(units[index])
    }
    let separator = units.indices.last {
      (units[$0] == 0x2E || units[$0] == 0x2C) && isDigit($0 - 1) && isDigit($0 + 1)
    }
    return separator ?? units.indices.last(where: isDigit).map { $0 + 1 } ?? units.count
  }
}
