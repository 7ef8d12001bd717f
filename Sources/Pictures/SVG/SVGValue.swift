/// A value that was held to the limits.
enum SVGValue: Hashable {
  case text(String)
  /// A reference to an element, and what follows it: `url(#a) red` has ` red`.
  case reference(String, rest: String)

  /// The text where it is one.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var reference: String? {
    if case .reference(let id, _) = self { id } else { nil }
  }

  /// Nil for a value that is not of its kind or beyond the limits.
  init?(_ value: String, _ kind: SVGVocabulary.Kind) {
    let value = value.trimmedASCII
    switch kind {
    case .plain:
      guard Self.isPlain(value, limit: PictureLimits.number) else { return nil }
      self = .text(value)
    case .textSize:
      guard Self.isPlain(value, limit: PictureLimits.textSize) else { return nil }
      self = .text(value)
    case .paint, .reference:
      guard let read = Self.paint(value) else { return nil }
      self = read
    case .path:
      self = .text(Self.cut(value, to: Outline(path: value).usable))
    case .points:
      self = .text(Self.cut(value, to: Outline(points: value).usable))
    case .transform:
      guard TransformList.read(value) != nil else { return nil }
      self = .text(value)
    case .fonts:
      guard Self.isFontList(value) else { return nil }
      self = .text(value)
    }
  }

  private static func cut(_ text: String, to count: Int) -> String {
    String(decoding: text.utf8.prefix(count), as: UTF8.self).trimmedASCII
  }

  /// Words, numbers with units, and what separates them.
  private static func isPlain(_ value: String, limit: Double) -> Bool {
    guard value.utf8.count <= 4096 else { return false }
    var scanner = NumberScanner(value)
    while let byte = scanner.next {
      if let number = scanner.number() {
        guard number.magnitude <= limit else { return false }
      } else if NumberScanner.isLetter(byte) {
        scanner.skip { NumberScanner.isLetter($0) || NumberScanner.isDigit($0) || $0 == 0x2D }
      } else {
        guard NumberScanner.isSpace(byte) || [0x25, 0x2C, 0x2D].contains(byte) else { return false }
        scanner.index += 1
      }
    }
    return true
  }

  /// `none`, a colour in any of its forms, or `url(#id)` with a colour after it.
  private static func paint(_ value: String) -> SVGValue? {
    guard value.utf8.count <= 512 else { return nil }
    guard value.lowercased().hasPrefix("url(") else {
      return isColor(value) ? .text(value) : nil
    }
    guard let close = value.firstIndex(of: ")") else { return nil }
    let inside = value[value.index(value.startIndex, offsetBy: 4)..<close]
    let target = inside.filter { !"\"' ".contains($0) }
    let rest = String(value[value.index(after: close)...])
    guard target.first == "#", target.count > 1, isColor(rest) else { return nil }
    return .reference(String(target.dropFirst()), rest: rest)
  }

  private static func isColor(_ value: String) -> Bool {
    value.utf8.allSatisfy { byte in
      NumberScanner.isLetter(byte) || NumberScanner.isDigit(byte) || NumberScanner.isSpace(byte)
        || [0x23, 0x25, 0x28, 0x29, 0x2B, 0x2C, 0x2D, 0x2E, 0x2F].contains(byte)
    } && isClosed(value) && isWithinLimits(value)
  }

  private static func isFontList(_ value: String) -> Bool {
    value.utf8.count <= 512
      && value.utf8.allSatisfy { $0 >= 0x20 && ![0x2A, 0x3B, 0x5C, 0x7B, 0x7D].contains($0) }
      && isClosed(value) && isWithinLimits(value, PictureLimits.textSize)
  }

  /// Whether each quotation mark and parenthesis in a text is closed in it, so that what follows the
  /// text in a style is not taken for a part of it.
  private static func isClosed(_ value: String) -> Bool {
    var quote: UInt8?
    var depth = 0
    for byte in value.utf8 {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x28 {
        depth += 1
      } else if byte == 0x29 {
        depth -= 1
        guard depth >= 0 else { return false }
      }
    }
    return quote == nil && depth == 0
  }

  /// Whether each number in a text is within the limits; digits of a hexadecimal colour are none.
  private static func isWithinLimits(
    _ value: String, _ limit: Double = PictureLimits.number
  ) -> Bool {
    var scanner = NumberScanner(value)
    while let byte = scanner.next {
      if byte == 0x23 || NumberScanner.isLetter(byte) {
        scanner.index += 1
        scanner.skip { NumberScanner.isLetter($0) || NumberScanner.isDigit($0) }
      } else if let number = scanner.number() {
        guard number.magnitude <= limit else { return false }
      } else {
        scanner.index += 1
      }
    }
    return true
  }
}
