extension Color {
  package static let white = Color(red: 0xFF, green: 0xFF, blue: 0xFF)

  /// The contrast against another colour, 1 to 21 (WCAG 2.2, contrast ratio).
  package func contrast(with other: Color) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The contrast against white, 1 to 21.
  package var contrastOnWhite: Double { 1.05 / (luminance + 0.05) }

  /// This colour, darkened in small steps until text in it has a contrast of 4.5 to 1 on white.
  package var readableOnWhite: Color { darkened(toContrast: 4.5) }

  /// The colour with a share of another one laid over it, in per cent.
  package func mixed(with other: Color, share: Int) -> Color {
    func mix(_ one: UInt8, _ two: UInt8) -> UInt8 {
      UInt8((Int(one) * (100 - share) + Int(two) * share + 50) / 100)
    }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// This colour, darkened in small steps until it has a contrast against white, or another ground.
  package func darkened(toContrast contrast: Double, on ground: Color = .white) -> Color {
    var color = self
    var share = 100
    while color.contrast(with: ground) < contrast, share > 0 {
      share -= 1
      color = Color(
        red: UInt8(Int(red) * share / 100), green: UInt8(Int(green) * share / 100),
        blue: UInt8(Int(blue) * share / 100))
    }
    return color
  }

  /// This colour, lightened in small steps until it has a contrast against a dark ground.
  package func lightened(toContrast contrast: Double, on ground: Color) -> Color {
    var color = self
    var share = 0
    while color.contrast(with: ground) < contrast, share < 100 {
      share += 1
      color = mixed(with: .white, share: share)
    }
    return color
  }

  /// WCAG 2.2, relative luminance.
  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ component: UInt8) -> Double {
    let value = Double(component) / 255
    guard value > 0.04045 else { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    return base * base * fifthRoot(of: base * base)
  }

  /// By Newton's method, so that every machine gives the same digits: x^2.4 is x² times the fifth
  /// root of x². `value` is above 0 and at most 1.
  private static func fifthRoot(of value: Double) -> Double {
    var root = 1.0
    for _ in 0..<32 {
      let power = root * root * root * root
      root -= (power * root - value) / (5 * power)
    }
    return root
  }
}
