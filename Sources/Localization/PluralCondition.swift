import Figures

/// One condition of a plural rule: `v = 0 and i % 10 = 2..4 and i % 100 != 12..14`.
struct PluralCondition: Sendable {
  /// What a condition may ask of a number (UTS #35, Plural Operand Meanings).
  struct Operands {
    /// The digits before the decimal point.
    let integer: Int128
    /// The decimals, and the same without trailing zeros.
    let fraction: Int128
    let significantFraction: Int128
    let fractionDigits: Int128
    let significantDigits: Int128

    init(_ number: DecimalNumber) {
      let magnitude = DecimalNumber(
        number.coefficient < 0 ? -number.coefficient : number.coefficient, scale: number.scale)
      let power = (0..<magnitude.scale).reduce(Int128(1)) { power, _ in power * 10 }
      integer = magnitude.coefficient / power
      fraction = magnitude.coefficient % power
      fractionDigits = Int128(magnitude.scale)
      let short = DecimalNumber(fraction, scale: magnitude.scale).trimmed(toScale: 0)
      significantFraction = short.coefficient
      significantDigits = Int128(short.scale)
    }
  }

  private struct Relation {
    let operand: Character
    let modulus: Int128?
    let isNegated: Bool
    let ranges: [ClosedRange<Int128>]

    func holds(for operands: Operands) -> Bool {
      isNegated
        != ranges.contains { range in
          guard let value = value(operands) else { return false }
          return range.contains(modulus.map { value % $0 } ?? value)
        }
    }

    /// Nil for a number with decimals, which equals no whole one.
    private func value(_ operands: Operands) -> Int128? {
      switch operand {
      case "n": operands.significantFraction == 0 ? operands.integer : nil
      case "i": operands.integer
      case "v": operands.fractionDigits
      case "w": operands.significantDigits
      case "f": operands.fraction
      case "t": operands.significantFraction
      // The exponents of compact numbers, which are never printed here.
      default: 0
      }
    }
  }

  /// Any of the outer holds when all of its inner do.
  private let alternatives: [[Relation]]

  init(_ text: String) {
    var alternatives: [[Relation]] = [[]]
    var words = text.split(separator: " ")[...]
    while let word = words.popFirst() {
      if word == "or" { alternatives.append([]) }
      guard word != "or", word != "and", let operand = word.first else { continue }
      var modulus: Int128?
      if words.first == "%" {
        modulus = words.dropFirst().first.flatMap { Int128($0) }
        words = words.dropFirst(2)
      }
      let isNegated = words.popFirst() == "!="
      let ranges = (words.popFirst() ?? "").split(separator: ",").compactMap(Self.range)
      alternatives[alternatives.count - 1].append(
        Relation(operand: operand, modulus: modulus, isNegated: isNegated, ranges: ranges))
    }
    self.alternatives = alternatives
  }

  private static func range(_ text: Substring) -> ClosedRange<Int128>? {
    let ends = text.split(separator: ".").compactMap { Int128($0) }
    guard let first = ends.first, let last = ends.last, first <= last else { return nil }
    return first...last
  }

  func holds(for operands: Operands) -> Bool {
    alternatives.contains { all in
      !all.isEmpty && all.allSatisfy { $0.holds(for: operands) }
    }
  }
}
