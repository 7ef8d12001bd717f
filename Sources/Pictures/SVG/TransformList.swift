/// The value of `transform` (SVG 1.1, 7.6).
enum TransformList {
  /// The map; nil for a value that is not valid or is beyond the limits.
  static func read(_ text: String) -> Affine? {
    var scanner = NumberScanner(text)
    var result = Affine()
    scanner.skipSeparators()
    if text.trimmedASCII == "none" { return result }
    var count = 0
    while !scanner.isAtEnd {
      guard let step = step(&scanner), count < 64 else { return nil }
      result = result.after(step)
      count += 1
      scanner.skipSeparators()
    }
    return result.isUsable ? result : nil
  }

  private static func step(_ scanner: inout NumberScanner) -> Affine? {
    let name = scanner.word()
    scanner.skipSpaces()
    guard scanner.next == UInt8(ascii: "(") else { return nil }
    scanner.index += 1
    var numbers: [Double] = []
    scanner.skipSeparators()
    while let number = scanner.number() {
      guard number.magnitude <= PictureLimits.number, numbers.count < 6 else { return nil }
      numbers.append(number)
      guard ["", "px", "deg"].contains(scanner.word()) else { return nil }
      scanner.skipSeparators()
    }
    guard scanner.next == UInt8(ascii: ")") else { return nil }
    scanner.index += 1
    return map(name, numbers)
  }

  private static func map(_ name: String, _ numbers: [Double]) -> Affine? {
    switch (name, numbers.count) {
    case ("matrix", 6):
      Affine(
        a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4], f: numbers[5])
    case ("translate", 1): .move(numbers[0], 0)
    case ("translate", 2): .move(numbers[0], numbers[1])
    case ("translatex", 1): .move(numbers[0], 0)
    case ("translatey", 1): .move(0, numbers[0])
    case ("scale", 1): .scale(numbers[0], numbers[0])
    case ("scale", 2): .scale(numbers[0], numbers[1])
    case ("scalex", 1): .scale(numbers[0], 1)
    case ("scaley", 1): .scale(1, numbers[0])
    case ("rotate", 1): turn(numbers[0])
    case ("rotate", 3):
      Affine.move(numbers[1], numbers[2]).after(turn(numbers[0]))
        .after(.move(-numbers[1], -numbers[2]))
    case ("skewx", 1): Affine(c: tangent(numbers[0]))
    case ("skewy", 1): Affine(b: tangent(numbers[0]))
    default: nil
    }
  }

  private static func turn(_ degrees: Double) -> Affine {
    let (sine, cosine) = sineAndCosine(degrees)
    return Affine(a: cosine, b: sine, c: -sine, d: cosine)
  }

  private static func tangent(_ degrees: Double) -> Double {
    let (sine, cosine) = sineAndCosine(degrees)
    return cosine == 0 ? .infinity : sine / cosine
  }

  /// By half angles and the first terms of the series, to some nine digits.
  private static func sineAndCosine(_ degrees: Double) -> (Double, Double) {
    let angle = degrees.remainder(dividingBy: 360) * .pi / 180 / 16
    let square = angle * angle
    var sine = angle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42)))
    var cosine = 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)))
    for _ in 0..<4 { (sine, cosine) = (2 * sine * cosine, cosine * cosine - sine * sine) }
    return (sine, cosine)
  }
}

extension String {
  /// Without spaces and line ends of ASCII at either end.
  var trimmedASCII: String {
    let start = utf8.firstIndex { !NumberScanner.isSpace($0) } ?? endIndex
    guard start < endIndex, let last = utf8.lastIndex(where: { !NumberScanner.isSpace($0) })
    else { return "" }
    return String(self[start...last])
  }
}
