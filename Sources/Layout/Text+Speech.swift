import Documents
import Scripts

extension Text {
  /// The language that a reader should say the text in, where it differs from the document's: the
  /// text's own when at least half of its letters are of the kind it was told by. One Chinese word
  /// in an English sentence has Chinese shapes, but makes the sentence no Chinese one.
  var spokenLanguage: String? {
    guard language != nil else { return nil }
    var own = 0
    var others = 0
    for scalar in string.unicodeScalars where scalar.properties.isAlphabetic {
      if scalar.isEastAsian { own += 1 } else { others += 1 }
    }
    return own >= others ? language : nil
  }
}
