import Documents
import Scripts

/// Lines of plain text, at most 76 columns wide where they can be broken.
///
/// A line begins with what decides its direction: a viewer takes that of the first strong character
/// (UAX #9, P2), which would be wrong where a foreign word comes first.
struct TextLines {
  /// In columns; ideographs take two. RFC 5322 2.1.1 recommends 78, encodings of mails allow 76.
  static let width = 76
  /// Between facts on one line.
  static let dot = " · "

  private(set) var lines: [String] = []
  let language: DocumentLanguage
  private var isApart = false

  init(_ language: DocumentLanguage) { self.language = language }

  /// All lines, each with a line feed.
  var string: String {
    var whole = ""
    whole.reserveCapacity(lines.reduce(0) { $0 + $1.utf8.count + 1 })
    for line in lines {
      whole += line
      whole += "\n"
    }
    return whole
  }

  // MARK: Adding

  /// Adds an empty line before what comes next, unless there is one or nothing above it.
  mutating func space() { isApart = lines.last?.isEmpty == false }

  /// Adds words with their line breaks, broken where they are too long.
  mutating func add(_ words: Words, indent: Int = 0) {
    for line in words.lines {
      wrap(line.alone, indent: indent, follow: indent, marked: !words.isNatural)
    }
  }

  /// Adds words that stand on lines of the document's own direction, whatever theirs is.
  mutating func add(aligned words: Words, indent: Int) {
    for line in words.lines { wrap(line.last, indent: indent, follow: indent) }
  }

  /// Adds a URL, bare and whole.
  mutating func add(url: String, indent: Int) { append(url, indent: indent, marked: false) }

  /// Adds a label and its value on one line; where that is too long, the value goes below it, further
  /// in. Further lines of the value stand there too.
  mutating func add(_ label: Words, _ value: Words, indent: Int = 0) {
    let lines = value.lines
    add(label, values: [lines[0]], indent: indent)
    for line in lines.dropFirst() { add(aligned: line, indent: indent + 2) }
  }

  /// Adds a label and what belongs to it, with dots between; a line may end at a dot.
  mutating func add(_ label: Words, values: [Words], indent: Int = 0) {
    let facts = values.filter { !$0.isEmpty }
    let values = facts.dropLast().map(\.inline) + facts.suffix(1).map(\.last)
    guard !values.isEmpty else { return add(label, indent: indent) }
    let head = label.inline
    let whole = head + colon(after: head) + values.joined(separator: Self.dot)
    if fits(whole, indent) { return append(whole, indent: indent) }
    wrap(head + Self.withoutSpace(colon(after: head)), indent: indent, follow: indent + 2)
    let beside = " " + values.joined(separator: Self.dot)
    if let last = lines.last, fits(last + beside, 0) {
      lines[lines.count - 1] = last + beside
      return
    }
    for line in joined(values, width: Self.width - indent - 2) {
      wrap(line, indent: indent + 2, follow: indent + 2)
    }
  }

  /// Adds what leads to a URL, which stands on a line of its own where the words run from right to
  /// left or have no room beside it.
  mutating func add(_ label: Words, url: String, indent: Int = 0) {
    let head = label.inline
    let line = head + colon(after: head) + url
    if !language.isRightToLeft, fits(line, indent) { return append(line, indent: indent) }
    wrap(head + Self.withoutSpace(colon(after: head)), indent: indent, follow: indent + 2)
    add(url: url, indent: indent + 2)
  }

  // MARK: Lines

  private func fits(_ line: String, _ indent: Int) -> Bool {
    indent + columns(line) <= Self.width
  }

  /// The language's colon, unless the label ends with one.
  private func colon(after label: String) -> String {
    label.hasSuffix(":") || label.hasSuffix("：") ? " " : language.colon
  }

  private static func withoutSpace(_ colon: String) -> Substring {
    colon.last == " " ? colon.dropLast() : colon[...]
  }

  /// Facts with dots between them, as many on a line as there is room for.
  private func joined(_ facts: [String], width: Int) -> [String] {
    var lines: [String] = []
    for fact in facts {
      let longer = lines.last.map { $0 + Self.dot + fact }
      if let longer, columns(longer) <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append(fact)
      }
    }
    return lines
  }

  private mutating func wrap(
    _ line: some StringProtocol, indent: Int, follow: Int, marked: Bool = true
  ) {
    let line = String(line)
    if fits(line, indent) { return append(line, indent: indent, marked: marked) }
    var breaker = LineBreaker(line, width: Self.width - indent)
    var indent = indent
    while let part = breaker.next() {
      append(part, indent: indent, marked: marked)
      indent = follow
      breaker.width = Self.width - indent
    }
  }

  /// `marked`: whether the line runs in the document's direction whatever it begins with.
  private mutating func append(_ line: String, indent: Int, marked: Bool = true) {
    if isApart { lines.append("") }
    isApart = false
    guard !line.isEmpty else { return lines.append("") }
    let mark = marked ? self.mark(before: line) : ""
    lines.append(String(repeating: " ", count: indent) + mark + line)
  }

  private func mark(before line: String) -> String {
    guard language.isRightToLeft || !line.utf8.allSatisfy({ $0 < 0xD6 }) else { return "" }
    if language.isRightToLeft { return line.naturalDirection == .rightToLeft ? "" : "\u{200F}" }
    return line.naturalDirection == .rightToLeft ? "\u{200E}" : ""
  }
}

/// How many columns a terminal takes for a text.
func columns(_ text: some StringProtocol) -> Int {
  text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.columns
}
