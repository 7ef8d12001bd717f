/// How many columns a terminal of fixed pitch takes.
extension Character {
  /// 0 for what joins its neighbour or is invisible, 2 for wide characters (UAX #11: W and F), else 1.
  package var columns: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    if scalar.value < 0x300 { return scalar.isControl || scalar.value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .format, .control, .nonspacingMark, .enclosingMark: return 0
    default: return PropertyTable.wideCharacters[scalar] == 1 ? 2 : 1
    }
  }
}

extension StringProtocol {
  package var columns: Int {
    reduce(0) { $0 + $1.columns }
  }
}
