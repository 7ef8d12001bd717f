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

  /// What begins that isolate.
  private let isolate: Unicode.Scalar

  /// A text of the document.
  init(_ text: Text, in language: DocumentLanguage) {
    let string = Self.clean(text.string)
    isNatural = text.direction == .natural
    if isNatural {
      let script = ScriptSummary(string)
      isForeign = language.isRightToLeft ? script.hasLeftToRight : script.hasRightToLeft
      isolate = "\u{2068}"
    } else {
      isForeign = string.runsAgainst(rightToLeft: language.isRightToLeft)
      isolate = Self.own(language)
    }
    self.string = string
  }

  /// A figure, which the locale's formats have settled: its order is that of the document.
  init(_ figure: Numeral, in language: DocumentLanguage) {
    string = Self.clean(figure.string)
    isNatural = false
    isForeign = string.runsAgainst(rightToLeft: language.isRightToLeft)
    isolate = Self.own(language)
  }

  /// Words of ours that are set apart already.
  init(_ string: String) {
    self.string = string
    isNatural = false
    isForeign = false
    isolate = "\u{2068}"
  }

  private init(_ line: String, of words: Words) {
    string = line
    isNatural = words.isNatural
    isForeign = words.isForeign
    isolate = words.isolate
  }

  private static func own(_ language: DocumentLanguage) -> Unicode.Scalar {
    language.isRightToLeft
      ? DirectionGuard.rightToLeftIsolate : DirectionGuard.leftToRightIsolate
  }

  var isEmpty: Bool { string.isEmpty }

  /// The lines that the author set, at least one.
  var lines: [Words] {
    guard string.utf8.contains(UInt8(ascii: "\n")) else { return [self] }
    return string.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Words(String($0), of: self) }
  }

  /// As they stand alone, with their line breaks.
  var alone: String { string }

  /// On one line, as it stands beside other words: in an isolate (UAX #9) where it needs one.
  var inline: String {
    let line =
      string.utf8.contains(UInt8(ascii: "\n"))
      ? lines.map(\.string).joined(separator: " ") : string
    guard isForeign, !line.isIsolated else { return line }
    return "\(isolate)\(line)\(DirectionGuard.end)"
  }

  /// The same for the end of a line, where words that keep their order stay bare, so that they can be
  /// copied: those of ASCII that begin with a letter and end with a letter or a digit, and those that
  /// run as the document does.
  var last: String {
    guard isForeign, isNatural else { return string }
    let isASCII = string.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    guard isASCII, let first = string.first, let end = string.last, first.isLetter,
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
}

extension String {
  /// Whether the whole is one isolate.
  var isIsolated: Bool {
    guard unicodeScalars.first?.isDirectionFormat == true else { return false }
    var depth = 0
    for (index, scalar) in unicodeScalars.enumerated() {
      if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
      if scalar == DirectionGuard.end { depth -= 1 }
      if depth == 0 { return index == unicodeScalars.count - 1 }
    }
    return false
  }
}
