/// Indented lines of a dump.
struct DumpLines {
  private var lines: [String] = []

  mutating func add(_ line: String, depth: Int = 0) {
    lines.append(String(repeating: "  ", count: depth) + line)
  }

  /// Every line ends with a line feed.
  var string: String { lines.map { $0 + "\n" }.joined() }
}

/// A text in quotation marks in which everything that cannot be seen stands as its number.
func visible(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": result += "\\n"
    case "\"", "\\": result += "\\\(scalar)"
    case " ": result += " "
    default:
      if isInvisible(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
  return result + "\""
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned,
    .privateUse:
    true
  default: false
  }
}

/// A length with two decimals.
func hundredths(_ length: Double) -> String {
  let value = Int((length * 100).rounded())
  let digits = String(value.magnitude)
  let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  return (value < 0 ? "-" : "") + padded.dropLast(2) + "." + padded.suffix(2)
}
