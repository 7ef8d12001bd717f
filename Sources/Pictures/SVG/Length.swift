/// A length of SVG with its unit (CSS Values 3, 5 and 6).
struct Length {
  var number: Double
  var unit: String

  /// The first length of a text; nil where none stands.
  init?(_ text: String?) {
    guard let text else { return nil }
    var scanner = NumberScanner(text)
    scanner.skipSpaces()
    guard let number = scanner.number() else { return nil }
    self.number = number
    unit = scanner.word()
  }

  init(number: Double, unit: String) {
    self.number = number
    self.unit = unit
  }

  /// All lengths of a list.
  static func list(_ text: String) -> [Length] {
    var scanner = NumberScanner(text)
    var result: [Length] = []
    scanner.skipSeparators()
    while let number = scanner.number() {
      result.append(Length(number: number, unit: scanner.word()))
      scanner.skipSeparators()
    }
    return result
  }

  /// In the units of the drawing, 96 to an inch; `whole` is what percentages are of.
  func resolved(fontSize: Double, whole: Double) -> Double {
    switch unit {
    case "%": number / 100 * whole
    case "em", "rem": number * fontSize
    case "ex", "ch": number * fontSize / 2
    case "in": number * 96
    case "cm": number * 96 / 2.54
    case "mm": number * 96 / 25.4
    case "pt": number * 96 / 72
    case "pc": number * 16
    default: number
    }
  }
}
