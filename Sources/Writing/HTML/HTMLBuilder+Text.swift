package import Documents
import Figures
import Scripts

/// Composed texts in HTML: language, direction, links and what stands out.
extension HTMLBuilder {
  /// Writes a text inside an element. Where it runs against the document's direction, each of its
  /// lines stands in an isolate (UAX #9), which mail clients keep, as they do not keep `<bdi>`.
  package mutating func text(
    _ text: Text, in language: DocumentLanguage, look: HTMLTextLook = HTMLTextLook()
  ) {
    if let tag = text.language { open(.span, .lang(tag)) }
    let outer = open(text.meaning, over: text.string, look: look)
    var passage = TextPassage(
      text, isRightToLeft: language.isRightToLeft, keepsSoftHyphens: keepsSoftHyphens)
    passage.begin(in: &self)
    var offset = 0
    for span in text.spans where span.range.lowerBound >= offset {
      passage.append(offset..<span.range.lowerBound, to: &self)
      let inner = open(span, of: text, look: look)
      passage.append(span.range, to: &self)
      close(inner)
      offset = span.range.upperBound
    }
    passage.append(offset..<text.string.utf8.count, to: &self)
    passage.end(in: &self)
    close(outer + (text.language == nil ? 0 : 1))
  }

  /// Begins the elements of a stretch and tells how many they are.
  private mutating func open(_ span: TextSpan, of text: Text, look: HTMLTextLook) -> Int {
    var count = 0
    if span.isEmphasized {
      open(.strong, look.emphasis)
      count += 1
    }
    if let link = span.link.flatMap(SafeLink.init) {
      open(.a, [.href(link)] + look.link)
      return count + 1
    }
    guard text.meaning == nil else { return count }
    return count + open(span.meaning, over: text.string.slice(span.range), look: look)
  }

  private mutating func open(_ meaning: Meaning?, over words: String, look: HTMLTextLook) -> Int {
    switch meaning {
    case .date(let day) where look.marksDates:
      open(.time, HTMLAttribute("datetime", day.dump))
      return 1
    case .email where look.linksContacts: return open(SafeLink.mail(to: words), look: look)
    case .website where look.linksContacts: return open(SafeLink(words), look: look)
    case .phone where look.linksContacts: return open(SafeLink.call(words), look: look)
    default: return 0
    }
  }

  private mutating func open(_ link: SafeLink?, look: HTMLTextLook) -> Int {
    guard let link else { return 0 }
    open(.a, [.href(link)] + look.link)
    return 1
  }
}

/// One text on its way into HTML, line by line, stretch by stretch.
private struct TextPassage {
  private let string: String
  private let isRightToLeft: Bool
  private let isNatural: Bool
  private let isPlain: Bool
  private var controls: HTMLPassage
  /// Whether the line stands in an isolate of ours.
  private var isIsolated = false

  init(_ text: Text, isRightToLeft: Bool, keepsSoftHyphens: Bool) {
    string = text.string
    controls = HTMLPassage(keepsSoftHyphens: keepsSoftHyphens)
    isNatural = text.direction == .natural
    self.isRightToLeft = isRightToLeft
    isPlain = !isRightToLeft && text.string.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// Before the first character.
  mutating func begin(in html: inout HTMLBuilder) { beginLine(at: string.startIndex, in: &html) }

  mutating func end(in html: inout HTMLBuilder) { endLine(in: &html) }

  mutating func append(_ range: Range<Int>, to html: inout HTMLBuilder) {
    let start = string.index(at: range.lowerBound)
    let end = string.index(at: range.upperBound)
    if isPlain { return html.text(string[start..<end]) }
    var index = start
    while index < end {
      let scalar = string.unicodeScalars[index]
      index = string.unicodeScalars.index(after: index)
      if scalar.endsLine {
        endLine(in: &html)
        html.open(.br)
        beginLine(at: index, in: &html)
      } else {
        html.append(scalar, in: &controls)
      }
    }
  }

  private mutating func beginLine(at start: String.Index, in html: inout HTMLBuilder) {
    guard isNatural, !isPlain else { return }
    let line = string[start...].prefix { !$0.isNewline }
    guard let direction = line.foreignDirection(inRightToLeft: isRightToLeft) else { return }
    html.append(direction.isolate)
    isIsolated = true
  }

  private mutating func endLine(in html: inout HTMLBuilder) {
    html.endLine(of: &controls)
    if isIsolated { html.append(DirectionGuard.end) }
    isIsolated = false
  }
}

extension String {
  fileprivate func index(at offset: Int) -> Index {
    utf8.index(startIndex, offsetBy: min(offset, utf8.count))
  }

  fileprivate func slice(_ range: Range<Int>) -> String {
    String(self[index(at: range.lowerBound)..<index(at: range.upperBound)])
  }
}
