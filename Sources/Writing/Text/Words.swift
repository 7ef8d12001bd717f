import Documents
import Scripts

/// Words for a line of plain text: cleaned, and set apart where they run against the line.
struct Words {
  /// As they stand alone.
  private let string: String
  /// Whether they are a stranger's, so that each line has the direction of its own first letter.
  let isNatural: Bool
  /// Whether they need an isolate beside other words.
  let isForeign: Bool

  /// A text of the document.
  init(_ text: Text, in language: DocumentLanguage) {
    string = Self.clean(text.string)
    isNatural = text.direction == .natural
    let needs = language.isRightToLeft ? Self.runsLeft : Self.runsRight
    isForeign = isNatural && needs(string)
  }

  /// A figure, which the locale's formats have settled.
  init(_ figure: Numeral) { self.init(Self.clean(figure.string), isForeign: false) }

  init(_ string: String, isForeign: Bool = false) {
    self.string = string
    self.isForeign = isForeign
    isNatural = isForeign
  }

  var isEmpty: Bool { string.isEmpty }

  /// The lines that the author set, at least one.
  var lines: [String] {
    string.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// On one line, as it stands beside other words: in an isolate (UAX #9) where it needs one.
  var inline: String {
    let line = string.contains("\n") ? lines.joined(separator: " ") : string
    return isForeign && line.unicodeScalars.first?.isDirectionFormat != true
      ? "\u{2068}\(line)\u{2069}" : line
  }

  /// The same for the end of a line, where words that keep their order stay bare, so that they can be
  /// copied: those of ASCII that begin with a letter and end with a letter or a digit.
  var last: String {
    let bytes = string.utf8
    let isASCII = bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    guard isForeign, isASCII, let first = string.first, let end = string.last, first.isLetter,
      end.isLetter || end.isNumber
    else { return inline }
    return string
  }

  /// Without soft hyphens and whatever could act beyond its line.
  private static func clean(_ string: String) -> String {
    if string.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return string }
    var controls = DirectionGuard()
    var kept = String.UnicodeScalarView()
    func end() { for _ in 0..<controls.endLine() { kept.append(DirectionGuard.end) } }
    for scalar in string.unicodeScalars {
      if scalar.endsLine {
        end()
        kept.append("\n")
      } else if scalar == "\t" {
        kept.append(" ")
      } else if controls.admits(scalar) {
        kept.append(scalar)
      }
    }
    end()
    return String(kept)
  }

  private static func runsLeft(_ text: String) -> Bool { ScriptSummary(text).hasLeftToRight }

  private static func runsRight(_ text: String) -> Bool { ScriptSummary(text).hasRightToLeft }
}
