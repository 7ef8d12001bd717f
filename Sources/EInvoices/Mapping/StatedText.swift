import Scripts

extension String {
  /// The text without what cannot be printed, as the page has it, and without white space at its
  /// ends; nil when nothing in it can be seen.
  ///
  /// `keepsLines`: false turns line breaks into spaces.
  func stated(keepsLines: Bool = false) -> String? {
    var kept = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      if scalar.isLineBreak {
        if !(afterReturn && scalar == "\n") { kept.append(keepsLines ? "\n" : " ") }
      } else if scalar == "\t" {
        kept.append(" ")
      } else if !scalar.isUnfitForPrint {
        kept.append(scalar)
      }
    }
    guard let first = kept.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = kept.lastIndex(where: { !$0.properties.isWhitespace }),
      !kept.allSatisfy(\.showsNothing)
    else { return nil }
    return String(kept[first...last])
  }
}
