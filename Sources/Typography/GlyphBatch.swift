import CPangoCairo
import Layout

/// Glyphs of one line with the words that they stand for, as Cairo takes them: the words make the
/// text that is found and copied in a PDF.
struct GlyphBatch {
  /// The face of all glyphs; nil while there are none.
  private(set) var face: Int?
  /// Where characters stand that no font has, for boxes to be drawn.
  private(set) var boxes: [Rectangle] = []
  /// From left to right.
  private var glyphs: [cairo_glyph_t] = []
  /// In logical order, as the words.
  private var clusters: [cairo_text_cluster_t] = []
  private var words: [UInt8] = []
  private var isBackward = false

  /// Whether a run can join what the batch holds.
  func takes(_ run: ShapedRun) -> Bool {
    face == nil || face == run.face && isBackward == run.isRightToLeft
  }

  /// Adds a piece at the right end of those before it.
  ///
  /// A missing character becomes the face's space under a box: its words are kept in the file, and
  /// no text of a PDF may use the glyph 0 (ISO 19005-3, 6.2.11.8).
  mutating func append(
    _ piece: TextFrame.Piece, of run: ShapedRun, in text: TextFrame, face: LoadedFace
  ) {
    self.face = run.face
    isBackward = run.isRightToLeft
    place(piece, of: run, in: text, face: face)
    if isBackward {
      // What stands further right in right-to-left text is read before.
      let later = (clusters, words)
      clusters.removeAll()
      words.removeAll()
      cluster(piece, run.glyphs, piece.glyphs.reversed())
      clusters += later.0
      words += later.1
    } else {
      cluster(piece, run.glyphs, piece.glyphs)
    }
  }

  /// Whether nothing of it would be seen: then no face was prepared for it either.
  var isBlank: Bool { glyphs.isEmpty }

  func show(on context: OpaquePointer) {
    guard !glyphs.isEmpty else { return }
    let flags = isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD.rawValue : 0
    words.withUnsafeBytes {
      cairo_show_text_glyphs(
        context, $0.bindMemory(to: CChar.self).baseAddress, Int32(words.count), glyphs,
        Int32(glyphs.count), clusters, Int32(clusters.count),
        cairo_text_cluster_flags_t(rawValue: flags))
    }
  }

  mutating func clear() {
    face = nil
    boxes.removeAll(keepingCapacity: true)
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
  }

  private mutating func place(
    _ piece: TextFrame.Piece, of run: ShapedRun, in text: TextFrame, face: LoadedFace
  ) {
    var advance: Double = 0
    let left = text.x + piece.x
    for index in piece.glyphs {
      let glyph = run.glyphs[index]
      if glyph.id == 0 {
        boxes.append(Self.box(at: left + advance * text.size, glyph, in: text))
      }
      if glyph.id != ShapedGlyph.blank {
        glyphs.append(
          cairo_glyph_t(
            index: face.drawnNumber(of: glyph.id == 0 ? face.space : glyph.id),
            x: left + (advance + Double(glyph.x)) * text.size,
            y: text.baseline + Double(glyph.y) * text.size))
      }
      advance += Double(glyph.advance)
      let isLast = index + 1 == piece.glyphs.upperBound
      if isLast || run.glyphs[index + 1].cluster != glyph.cluster { advance += text.tracking }
    }
  }

  /// As high as a capital letter, with some room at both sides.
  private static func box(at x: Double, _ glyph: ShapedGlyph, in text: TextFrame) -> Rectangle {
    let side = 0.08 * text.size
    return Rectangle(
      x: x + side, y: text.baseline - 0.72 * text.size,
      width: Double(glyph.advance) * text.size - 2 * side, height: 0.72 * text.size)
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
      let end = max(start, rest.first.map { Int(all[$0].cluster) } ?? piece.range.upperBound)
      let drawn = group.count { all[$0].id != ShapedGlyph.blank }
      if drawn > 0 {
        words.append(contentsOf: piece.text.utf8[start..<end])
        clusters.append(
          cairo_text_cluster_t(num_bytes: Int32(end - start), num_glyphs: Int32(drawn)))
      }
      start = end
    }
  }
}
