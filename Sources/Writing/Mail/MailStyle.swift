import Documents

/// The inline styles of a mail, made once: sides are written as left and right (logical ones fail in
/// many clients), and each table says its font, which it does not inherit in all of them.
struct MailStyle {
  let palette: MailPalette
  /// Where lines begin and end.
  let start: String
  let end: String
  let isRightToLeft: Bool
  private let tracking: String

  init(_ palette: MailPalette, language: DocumentLanguage) {
    self.palette = palette
    isRightToLeft = language.isRightToLeft
    start = isRightToLeft ? "right" : "left"
    end = isRightToLeft ? "left" : "right"
    let isJoined = isRightToLeft || ["hi", "bn", "mr", "ne"].contains(language.tag.prefix(2))
    tracking = isJoined ? "" : ";letter-spacing:-.02em"
  }

  static let family = "Inter,'Segoe UI','Helvetica Neue',Arial,sans-serif"

  static func font(_ weight: Int, _ size: Int, _ line: Int) -> String {
    "font:\(weight) \(size)px/\(line)px \(family)"
  }

  var body: String { "\(Self.font(400, 15, 22));color:\(palette.ink)" }
  var small: String { "\(Self.font(400, 13, 19));color:\(palette.soft)" }
  var link: String { "color:\(palette.accent);text-decoration:underline" }
  var quietLink: String { "color:\(palette.soft);text-decoration:underline" }

  // MARK: Frame

  var wrapper: String {
    "direction:\(isRightToLeft ? "rtl" : "ltr");background:\(palette.ground);\(body)"
  }
  var card: String {
    "background:\(palette.card);border:1px solid \(palette.edge);border-radius:12px;"
      + "border-collapse:separate"
  }
  func part(_ kind: MailPart.Kind, isFirst: Bool) -> String {
    let padding = kind == .lead || kind == .figures ? "28px 32px" : "18px 32px"
    let rule = isFirst ? "" : ";border-top:1px solid \(palette.line)"
    return "padding:\(padding);text-align:\(start);\(body);word-break:break-word\(rule)"
  }
  var onGround: String {
    "padding:10px 4px 6px;text-align:\(start);\(small);word-break:break-word"
  }

  // MARK: Words

  /// Of a block with a space above it and none around it.
  func margin(_ above: Int) -> String { above == 0 ? "margin:0" : "margin:\(above)px 0 0" }

  func heading(_ level: Int, isLabel: Bool = false) -> String {
    if isLabel { return "\(Self.font(500, 14, 20));color:\(palette.soft)" }
    return level == 1
      ? "\(Self.font(600, 20, 27));color:\(palette.ink)"
      : "\(Self.font(600, 15, 20));color:\(palette.ink)"
  }

  func figure(size: Int) -> String {
    "font:600 \(size)px/\((size * 11 + 8) / 9)px \(Self.family);color:\(palette.ink)\(tracking)"
  }

  func badge(_ state: Heading.State) -> String {
    let color =
      switch state {
      case .overdue: palette.alarm
      case .paid, .open, .processing, .partlyPaid, .refunded: palette.accent
      case .draft, .void, .uncollectible, .test: palette.soft
      }
    return "\(Self.font(600, 12, 18));color:\(color);border:1px solid \(color);border-radius:10px;"
      + "padding:1px 9px;white-space:nowrap;margin-\(start):8px"
  }

  // MARK: Sender and actions

  var tile: String {
    "width:28px;height:28px;border-radius:7px;background:\(palette.accent);color:\(palette.card);"
      + "\(Self.font(600, 14, 28));text-align:center"
  }
  var logoTile: String {
    "background:\(palette.card);border:1px solid \(palette.edge);border-radius:7px;padding:4px 8px;"
      + "\(Self.font(600, 14, 20));color:\(palette.ink)"
  }
  var seller: String {
    "\(Self.font(600, 15, 20));color:\(palette.ink);padding-\(start):10px;text-align:\(start)"
  }
  var button: String {
    "background:\(palette.accent);border-radius:8px;text-align:center;mso-padding-alt:13px 22px"
  }
  var buttonLink: String {
    "display:block;padding:13px 22px;\(Self.font(600, 15, 20));color:\(palette.card);"
      + "text-decoration:none"
  }
  var secondAction: String {
    "display:inline-block;vertical-align:middle;padding:13px 0;margin-\(end):18px"
  }
  var secondLink: String {
    "\(Self.font(500, 15, 20));color:\(palette.accent);text-decoration:none"
  }

  // MARK: Tables

  var facts: String { "\(body);border-collapse:collapse" }
  var factLabel: String {
    "width:150px;padding:3px 0;padding-\(end):12px;color:\(palette.soft);vertical-align:top"
  }
  let factValue = "padding:3px 0;vertical-align:top"

  var figures: String {
    "\(body);border-collapse:collapse;font-variant-numeric:tabular-nums"
  }
  var columnHead: String {
    "\(Self.font(500, 12, 16));color:\(palette.soft);padding:8px 0;"
      + "border-bottom:1px solid \(palette.ink)"
  }
  func row(_ rule: Rule) -> String { "padding:12px 0;vertical-align:top\(bottom(rule))" }
  var detail: String {
    "color:\(palette.soft);font-size:13px;line-height:18px"
  }

  /// What a rule below or above a row is drawn in.
  enum Rule { case none, line, ink }

  private func bottom(_ rule: Rule) -> String {
    switch rule {
    case .none: ""
    case .line: ";border-bottom:1px solid \(palette.line)"
    case .ink: ";border-bottom:1px solid \(palette.ink)"
    }
  }

  func sum(_ rule: Rule, isFirst: Bool, isEmphasized: Bool) -> String {
    let above = isEmphasized ? 12 : isFirst ? 14 : 5
    let color =
      switch rule {
      case .none: ""
      case .line: ";border-top:1px solid \(palette.line)"
      case .ink: ";border-top:1px solid \(palette.ink)"
      }
    let font = isEmphasized ? ";\(Self.font(600, 17, 24))" : ""
    return "padding:\(above)px 0 5px;vertical-align:top\(font)\(color)"
  }
}

/// A length as it is written, zero without a unit.
func pixels(_ length: Int) -> String { length == 0 ? "0" : "\(length)px" }
