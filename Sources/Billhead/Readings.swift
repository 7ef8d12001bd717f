internal import Layout
internal import Scripts

/// The words of those elements whose glyphs alone would be read wrongly: in scripts whose letters
/// are reordered or joined, and characters that no font has.
struct Readings {
  /// By the element's index, in order; the lines of a paragraph are joined as they were written.
  let words: [(element: Int, text: String)]
  let havePrivateCharacters: Bool

  init(_ document: LaidOutDocument) {
    var needed: Set<Int> = []
    var havePrivateCharacters = false
    Self.forEachText(of: document) { index, text in
      for piece in text.pieces {
        let slice = piece.text.utf8[piece.range]
        if Self.isHard(piece, slice) { needed.insert(index) }
        havePrivateCharacters = havePrivateCharacters || Self.hasPrivateCharacters(slice)
      }
    }
    self.havePrivateCharacters = havePrivateCharacters
    words = needed.isEmpty ? [] : Self.words(of: needed, in: document)
  }

  private static func forEachText(
    of document: LaidOutDocument, _ visit: (Int, TextFrame) -> Void
  ) {
    for page in document.pages {
      for frame in page.frames {
        if case .text(let text) = frame.item, case .element(let index) = frame.mark {
          visit(index, text)
        }
      }
    }
  }

  private static func words(
    of needed: Set<Int>, in document: LaidOutDocument
  ) -> [(element: Int, text: String)] {
    var texts: [Int: String] = [:]
    forEachText(of: document) { index, text in
      guard needed.contains(index) else { return }
      for piece in text.pieces.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
        texts[index, default: ""] += String(decoding: piece.text.utf8[piece.range], as: UTF8.self)
      }
    }
    return needed.sorted().compactMap { index in texts[index].map { (index, $0) } }
  }

  /// Right to left, or without a glyph, or in a script whose letters are reordered.
  private static func isHard(_ piece: TextFrame.Piece, _ utf8: ArraySlice<UInt8>) -> Bool {
    if piece.text.runs[piece.run].isRightToLeft || !piece.text.missing.isEmpty { return true }
    guard utf8.contains(where: \.mayBeginReordered) else { return false }
    return String(decoding: utf8, as: UTF8.self).unicodeScalars.contains(where: \.isReordered)
  }

  private static func hasPrivateCharacters(_ utf8: ArraySlice<UInt8>) -> Bool {
    guard utf8.contains(where: \.mayBeginPrivateUse) else { return false }
    return String(decoding: utf8, as: UTF8.self).unicodeScalars.contains(where: \.isPrivateUse)
  }
}
