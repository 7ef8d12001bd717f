import Layout

/// Glyph numbers of one face, as bits.
struct GlyphSet: Equatable {
  private var words: [UInt64] = []
  private(set) var count = 0

  mutating func insert(_ glyph: UInt32) {
    let (word, bit) = (Int(glyph >> 6), UInt64(1) << (glyph & 63))
    if word >= words.count {
      words += repeatElement(0, count: word + 1 - words.count)
    }
    guard words[word] & bit == 0 else { return }
    words[word] |= bit
    count += 1
  }

  func isSuperset(of other: GlyphSet) -> Bool {
    other.words.indices.allSatisfy { index in
      other.words[index] & ~(index < words.count ? words[index] : 0) == 0
    }
  }

  mutating func formUnion(_ other: GlyphSet) { other.forEach { insert($0) } }

  /// In ascending order.
  func forEach(_ visit: (UInt32) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        visit(UInt32(index * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
  }
}

extension GlyphSet {
  /// The glyphs that some pages draw, by face.
  static func used(by pages: [Page], faces: Int) -> [GlyphSet] {
    var sets = [GlyphSet](repeating: GlyphSet(), count: faces)
    for page in pages {
      for frame in page.frames {
        guard case .text(let text) = frame.item else { continue }
        for piece in text.pieces { sets.insert(piece) }
      }
    }
    return sets
  }
}

extension [GlyphSet] {
  fileprivate mutating func insert(_ piece: TextFrame.Piece) {
    let run = piece.text.runs[piece.run]
    guard indices.contains(run.face) else { return }
    for index in piece.glyphs where run.glyphs[index].id != ShapedGlyph.blank {
      self[run.face].insert(run.glyphs[index].id)
    }
  }
}
