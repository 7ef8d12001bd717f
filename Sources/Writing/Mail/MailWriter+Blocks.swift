import Documents
import Scripts

extension MailWriter {
  /// Writes a block; `next` decides the rule below a table.
  mutating func write(_ block: Block, before next: Block? = nil) {
    switch block {
    case .heading(let heading): write(heading)
    case .paragraphs(let paragraphs): write(paragraphs)
    case .table(let table): write(table, before: next)
    case .group(let group): write(group)
    // A picture is a part of the mail only as the seller's logo.
    case .picture: break
    case .action(let action): write(actions: [action])
    case .code(let code): write(code)
    }
  }

  mutating func write(_ heading: Heading) {
    let isTitle = heading.role == .title
    let level = isTitle && needsHeading ? 1 : 2
    if level == 1 { needsHeading = false }
    open(heading: level, gap: isTitle ? 0 : 20)
    html.text(heading.text, in: language, look: look)
    for badge in heading.badges {
      html.text(" ")
      html.open(.span, .style(style.badge(badge.state)))
      html.text(badge.text, in: language)
      html.close()
    }
    html.close()
  }

  /// The first heading of a mail is of the first level, whatever it stands over.
  mutating func open(heading level: Int, gap above: Int, isLabel: Bool = false) {
    let isFirstOfAll = needsHeading && !hasTitle
    if isFirstOfAll { needsHeading = false }
    let tag: HTMLTag = level == 1 || isFirstOfAll ? .h1 : .h2
    let margin = "margin:\(pixels(gap(above))) 0 \(isLabel ? 4 : 6)px"
    html.open(tag, .style("\(margin);\(style.heading(level, isLabel: isLabel))"))
    isFirst = true
  }

  // MARK: Paragraphs

  mutating func write(_ paragraphs: Paragraphs) {
    for (index, text) in paragraphs.texts.enumerated() where !text.isEmpty {
      write(text, as: paragraphs.role, isFollowing: index > 0)
    }
  }

  private mutating func write(_ text: Text, as role: Paragraphs.Role, isFollowing: Bool) {
    if role == .label, !hasTitle, needsHeading {
      open(heading: 1, gap: 20, isLabel: true)
      html.text(text, in: language, look: look)
      return html.close()
    }
    let look = MailParagraph(role, of: text.string, style: style)
    let margin = gap(isFollowing ? look.following : look.above)
    html.open(.p, .style("\(style.margin(margin))\(look.style)"))
    html.text(text, in: language, look: self.look)
    html.close()
  }

  // MARK: Codes

  /// A code is a picture, which a mail does not have; what it says stands in its place.
  private mutating func write(_ code: Code) {
    guard let payload = code.readable else { return }
    html.open(.p, .style(style.margin(gap(12))))
    if let link = SafeLink(payload) {
      html.open(.a, [.href(link)] + look.link)
      html.text(code.alternative)
      html.close()
    } else {
      html.text(code.alternative)
      html.open(.br)
      html.open(.span, .style("\(style.detail);word-break:break-all"))
      html.text(payload)
      html.close()
    }
    html.close()
  }

  mutating func write(payment blocks: [Block]) {
    var codes: [Code] = []
    for block in blocks {
      switch block {
      case .code(let code):
        codes.append(code)
        write(code)
      case .paragraphs(var paragraphs):
        paragraphs.texts.removeAll { text in codes.contains { $0.isTold(by: text) } }
        write(paragraphs)
      case .heading, .table, .group, .picture, .action: write(block)
      }
    }
  }
}

/// How the paragraphs of a role look: their spaces above in pixels, and what differs from the cell's
/// style.
private struct MailParagraph {
  var above: Int
  /// Below another one of the same kind.
  var following: Int
  var style: String

  init(_ role: Paragraphs.Role, of words: String, style look: MailStyle) {
    let soft = ";color:\(look.palette.soft)"
    switch role {
    case .figure: self.init(0, 0, ";" + look.figure(size: FigureWidth.size(of: words)))
    case .headline: self.init(0, 4, ";" + look.heading(1))
    case .label: self.init(20, 4, ";" + look.heading(1, isLabel: true))
    case .day: self.init(2, 2, soft)
    case .message: self.init(10, 10, "")
    case .memo, .words, .payment: self.init(12, 12, "")
    case .partyName: self.init(0, 0, ";\(MailStyle.font(600, 14, 21))")
    case .partyLines, .formValue: self.init(0, 0, ";\(MailStyle.font(400, 14, 21))")
    case .formLabel: self.init(10, 10, ";\(MailStyle.font(400, 13, 19))\(soft)")
    case .statements, .note: self.init(14, 6, ";\(MailStyle.font(400, 13, 19))")
    case .subject, .sender: self.init(14, 2, ";\(MailStyle.font(400, 13, 19))\(soft)")
    case .support: self.init(0, 4, "")
    case .footer, .digest: self.init(14, 6, "")
    }
  }

  private init(_ above: Int, _ following: Int, _ style: String) {
    self.above = above
    self.following = following
    self.style = style
  }
}

/// How large a figure may be so that it keeps to one line on a narrow screen.
private enum FigureWidth {
  /// What cards leave of 320 px.
  private static let room = 224

  /// In pixels, from 18 to 36.
  static func size(of words: String) -> Int {
    // In hundredths of the em.
    let width = words.unicodeScalars.reduce(0) { $0 + advance(of: $1) }
    return max(18, min(36, width == 0 ? 36 : room * 100 / width))
  }

  private static func advance(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "0"..."9": 62
    case ",", ".", " ", "'", "’", "\u{A0}", "\u{202F}": 30
    default: Character(scalar).columns * 70
    }
  }
}
