import Tagging

/// Finds the marks of a page's content and gives them their names (ISO 32000-1 14.6).
///
/// A mark begins where a colour tells a new number (`MarkedColor`), and ends where the next begins;
/// around a picture it is Cairo's tag, `/Span << /MCID n >> BDC ... EMC`, n counting the tags of the
/// page. Here marks become `/TH <</MCID k>> BDC`, k counting content only, and
/// `/Artifact <</Type /Layout>> BDC`, and colours are what they were. Cairo's own marks inside them,
/// which carry ActualText, stay as they are.
struct ContentRewriter {
  private enum Open {
    /// A tag of ours; false when its end is left out.
    case ours(kept: Bool)
    case foreign
  }

  private let number: Int
  private let page: TaggedPage
  private let structure: [StructureElement]
  private let tagged: Bool

  private var lexer: Lexer
  private var output = PDFText()
  /// Up to where the input is in the output or left out.
  private var copied = 0
  private var open: [Open] = []
  private var insideTag = false
  private var insideText = false
  /// The mark that began with a colour and goes on.
  private var current: Int?
  /// How many marks have begun.
  private var begun = 0
  private var tagsFound = 0
  /// Which of the marks have a tag of Cairo's.
  private let pictures: [Int]
  private var contentMarks = 0
  /// What the output paints areas with, and lines; nil when that is not known.
  private var fill: MarkedColor?
  private var stroke: MarkedColor?
  /// The operands of the operator that comes next.
  private var operands = Operands()

  /// - Parameters:
  ///   - number: Of the page, from 1, for faults.
  ///   - tagged: False when marks are left out instead.
  init(
    _ content: [UInt8], number: Int, page: TaggedPage, structure: [StructureElement], tagged: Bool
  ) {
    self.number = number
    self.page = page
    pictures = page.runs.indices.filter { page.runs[$0].hasPicture }
    self.structure = structure
    self.tagged = tagged
    self.lexer = Lexer(content, in: 0..<content.count, of: .page(number))
  }

  /// The new content.
  ///
  /// - Throws: When the marks are not those recorded, or something is painted outside them.
  mutating func rewritten() throws(PDFFault) -> [UInt8] {
    output.reserve(lexer.bytes.count)
    while true {
      let token = try lexer.next()
      if token.kind == .end { break }
      if token.kind == .word, operands.depth == 0 {
        try perform(token.range)
        operands = Operands()
      } else {
        if token.kind == .real { shorten(token.range) }
        operands.take(token, from: lexer.bytes)
      }
    }
    guard open.isEmpty else { throw .unclosedMark(page: number) }
    output.append(lexer.bytes[copied...])
    closeCurrent()
    guard begun <= page.runs.count else {
      throw .markCount(page: number, found: begun, recorded: page.runs.count)
    }
    try passOver(to: page.runs.count)
    return output.bytes
  }

  private mutating func perform(_ word: Range<Int>) throws(PDFFault) {
    let bytes = lexer.bytes
    switch word.count {
    case 3 where bytes.holds("BDC", at: word): try begin(word)
    case 3 where bytes.holds("BMC", at: word): open.append(.foreign)
    case 3 where bytes.holds("EMC", at: word): try end(word)
    case 2 where bytes.holds("rg", at: word): try setColor(word, isStroke: false)
    case 2 where bytes.holds("RG", at: word): try setColor(word, isStroke: true)
    case 2 where bytes.holds("BT", at: word): insideText = true
    case 2 where bytes.holds("ET", at: word): insideText = false
    case 2 where bytes.holds("BI", at: word):
      try checkMarked(word)
      try lexer.skipInlineImage()
    case 1 where bytes.holds("q", at: word), 1 where bytes.holds("Q", at: word):
      (fill, stroke) = (nil, nil)
    case 1, 2: if bytes.isPainting(word) { try checkMarked(word) }
    default: break
    }
  }

  /// Writes a length with three decimals instead of six: half a thousandth of a point is nothing to
  /// see, and digits that mean nothing are a fifth of what is packed. Factors, which are less than
  /// one, stay as they are, and so do pictures.
  private mutating func shorten(_ range: Range<Int>) {
    let isNegative = lexer.bytes[range.lowerBound] == UInt8(ascii: "-")
    let digits = isNegative ? range.dropFirst() : range
    guard digits.count > 5, !insideTag, let millionths = lexer.bytes.millionths(at: digits),
      millionths >= 1_000_000
    else { return }
    output.append(lexer.bytes[copied..<digits.lowerBound])
    output.append(thousandths: (millionths + 500) / 1_000)
    copied = digits.upperBound
  }

  // MARK: Colours

