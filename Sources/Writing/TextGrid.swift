import Scripts

/// Lines of text in columns, as a terminal with a fixed pitch shows them.
struct TextGrid {
  /// In columns; ideographs take two.
  static let width = 72

  private(set) var lines: [String] = []

  /// Adds one line for each line of the text, with an indent in columns.
  mutating func add(_ text: String, indent: Int = 0) {
    let margin = String(repeating: " ", count: indent)
    for line in text.withoutSoftHyphens.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += wrapped(line, width: Self.width - indent).map { $0.isEmpty ? "" : margin + $0 }
    }
  }

  /// Adds words at the start and a figure that ends at the last column; the figure goes to a line
  /// of its own where the words are too long.
  mutating func add(_ text: String, figure: String?, indent: Int = 0) {
    add(text, indent: indent)
    guard let figure else { return }
    let last = lines.last ?? ""
    let gap = Self.width - columns(last) - columns(figure)
    if gap >= 2, !lines.isEmpty {
      lines[lines.count - 1] = last + String(repeating: " ", count: gap) + figure
    } else {
      lines.append(
        String(repeating: " ", count: max(0, Self.width - columns(figure))) + figure)
    }
  }

  /// Adds a label and its value, which begins at a column; the value goes to the next line where
  /// the label is too long.
  mutating func add(_ label: String, value: String, at column: Int) {
    add(label)
    let first = lines.count
    add(value, indent: column)
    let head = lines[first - 1]
    guard columns(head) + 2 <= column, lines.count > first else { return }
    let gap = String(repeating: " ", count: column - columns(head))
    lines[first - 1] = head + gap + String(lines.remove(at: first).drop { $0 == " " })
  }

  /// Adds an empty line, unless there is one or nothing above it.
  mutating func space() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  mutating func rule() {
    lines.append(String(repeating: "-", count: Self.width))
  }

  /// Breaks at spaces; a word longer than a line stays whole.
  private func wrapped(_ text: Substring, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, columns(line) + 1 + columns(word) > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return lines + [line]
  }
}

/// How many columns a terminal takes for a text.
func columns(_ text: some StringProtocol) -> Int { text.columns }
