import Documents

/// The colours of a page. Words have a contrast of at least 4.5 to 1 on what they stand on (WCAG 2.2,
/// 1.4.3).
struct PagePalette {
  private var ground: Color
  private var card: Color
  private var ink: Color
  private var soft: Color
  private var line: Color
  private var edge: Color
  private var accent: Color
  private var button: Color
  private var buttonInk: Color
  /// Of what is overdue.
  private var alert: Color

  private static let contrast = 4.5

  /// As the theme has them: cards are `paper` on a ground of `zebra`.
  init(light colors: Theme.Colors) {
    (ground, card) = (colors.zebra, colors.paper)
    let darker = colors.zebra.contrastOnWhite > colors.paper.contrastOnWhite ? ground : card
    ink = colors.ink.darkened(toContrast: Self.contrast, on: darker)
    soft = colors.soft.darkened(toContrast: Self.contrast, on: darker)
    (line, edge) = (colors.line, colors.edge)
    accent = colors.accent.darkened(toContrast: Self.contrast, on: darker)
    button = colors.accent.darkened(toContrast: Self.contrast, on: card)
    buttonInk = card
    alert = Color(red: 0xB3, green: 0x26, blue: 0x1E)
      .darkened(toContrast: Self.contrast, on: darker)
  }

  init(dark colors: Theme.Colors) {
    ground = Color(red: 0x12, green: 0x15, blue: 0x1A)
    card = Color(red: 0x1B, green: 0x1F, blue: 0x26)
    ink = Color(red: 0xEC, green: 0xEE, blue: 0xF2)
    soft = Color(red: 0xA9, green: 0xB1, blue: 0xBE)
    line = Color(red: 0x2C, green: 0x32, blue: 0x3C)
    edge = Color(red: 0x33, green: 0x3A, blue: 0x46)
    // A brand's colour is lightened further than needed, so that thin letters are easy to read.
    accent = colors.accent.lightened(toContrast: 6, on: card)
    (button, buttonInk) = (accent, ground)
    alert = Color(red: 0xFF, green: 0x8A, blue: 0x80)
  }

  /// Custom properties for a style sheet.
  var variables: String {
    [
      ("ground", ground), ("card", card), ("ink", ink), ("soft", soft), ("line", line),
      ("edge", edge), ("accent", accent), ("button", button), ("button-ink", buttonInk),
      ("alert", alert),
    ].map { "--\($0.0):\($0.1);" }.joined()
  }
}
