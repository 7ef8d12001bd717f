import Documents

/// The colours of a mail: one light design that stays readable where a client makes it dark.
struct MailPalette {
  /// Behind the cards. Nothing is pure white, which some clients make black alone.
  static let ground = Color(red: 0xF5, green: 0xF6, blue: 0xF8)
  static let card = Color(red: 0xFD, green: 0xFD, blue: 0xFD)

  let ink: String
  let soft: String
  let line: String
  let edge = "#e2e5ea"
  let ground = Self.ground.description
  let card = Self.card.description
  /// Of tile, button and links.
  let accent: String
  /// Of what is late.
  let alarm: String

  init(_ colors: Theme.Colors) {
    ink = colors.ink.darkened(toContrast: 7, on: Self.ground).description
    soft = colors.soft.darkened(toContrast: 4.5, on: Self.ground).description
    line = "#e9ebef"
    accent = colors.accent.midTone(on: Self.card).description
    alarm = Color(red: 0xB3, green: 0x26, blue: 0x1E).midTone(on: Self.card).description
  }
}
