import Documents

extension Color {
  static let black = Color(red: 0, green: 0, blue: 0)

  /// What a client makes of the colour that inverts a whole mail.
  var inverted: Color { Color(red: 255 - red, green: 255 - green, blue: 255 - blue) }

  /// A colour of about this hue that can be read on a light ground and on its inverse: a contrast of 4.5
  /// to 1 on both (WCAG 2.2, 1.4.3). Clients that make mails dark invert all of one, its grounds alone,
  /// or its words alone; such a colour bears each.
  func midTone(on ground: Color) -> Color {
    let band = ToneBand(ground: ground)
    let isDark = band.holds(self) == .below
    var (low, high) = (0, 1000)
    while low < high {
      let share = (low + high) / 2
      let isBeyond = band.holds(toned(share, lighter: isDark)) != (isDark ? .below : .above)
      if isBeyond { high = share } else { low = share + 1 }
    }
    let color = toned(low, lighter: isDark)
    return band.holds(color) == .inside ? color : band.nearest(to: color)
  }

  /// The colour mixed with white or black, by thousandths.
  private func toned(_ share: Int, lighter: Bool) -> Color {
    let goal = lighter ? 255 : 0
    func mix(_ part: UInt8) -> UInt8 {
      UInt8((Int(part) * (1000 - share) + goal * share + 500) / 1000)
    }
    return Color(red: mix(red), green: mix(green), blue: mix(blue))
  }
}

/// The narrow band of luminance in which a colour has contrast on a ground and on its inverse.
private struct ToneBand {
  enum Place { case below, inside, above }

  private let least: Double
  private let greatest: Double

  init(ground: Color) {
    least = 4.5 * Self.level(of: ground.inverted)
    greatest = Self.level(of: ground) / 4.5
  }

  /// The relative luminance with the 0.05 that the ratio adds.
  private static func level(of color: Color) -> Double { color.contrast(with: .black) * 0.05 }

  func holds(_ color: Color) -> Place {
    let level = Self.level(of: color)
    return level < least ? .below : level > greatest ? .above : .inside
  }

  /// The colour in the band, or nearest to its middle, among those a few steps away.
  func nearest(to color: Color) -> Color {
    let middle = (least + greatest) / 2
    func step(_ part: UInt8, _ by: Int) -> UInt8 { UInt8(max(0, min(255, Int(part) + by))) }
    var best = (color, distance: 1.0)
    for red in -2...2 {
      for blue in -10...10 {
        let other = Color(
          red: step(color.red, red), green: color.green, blue: step(color.blue, blue))
        let distance = (Self.level(of: other) - middle).magnitude
        if distance < best.distance { best = (other, distance) }
      }
    }
    return best.0
  }
}
