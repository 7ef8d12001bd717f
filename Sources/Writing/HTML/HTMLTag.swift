/// The elements that we write; nothing that runs, loads or asks for input is among them.
package enum HTMLTag: String, Sendable, Hashable, CaseIterable {
  case html, head, meta, title, style, body, link
  case header, main, nav, section, footer, aside, article
  case div, p, h1, h2, h3, ul, ol, li, dl, dt, dd, hr, br
  case table, caption, thead, tbody, tfoot, tr, th, td, col, colgroup
  case a, span, strong, b, time, code, img, figure, figcaption, details, summary
  case svg, path, rect

  /// Whether it has no content and no end tag (HTML, void elements).
  var isVoid: Bool {
    switch self {
    case .meta, .link, .hr, .br, .img, .col: true
    default: false
    }
  }

  /// Whether a line break before its start tag changes nothing of what is shown.
  var startsLine: Bool {
    switch self {
    case .a, .span, .strong, .b, .time, .code, .br, .img, .svg, .path, .rect, .summary, .html: false
    default: true
    }
  }
}