  private mutating func setColor(_ word: Range<Int>, isStroke: Bool) throws(PDFFault) {
    // A picture has its own.
    guard !insideTag else { return }
    guard let start = operands.start, let color = color else {
      throw lexer.fault("colour of ours", at: word.lowerBound)
    }
    output.append(lexer.bytes[copied..<start])
    copied = word.upperBound
    if let mark = color.mark, mark != current { try enter(mark) }
    if (isStroke ? stroke : fill)?.hasPaint(of: color) != true {
      output.append(color, isStroke: isStroke)
    }
    if isStroke { stroke = color } else { fill = color }
  }

  private var color: MarkedColor? {
    let bytes = lexer.bytes
    guard operands.count == 3, let red = bytes.millionths(at: operands.numbers.0),
      let green = bytes.millionths(at: operands.numbers.1),
      let blue = bytes.millionths(at: operands.numbers.2)
    else { return nil }
    return MarkedColor(millionths: (red, green, blue))
  }

  /// Ends the mark before and begins another.
  private mutating func enter(_ mark: Int) throws(PDFFault) {
    guard !insideText, open.isEmpty else { throw .nestedMark(page: number, mark: mark) }
    guard mark < page.runs.count else {
      throw .markCount(page: number, found: mark + 1, recorded: page.runs.count)
    }
    closeCurrent()
    try passOver(to: mark)
    beginMark(mark)
    if tagged { output.append("\n") }
    current = mark
  }

  private mutating func closeCurrent() {
    if current != nil, tagged { output.append("EMC\n") }
    current = nil
  }

  /// Cairo leaves out what shows nothing, such as a line of spaces: its mark is written empty, so
  /// that each keeps its number. Any other mark must be found.
  private mutating func passOver(to mark: Int) throws(PDFFault) {
    guard mark >= begun else {
      throw .markOrder(page: number, found: mark, expected: begun)
    }
    while begun < mark {
      guard page.runs[begun].isBlank else {
        throw mark == page.runs.count
          ? .markCount(page: number, found: begun, recorded: mark)
          : .markOrder(page: number, found: mark, expected: begun)
      }
      beginMark(begun)
      if tagged { output.append(" EMC\n") }
    }
  }

  private mutating func beginMark(_ mark: Int) {
    begun = mark + 1
    guard tagged, mark < page.runs.count else { return }
    switch page.runs[mark].mark {
    case .element(let element):
      output.append("/")
      output.append(structure[element].role.rawValue)
      output.append(" <</MCID ")
      output.append(contentMarks)
      output.append(">> BDC")
      contentMarks += 1
    case .artifact(let kind): output.append(kind.opening)
    }
  }

  // MARK: Tags

  private mutating func begin(_ word: Range<Int>) throws(PDFFault) {
    guard let tag = operands.tag, let found = operands.markNumber,
      lexer.bytes.holds("/Span", at: tag) || lexer.bytes.holds("/Private", at: tag)
    else {
      open.append(.foreign)
      return
    }
    guard !insideTag else { throw .nestedMark(page: number, mark: found) }
    guard found == tagsFound else {
      throw .markOrder(page: number, found: found, expected: tagsFound)
    }
    guard found < pictures.count else {
      throw .markCount(page: number, found: found + 1, recorded: pictures.count)
    }
    output.append(lexer.bytes[copied..<tag.lowerBound])
    copied = word.upperBound
    closeCurrent()
    try passOver(to: pictures[found])
    beginMark(pictures[found])
    tagsFound += 1
    insideTag = true
    open.append(.ours(kept: tagged))
  }

  private mutating func end(_ word: Range<Int>) throws(PDFFault) {
    guard let last = open.popLast() else { throw .strayEnd(page: number) }
    guard case .ours(let kept) = last else { return }
    insideTag = false
    (fill, stroke) = (nil, nil)
    if !kept {
      output.append(lexer.bytes[copied..<word.lowerBound])
      copied = word.upperBound
    }
  }

  /// PDF/UA-1 7.1: all content is in a mark.
  private func checkMarked(_ word: Range<Int>) throws(PDFFault) {
    guard tagged, !insideTag, current == nil else { return }
    throw .outsideMarks(
      page: number, painting: String(decoding: lexer.bytes[word], as: UTF8.self),
      offset: word.lowerBound)
  }
}

extension Mark.Artifact {
  /// With its property list (ISO 32000-1 14.8.2.2.2).
  fileprivate var opening: String {
    switch self {
    case .layout: "/Artifact <</Type /Layout>> BDC"
    case .header: "/Artifact <</Type /Pagination /Subtype /Header>> BDC"
    case .footer: "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"
    }
  }
}
