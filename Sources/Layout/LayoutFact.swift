import Diagnostics
import Documents
import Scripts

/// What the layout has to tell about a document.
enum LayoutFact: Hashable {
  case missingGlyphs([Unicode.Scalar])
  case emojiLeftOut([Unicode.Scalar])
  case brokenWord
  /// Figures are printed at a part of their size.
  case narrowColumn(percent: Int)
  case figureTooWide
  case pictureLeftOut(reason: String)
  /// Elements, attributes and rules of a drawing, listed.
  case picturePartsLeftOut(String)
  /// Lengths in points.
  case areaTooSmall(String, needed: Double, room: Double, stays: Bool)
  case formTooSmall(needed: Double, room: Double)
  case noRoom(needed: Double, room: Double)
  /// The widths of a text that would have a letter or two on each line, in points.
  case tooNarrow(needed: Double, room: Double)
  /// What stands outside the paper: words in quotes, a picture.
  case offPage(String, page: Int)

  func diagnostic(at place: Place?) -> Diagnostic {
    switch self {
    case .missingGlyphs(let scalars):
      Diagnostic(
        .warning, "missing-glyphs", "no font has \(Self.names(of: scalars))", at: place,
        hints: ["add a font that covers the script, or change the text"])
    case .emojiLeftOut(let scalars):
      Diagnostic(
        .note, "emoji-left-out", "no font can draw \(Self.names(of: scalars)) here; left out",
        at: place,
        hints: ["install the Debian package fonts-symbola"])
    case .brokenWord:
      Diagnostic(
        .note, "broken-word", "a word is wider than its column and was broken", at: place)
    case .narrowColumn(let percent):
      Diagnostic(
        .note, "narrow-column",
        "a figure is wider than its column and is printed at \(percent) % of its size", at: place)
    case .figureTooWide:
      Diagnostic(
        .error, "figure-too-wide",
        "a figure is wider than its column even at \(Int(Galley.leastScale * 100)) % of its size",
        at: place, hints: ["give the column more room, or the template larger paper"])
    case .pictureLeftOut(let reason):
      Diagnostic(
        .warning, "picture-left-out", "the picture was left out: \(reason)", at: place,
        hints: ["give a PNG, JPEG or SVG file"])
    case .picturePartsLeftOut(let parts):
      Diagnostic(
        .warning, "picture-parts-left-out", "the SVG picture has \(parts): left out", at: place,
        hints: ["export the picture with plain shapes, and effects turned into shapes"])
    case .noRoom(let needed, let room):
      Diagnostic(
        .error, "no-room",
        "this part is \(hundredths(needed)) pt high and cannot be cut; a page has "
          + "\(hundredths(max(0, room))) pt of room for it", at: place,
        hints: ["make the spaces of the template smaller, or its page larger"])
    case .tooNarrow(let needed, let room):
      Diagnostic(
        .error, "too-narrow",
        "this text has a width of \(hundredths(max(0, room))) pt, too little for its letters: "
          + "\(hundredths(needed)) pt is the least", at: place,
        hints: ["give its column a larger share, or make paddings smaller"])
    case .offPage(let words, let page):
      Diagnostic(
        .error, "off-page", "\(words) stands outside the paper on page \(page)", at: place,
        hints: ["move the area, or make the margins of the template smaller"])
    case .formTooSmall(let needed, let room):
      Diagnostic(
        .error, "form-too-small",
        "this text is \(hundredths(needed)) pt high; its field in the form has "
          + "\(hundredths(room)) pt", at: place, hints: ["make the text shorter"])
    case .areaTooSmall(let name, let needed, let room, let stays):
      Diagnostic(
        .warning, "area-too-small",
        "the area '\(name)' is \(hundredths(room)) pt high and its content "
          + "\(hundredths(needed)) pt; "
          + (stays ? "the text below begins lower" : "the content stands in the text instead"),
        at: place)
    }
  }

  /// `'𐀀' (U+10000)`; at most eight, then how many more.
  private static func names(of scalars: [Unicode.Scalar]) -> String {
    let shown = scalars.prefix(8).map { scalar in
      scalar.isPrintable ? "'\(scalar)' (\(scalar.codePoint))" : scalar.codePoint
    }
    let rest = scalars.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
