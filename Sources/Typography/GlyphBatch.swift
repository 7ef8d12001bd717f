import CPangoCairo
import Layout

/// The glyphs of one piece of text with the words that they stand for, as Cairo takes them: the
/// words make the text that is found and copied in a PDF.
struct GlyphBatch {
  private(set) var glyphs: [cairo_glyph_t] = []
  private(set) var clusters: [cairo_text_cluster_t] = []
  private(set) var words: [UInt8] = []
  private var isBackward = false

  /// Replaces the batch by a piece of a line.
  mutating func fill(with piece: TextFrame.Piece, of run: ShapedRun, in text: TextFrame) {
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    isBackward = run.isRightToLeft
    place(piece, of: run, in: text)
    if isBackward {
      cluster(piece, run.glyphs, piece.glyphs.reversed())
    } else {
      cluster(piece, run.glyphs, Array(piece.glyphs))
    }
  }

  func show(on context: OpaquePointer) {
    guard !glyphs.isEmpty else { return }
    let flags = CAIRO_TEXT_CLUSTER_FLAG_BACKWARD.rawValue
    words.withUnsafeBytes {
      cairo_show_text_glyphs(
        context, $0.bindMemory(to: CChar.self).baseAddress, Int32(words.count), glyphs,
        Int32(glyphs.count), clusters, Int32(clusters.count),
        cairo_text_cluster_flags_t(rawValue: isBackward ? flags : 0))
    }
  }

  private mutating func place(
    _ piece: TextFrame.Piece, of run: ShapedRun, in text: TextFrame
  ) {
    var advance: Double = 0
    let left = text.x + piece.x
    for index in piece.glyphs {
      let glyph = run.glyphs[index]
      if glyph.id != ShapedGlyph.blank {
        glyphs.append(
          cairo_glyph_t(
            index: UInt(glyph.id), x: left + (advance + Double(glyph.x)) * text.size,
            y: text.baseline + Double(glyph.y) * text.size))
      }
      advance += Double(glyph.advance)
      let isLast = index + 1 == piece.glyphs.upperBound
      if isLast || run.glyphs[index + 1].cluster != glyph.cluster { advance += text.tracking }
    }
  }

  /// Goes through the glyphs in logical order. Characters that show nothing leave no words.
  private mutating func cluster(
    _ piece: TextFrame.Piece, _ all: [ShapedGlyph], _ order: some RandomAccessCollection<Int>
  ) {
    var rest = order[...]
    var start = piece.range.lowerBound
    while let first = rest.first {
      let group = rest.prefix { all[$0].cluster == all[first].cluster }
      rest = rest.dropFirst(group.count)
      let end = rest.first.map { Int(all[$0].cluster) } ?? piece.range.upperBound
      let drawn = group.count { all[$0].id != ShapedGlyph.blank }
      if drawn > 0, end > start {
        words.append(contentsOf: piece.text.utf8[start..<end])
        clusters.append(
          cairo_text_cluster_t(num_bytes: Int32(end - start), num_glyphs: Int32(drawn)))
      } else if drawn > 0 {
        clusters.append(cairo_text_cluster_t(num_bytes: 0, num_glyphs: Int32(drawn)))
      }
      start = end
    }
  }
}
