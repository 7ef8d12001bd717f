import Scripts

/// A stretch of a text that no line may cut: a number with its sign, its separators and what is tied
/// to it by no-break spaces, such as the currency or the month.
struct FigureStretch: Hashable {
  /// In UTF-8 code units.
  var range: Range<Int>
  /// Whether it can be told from a reference number: it has separators, a currency, or tied words.
  var isAmount: Bool

  /// Digits alone beyond this number are a reference; no amount of Stripe's has as many.
  static let digitLimit = 15
  /// No number with its currency has more characters.
  static let limit = 60

  /// The stretches of a text in order.
  static func all(in utf8: [UInt8]) -> [FigureStretch] {
    FigureScan(String(decoding: utf8, as: UTF8.self)).stretches()
  }
}

/// Finds the numbers of a text.
private struct FigureScan {
  private let scalars: [Unicode.Scalar]
  /// The offset of each character in code units, and the end.
  private let offsets: [Int]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var offset = 0
    var offsets = [0]
    for scalar in scalars {
      offset += UTF8.width(scalar)
      offsets.append(offset)
    }
    self.offsets = offsets
  }

  func stretches() -> [FigureStretch] {
    var found: [FigureStretch] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].isDigit else {
        index += 1
        continue
      }
      let (digits, hasSeparator) = number(from: index)
      let whole = before(digits.lowerBound)..<after(digits.upperBound)
      index = digits.upperBound
      let stretch = FigureStretch(
        range: offsets[whole.lowerBound]..<offsets[whole.upperBound],
        isAmount: hasSeparator || whole != digits)
      let isReference = !stretch.isAmount && digits.count > FigureStretch.digitLimit
      guard !isReference, whole.count <= FigureStretch.limit else { continue }
      if let last = found.last, stretch.range.lowerBound < last.range.upperBound {
        found[found.count - 1].range = last.range.lowerBound..<stretch.range.upperBound
        found[found.count - 1].isAmount = true
      } else {
        found.append(stretch)
      }
    }
    return found
  }

  /// Digits with separators between them.
  private func number(from start: Int) -> (Range<Int>, hasSeparator: Bool) {
    var end = start + 1
    var hasSeparator = false
    while end < scalars.count {
      if scalars[end].isDigit {
        end += 1
      } else if let next = digit(after: end), scalars[end].separatesDigits {
        hasSeparator = true
        end = next
      } else {
        break
      }
    }
    return (start..<end, hasSeparator)
  }

  /// The digit that follows a character, marks of direction between them aside.
  private func digit(after index: Int) -> Int? {
    var next = index + 1
    while next < scalars.count, scalars[next].isInvisible { next += 1 }
    return next < scalars.count && scalars[next].isDigit ? next : nil
  }

  /// Where the stretch begins whose digits begin at an index.
  private func before(_ start: Int) -> Int {
    var start = start
    var tie = Tie()
    while start > 0, tie.takes(scalars[start - 1]) || isSign(at: start - 1) { start -= 1 }
    return start
  }

  /// Where the stretch ends whose digits end at an index.
  private func after(_ end: Int) -> Int {
    var end = end
    var tie = Tie()
    while end < scalars.count, tie.takes(scalars[end]) || scalars[end].isPerCent { end += 1 }
    return end
  }

  /// A plus or minus; between letters or digits it is a hyphen, as in `INV-2026`.
  private func isSign(at index: Int) -> Bool {
    guard [0x2B, 0x2D, 0x2212, 0xB1].contains(scalars[index].value) else { return false }
    guard index > 0 else { return true }
    return !scalars[index - 1].isDigit && !scalars[index - 1].properties.isAlphabetic
  }
}

/// What ties characters to a number: a no-break space ties a word, a currency symbol the few letters of
/// its country.
private struct Tie {
  private var letters = 0

  mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isNoBreakSpace {
      letters = 12
    } else if scalar.isCurrencySymbol {
      letters = max(letters, 3)
    } else if letters > 0, scalar.isPartOfWord {
      letters -= 1
    } else {
      return scalar.isInvisible
    }
    return true
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool {
    value < 0x80
      ? 0x30...0x39 ~= value : properties.generalCategory == .decimalNumber
  }

  /// Points, commas, apostrophes and spaces of CLDR's number patterns.
  fileprivate var separatesDigits: Bool {
    switch value {
    case 0x2C, 0x2E, 0x27, 0x2019, 0x2009, 0x66B, 0x66C, 0xB7: true
    default: isNoBreakSpace || isInvisible
    }
  }

  fileprivate var isNoBreakSpace: Bool { value == 0xA0 || value == 0x202F }

  fileprivate var isPerCent: Bool { [0x25, 0x2030, 0x66A].contains(value) }

  fileprivate var isCurrencySymbol: Bool {
    value == 0x24 || value >= 0xA2 && properties.generalCategory == .currencySymbol
  }

  /// Letters with their marks, the points and strokes of abbreviations, and signs such as U+2116.
  fileprivate var isPartOfWord: Bool {
    value == 0x2E || value == 0x2F || isMark || properties.isAlphabetic
      || value > 0x7F && properties.generalCategory == .otherSymbol
  }
}
