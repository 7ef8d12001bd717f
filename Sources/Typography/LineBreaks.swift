import CPangoCairo
import Scripts

/// Where a line may begin (UAX #14, with the rules of the text's language).
enum LineBreaks {
  /// Ascending offsets in code units, without the text's ends.
  ///
  /// Three rules are ours. A no-break space breaks nowhere, also where Pango's dictionary of Thai begins a
  /// word after it (UAX #14, LB11 and LB12). A sign stays with a currency symbol beside it: UAX #14 would let `−` end a
  /// line and `€5` begin the next, which turns a credit into a charge. And digits stay with the
  /// ideograph that says what they count in dates and amounts, such as 2026年9月1日 and 500円.
  static func offsets(in text: borrowing SanitizedText, language: OpaquePointer?) -> [Int] {
    let scalars = Array(String(decoding: text.utf8, as: UTF8.self).unicodeScalars)
    var attributes = [PangoLogAttr](repeating: PangoLogAttr(), count: scalars.count + 1)
    text.withCharacters { characters, count in
      pango_get_log_attrs(
        characters, Int32(count), -1, language, &attributes, Int32(attributes.count))
    }
    var offsets: [Int] = []
    var offset = 0
    var last: Unicode.Scalar?
    for (index, scalar) in scalars.enumerated() {
      if index > 0, attributes[index].is_line_break != 0, !isAmount(last, scalar),
        !isCounted(last, scalar), !isGlue(last), !isGlue(scalar)
      {
        offsets.append(offset)
      }
      offset += UTF8.width(scalar)
      if !scalar.isInvisible { last = scalar }
    }
    return offsets
  }

  private static func isAmount(_ left: Unicode.Scalar?, _ right: Unicode.Scalar) -> Bool {
    guard let left else { return false }
    return isSign(left) && isCurrency(right) || isCurrency(left) && isSign(right)
  }

  private static func isGlue(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar?.value {
    case 0xA0, 0x202F, 0x2060, 0x2011: true
    default: false
    }
  }

  private static func isCounted(_ left: Unicode.Scalar?, _ right: Unicode.Scalar) -> Bool {
    guard let left else { return false }
    let isDigit = { (scalar: Unicode.Scalar) in
      scalar.properties.generalCategory == .decimalNumber
    }
    return isDigit(left) && counters.contains(right)
      || isDigit(right) && (left == "年" || left == "月" || left == "년" || left == "월")
  }

  /// Years, months, days; yen, yuan, won; per cent.
  private static let counters: Set<Unicode.Scalar> = [
    "年", "月", "日", "号", "號", "년", "월", "일", "円", "元", "圆", "圓", "원", "％",
  ]

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    ["-", "+", "−", "±", "‐", "－", "＋"].contains(scalar)
  }

  private static func isCurrency(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .currencySymbol
  }
}
