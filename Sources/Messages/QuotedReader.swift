/// Reads a text of RFC 5322 from its start.
struct QuotedReader {
  private var scalars: ArraySlice<Unicode.Scalar>

  init(_ text: String) { scalars = Array(text.unicodeScalars)[...] }

  var rest: String { String(String.UnicodeScalarView(scalars)) }

  var first: Unicode.Scalar? { scalars.first }

  mutating func next() -> Unicode.Scalar? { scalars.popFirst() }

  /// A text in quotation marks, without them; nil where none begins, or ends.
  mutating func takeQuotedString() -> String? {
    guard scalars.first == "\"" else { return nil }
    var reader = self
    _ = reader.next()
    var text = String.UnicodeScalarView()
    while let scalar = reader.next() {
      if scalar == "\"" {
        self = reader
        return String(text)
      }
      guard let kept = scalar == "\\" ? reader.next() : scalar else { return nil }
      text.append(kept)
    }
    return nil
  }

  /// Skips a comment, whose first parenthesis was read; says whether it has an end.
  mutating func skipComment() -> Bool {
    var depth = 1
    while let scalar = next() {
      switch scalar {
      case "\\": _ = next()
      case "(": depth += 1
      case ")": depth -= 1
      default: break
      }
      if depth == 0 { return true }
    }
    return false
  }
}
