/// Gives the flat marks of a page's content their real names (ISO 32000-1 14.6).
///
/// Cairo draws `/Span << /MCID n >> BDC ... EMC` for content and `/Private << /MCID n >> BDC` for
/// artifacts, n counting the tags of the page. Here they become `/TH <</MCID k>> BDC`, k counting
/// content only, and `/Artifact <</Type /Layout>> BDC`. Cairo's own marks inside them, which carry
/// ActualText, stay as they are.
struct ContentRewriter {
  private enum Open {
    /// A mark of ours; false when its end is left out.
    case ours(kept: Bool)
    case foreign
  }

  private let page: Int
  private let marks: [PageMark]
  private let structure: [TaggedElement]
  private let tagged: Bool

  private var lexer: Lexer
  private var output: [UInt8] = []
  /// Up to where the input is in the output or left out.
  private var copied: Int
  private var open: [Open] = []
  private var insideOurs = false
  private var found = 0
  private var contentMarks = 0
  /// The operands of the operator that comes next.
  private var operands = Operands()

  /// - Parameters:
  ///   - page: Counts from 1, for faults.
  ///   - tagged: False when marks are left out instead.
  init(
    _ content: [UInt8], page: Int, marks: [PageMark], structure: [TaggedElement], tagged: Bool
  ) {
    self.page = page
    self.marks = marks
    self.structure = structure
    self.tagged = tagged
    self.lexer = Lexer(content, in: 0..<content.count, of: .page(page))
    self.copied = 0
  }

  /// The new content.
  ///
  /// - Throws: When the marks are not those recorded, or something is painted outside them.
  mutating func rewritten() throws(PDFFault) -> [UInt8] {
    output.reserveCapacity(lexer.bytes.count)
    while true {
      let token = try lexer.next()
      if token.kind == .end { break }
      if token.kind == .word, operands.depth == 0 {
        try perform(token.range)
        operands = Operands()
      } else {
        operands.take(token, from: lexer.bytes)
      }
    }
    guard open.isEmpty else { throw .unclosedMark(page: page) }
    guard found == marks.count else {
      throw .markCount(page: page, found: found, recorded: marks.count)
    }
    output += lexer.bytes[copied...]
    return output
  }

  private mutating func perform(_ word: Range<Int>) throws(PDFFault) {
    let bytes = lexer.bytes
    switch word.count {
    case 3 where bytes.holds("BDC", at: word): try begin(word)
    case 3 where bytes.holds("BMC", at: word): open.append(.foreign)
    case 3 where bytes.holds("EMC", at: word): try end(word)
    case 2 where bytes.holds("BI", at: word):
      try checkMarked(word)
      try lexer.skipInlineImage()
    case 1, 2: if bytes.isPainting(word) { try checkMarked(word) }
    default: break
    }
  }

  private mutating func begin(_ word: Range<Int>) throws(PDFFault) {
    guard let tag = operands.tag, let number = operands.markNumber,
      lexer.bytes.holds("/Span", at: tag) || lexer.bytes.holds("/Private", at: tag)
    else {
      open.append(.foreign)
      return
    }
    guard !insideOurs else { throw .nestedMark(page: page, mark: number) }
    guard number == found else {
      throw .markOrder(page: page, found: number, expected: found)
    }
    insideOurs = true
    open.append(.ours(kept: tagged))
    if found < marks.count { replace(tag.lowerBound..<word.upperBound, by: marks[found]) }
    found += 1
  }

  private mutating func replace(_ range: Range<Int>, by mark: PageMark) {
    output += lexer.bytes[copied..<range.lowerBound]
    copied = range.upperBound
    guard tagged else { return }
    switch mark {
    case .element(let element):
      output += "/\(structure[element].role.rawValue) <</MCID \(contentMarks)>> BDC".utf8
      contentMarks += 1
    case .artifact(let kind):
      output += "/Artifact \(kind.properties) BDC".utf8
    }
  }

  private mutating func end(_ word: Range<Int>) throws(PDFFault) {
    guard let last = open.popLast() else { throw .strayEnd(page: page) }
    guard case .ours(let kept) = last else { return }
    insideOurs = false
    if !kept {
      output += lexer.bytes[copied..<word.lowerBound]
      copied = word.upperBound
    }
  }

  /// PDF/UA-1 7.1: all content is in a mark.
  private func checkMarked(_ word: Range<Int>) throws(PDFFault) {
    guard tagged, !insideOurs else { return }
    throw .outsideMarks(
      page: page, painting: String(decoding: lexer.bytes[word], as: UTF8.self),
      offset: word.lowerBound)
  }
}

/// What an operator of a content stream is given, as far as marks need to know.
private struct Operands {
  /// The first operand, when it is a name.
  private(set) var tag: Range<Int>?
  /// The number after `/MCID` in a dictionary.
  private(set) var markNumber: Int?
  /// How many arrays and dictionaries are open.
  private(set) var depth = 0
  private var count = 0
  private var expectsNumber = false

  mutating func take(_ token: Token, from bytes: [UInt8]) {
    switch token.kind {
    case .dictionaryOpen, .arrayOpen: depth += 1
    case .dictionaryClose, .arrayClose: depth -= 1
    case .name where count == 0: tag = token.range
    case .integer where expectsNumber && depth == 1: markNumber = bytes.number(at: token.range)
    default: break
    }
    expectsNumber = token.kind == .name && depth == 1 && bytes.holds("/MCID", at: token.range)
    count += 1
  }
}

extension PageMark.Artifact {
  /// The property list (ISO 32000-1 14.8.2.2.2).
  fileprivate var properties: String {
    switch self {
    case .layout: "<</Type /Layout>>"
    case .header: "<</Type /Pagination /Subtype /Header>>"
    case .footer: "<</Type /Pagination /Subtype /Footer>>"
    }
  }
}

extension [UInt8] {
  /// An operator of one or two bytes that leaves something on the page.
  fileprivate func isPainting(_ word: Range<Int>) -> Bool {
    let first = self[word.lowerBound]
    if word.count == 1 {
      switch first {
      case UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "B"), UInt8(ascii: "b"),
        UInt8(ascii: "S"), UInt8(ascii: "s"), UInt8(ascii: "'"), UInt8(ascii: "\""):
        return true
      default: return false
      }
    }
    let second = self[word.lowerBound + 1]
    switch (first, second) {
    case (UInt8(ascii: "T"), UInt8(ascii: "j")), (UInt8(ascii: "T"), UInt8(ascii: "J")),
      (UInt8(ascii: "f"), UInt8(ascii: "*")), (UInt8(ascii: "B"), UInt8(ascii: "*")),
      (UInt8(ascii: "b"), UInt8(ascii: "*")), (UInt8(ascii: "D"), UInt8(ascii: "o")),
      (UInt8(ascii: "s"), UInt8(ascii: "h")):
      return true
    default: return false
    }
  }
}
