package import Documents

/// Writes a document as a page on a screen: one HTML file without scripts, whose style stands in it,
/// and the headers to serve it with.
///
/// What leads somewhere is a `SafeLink`, all else is words. Style is in classes alone, so that the
/// content security policy can name its digest.
package struct PageHTML {
  let document: Document
  let language: DocumentLanguage
  var html: HTMLBuilder
  /// The level of the next heading: below the title that it belongs to.
  var level = 2
  /// How many codes were written, for their ids.
  var codes = 0
  private let style: PageStyle.Sheet

  /// The id of the page's content, to which the link for the keyboard leads. A host's own ids hold
  /// no dot.
  static let contentID = "page.content"

  package init(_ document: Document, _ design: PageDesign) {
    self.document = document
    language = document.language
    style = PageStyle(design.theme).sheet
    html = HTMLBuilder(capacity: 32_768 + 512 * document.lineCount)
    write()
  }

  /// The file.
  package var string: String { html.string }

  /// What a server sends with it.
  package var headers: PageHeaders { PageHeaders(document, digest: style.digest) }

  private mutating func write() {
    html.markup("<!doctype html>\n")
    html.open(.html, .lang(language.tag), .dir(language))
    writeHead()
    html.open(.body)
    if let skip = document.properties.spoken?.skip {
      html.element(.a, .class("skip"), .href(id: Self.contentID), text: skip)
    }
    writeBar()
    writeMain()
  }

  private mutating func writeHead() {
    let properties = document.properties
    html.open(.head)
    html.open(.meta, HTMLAttribute("charset", "utf-8"))
    for (name, content) in Self.metadata {
      html.open(.meta, HTMLAttribute("name", name), HTMLAttribute("content", content))
    }
    html.element(.title, text: properties.spoken?.title ?? properties.title)
    html.styleSheet(style.text)
    html.close()
  }

  private static let metadata = [
    ("viewport", "width=device-width, initial-scale=1"), ("robots", "noindex, noarchive"),
    ("referrer", "no-referrer"), ("color-scheme", "light dark"),
    ("format-detection", "telephone=no, date=no, address=no, email=no"),
  ]

  /// The seller and the choice of languages at the head of the page.
  private mutating func writeBar() {
    let blocks = document.blocks.filter(\.standsInBar)
    guard !blocks.isEmpty else { return }
    html.open(.header)
    html.open(.div, .class("in"))
    blocks.forEach { write($0) }
    html.close(2)
  }

  private mutating func writeMain() {
    html.open(.main, .id(Self.contentID), .class("in"))
    // The title again, where it is not the first thing on the page.
    if !document.beginsWithTitle {
      html.element(.h1, .class("name"), text: document.properties.title)
    } else {
      level = 1
    }
    document.blocks.filter { !$0.standsInBar }.forEach { write($0) }
    html.close()
  }
}

extension Block {
  var standsInBar: Bool {
    guard case .group(let group) = self else { return false }
    return group.role == .sender || group.role == .links(.languages)
  }

  /// The blocks of it and of what is in it, itself first.
  fileprivate var all: [Block] {
    guard case .group(let group) = self else { return [self] }
    return [self] + group.readingOrder.flatMap { group.blocks[$0].all }
  }
}

extension Document {
  /// Whether nothing but notices stands above the title.
  fileprivate var beginsWithTitle: Bool {
    let first = blocks.filter { !$0.standsInBar }.flatMap(\.all).first {
      if case .group = $0 { false } else { true }
    }
    if case .heading(let heading) = first { return heading.role == .title }
    return false
  }

  /// The rows of its longest table.
  fileprivate var lineCount: Int {
    blocks.flatMap(\.all).map { block in
      if case .table(let table) = block { table.rows.count } else { 0 }
    }.max() ?? 0
  }
}
