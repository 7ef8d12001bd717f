import Documents

/// Writes one mail: the head, the frame, and the blocks in their order.
struct MailWriter {
  var html: HTMLBuilder
  let language: DocumentLanguage
  let style: MailStyle
  let options: MailHTML.Options
  /// Whether a heading of the first level is still to come.
  var needsHeading = true
  /// Whether nothing stands above in the same cell.
  var isFirst = true
  let hasTitle: Bool
  /// The style of the labels of the table of facts that is being written, and the classes of its cells.
  var factLabel = ""
  var factClasses: (label: String, value: String?) = ("k", nil)
  /// How links look where the words are.
  var look: HTMLTextLook

  init(_ mail: MailDocument, options: MailHTML.Options) {
    html = HTMLBuilder(capacity: 16_384, keepsSoftHyphens: false)
    language = mail.document.language
    style = MailStyle(MailPalette(mail.design.theme.colors), language: language)
    self.options = options
    hasTitle = mail.document.blocks.contains(where: \.holdsTitle)
    look = HTMLTextLook(link: [.style(style.link)])
  }

  mutating func write(_ mail: MailDocument) {
    html.markup("<!doctype html>")
    html.open(.html, .lang(language.tag), .dir(language))
    writeHead(mail)
    html.open(.body, .style("margin:0;padding:0;background:\(style.palette.ground)"))
    html.open(
      .div, [.lang(language.tag), .dir(language), .style(style.wrapper)] + itemScope(mail))
    html.element(.div, .style(Self.hidden), text: mail.preheader)
    writeItem(mail)
    openFrame()
    for piece in MailPiece.pieces(of: mail.document.blocks) { write(piece) }
    closeFrame()
  }

  // MARK: Head

  private mutating func writeHead(_ mail: MailDocument) {
    html.open(.head)
    html.open(.meta, HTMLAttribute("charset", "utf-8"))
    meta("viewport", "width=device-width,initial-scale=1")
    meta("format-detection", "telephone=no,date=no,address=no,email=no")
    meta("color-scheme", "light")
    meta("supported-color-schemes", "light")
    html.element(.title, text: mail.subject)
    meta("description", mail.preheader)
    html.styleSheet(Self.progress)
    html.markup(Self.wordStyles)
    html.close()
  }

  private mutating func meta(_ name: String, _ content: String) {
    html.open(.meta, HTMLAttribute("name", name), HTMLAttribute("content", content))
  }

  /// Shown beside the subject in lists, not in the mail.
  private static let hidden =
    "display:none;max-height:0;max-width:0;overflow:hidden;font-size:1px;line-height:1px;opacity:0;"
    + "mso-hide:all"

  /// What makes the mail better where a client reads it, and is not needed.
  private static let progress =
    ":root{color-scheme:light}"
    + "a[x-apple-data-detectors]{color:inherit!important;text-decoration:none!important}"
    + "@media(max-width:480px){.o{padding:20px 12px 32px!important}"
    + ".p{padding:22px 20px!important}.f{padding:16px 20px!important}"
    + ".b{display:table!important;width:100%!important;margin:0!important}"
    + ".s{display:block!important;margin:0!important;padding:14px 0 0!important;"
    + "text-align:center!important}.k{width:120px!important}"
    + ".q{display:block!important;width:auto!important;padding:6px 0 0!important}"
    + ".v{display:block!important;padding:0!important}}"

  /// Word takes no font from around a table, and none that it does not have.
  private static let wordStyles: StaticString = """

    <!--[if mso]><style>td,th,p,a,h1,h2,h3{font-family:Arial,sans-serif!important}</style><![endif]-->
    """

  // MARK: Frame

  private mutating func openFrame() {
    openTable(.style("background:\(style.palette.ground)"))
    html.open(.tr)
    html.open(
      .td, .class("o"), HTMLAttribute("align", "center"), .style("padding:28px 16px 40px"))
    html.markup(
      """

      <!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0">\
      <tr><td><![endif]-->
      """)
    openTable(.style("max-width:600px"))
  }

  private mutating func closeFrame() {
    html.close()
    html.markup("\n<!--[if mso]></td></tr></table><![endif]-->")
    html.close(3)
  }

  /// Begins a table that only arranges; where words run from right to left, so do its columns.
  mutating func openTable(
    _ style: HTMLAttribute, class name: String? = nil, width: String? = "100%"
  ) {
    var attributes = [HTMLAttribute.role("presentation")]
    attributes += width.map { [HTMLAttribute("width", $0)] } ?? []
    attributes += name.map { [.class($0)] } ?? []
    html.open(.table, attributes + Self.bare + direction + [style])
  }

  static let bare = [
    HTMLAttribute("cellpadding", "0"), HTMLAttribute("cellspacing", "0"),
    HTMLAttribute("border", "0"),
  ]

  var direction: [HTMLAttribute] { language.isRightToLeft ? [.dir(language)] : [] }

  // MARK: Pieces

  private mutating func write(_ piece: MailPiece) {
    html.open(.tr)
    switch piece {
    case .sender(let group):
      html.open(.td, .style("padding:0 4px 16px"))
      writeSender(group)
    case .card(let blocks):
      html.open(.td, .style("padding:0 0 14px"))
      writeCard(blocks)
    case .ground(let blocks):
      html.open(.td, .style(style.onGround))
      let cardLook = look
      look = HTMLTextLook(link: [.style(style.quietLink)])
      isFirst = true
      for block in blocks.flatMap(\.unwrapped) { write(block) }
      look = cardLook
    }
    html.close(2)
  }

  private mutating func writeCard(_ blocks: [Block]) {
    openTable(.style(style.card))
    for (index, part) in MailPart.parts(of: blocks).enumerated() {
      html.open(.tr)
      let isWide = part.kind != .other
      html.open(
        .td, .class(isWide ? "p" : "f"), .style(style.part(part.kind, isFirst: index == 0)))
      isFirst = true
      for (place, block) in part.blocks.enumerated() {
        write(block, before: place + 1 < part.blocks.count ? part.blocks[place + 1] : nil)
      }
      html.close(2)
    }
    html.close()
  }

  /// The space above something, in pixels: none at the top of a cell.
  mutating func gap(_ pixels: Int) -> Int {
    defer { isFirst = false }
    return isFirst ? 0 : pixels
  }
}
