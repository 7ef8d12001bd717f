import Scripts

/// Breaks one long line of plain text at spaces and between ideographs (a part of UAX #14).
///
/// What has no such place stays whole. An isolate that is open at a break is closed there and begun
/// anew, so that each line is right by itself.
struct LineBreaker {
  /// In columns, of the next line.
  var width: Int
  private var rest: Substring
  private var isolates: [Character] = []

  init(_ line: String, width: Int) {
    rest = line[...]
    self.width = width
  }

  /// The next line; nil at the end.
  mutating func next() -> String? {
    guard !rest.isEmpty else { return nil }
    let open = String(isolates)
    let part = rest[..<end]
    rest = rest[part.endIndex...].drop { $0 == " " }
    for character in part { note(character) }
    return open + part.trimmedAtEnd + String(repeating: "\u{2069}", count: isolates.count)
  }

  private mutating func note(_ character: Character) {
    guard let scalar = character.unicodeScalars.first, scalar.isDirectionFormat else { return }
    if scalar == DirectionGuard.end { _ = isolates.popLast() } else { isolates.append(character) }
  }

  /// Where the line ends: at the last place before the width, else at the first after it.
  private var end: String.Index {
    var best: String.Index?
    var taken = 0
    var previous: Character?
    for index in rest.indices {
      let character = rest[index]
      if let previous, Self.mayBreak(between: previous, and: character) {
        if taken > width { return best ?? index }
        best = index
      }
      taken += character.columns
      if taken > width, character != " ", let best { return best }
      previous = character
    }
    return rest.endIndex
  }

  private static func mayBreak(between first: Character, and second: Character) -> Bool {
    if second == " " { return false }
    if first == " " { return true }
    guard first.columns == 2 || second.columns == 2, !first.isHangul, !second.isHangul else {
      return false
    }
    return !unfitAtStart.contains(second) && !unfitAtEnd.contains(first)
      && first != "\u{A0}" && second != "\u{A0}" && !first.isFormat && !second.isFormat
  }

  /// What a line does not begin with (UAX #14, CL, NS, EX, IS), and what it does not end with (OP, PR).
  private static let unfitAtStart = Set("、。，．：；！？）］｝」』】〉》・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％,.:;!?)]}%")
  private static let unfitAtEnd = Set("（［｛「『【〈《￥＄([{¥$€£#")
}

extension Character {
  /// Korean is broken at spaces, though Unicode would allow more.
  fileprivate var isHangul: Bool { unicodeScalars.first?.isHangul == true }

  fileprivate var isFormat: Bool { unicodeScalars.first?.isDirectionFormat == true }
}

extension Substring {
  fileprivate var trimmedAtEnd: Substring {
    var part = self
    while part.last == " " { part.removeLast() }
    return part
  }
}
