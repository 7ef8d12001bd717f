import CPangoCairo
import Layout

/// Pango's buffer for the glyphs of one run, used again for each.
struct GlyphString: ~Copyable {
  let pointer: UnsafeMutablePointer<PangoGlyphString>? = pango_glyph_string_new()

  deinit { pango_glyph_string_free(pointer) }

  /// The glyphs in em.
  ///
  /// Pango's empty glyph, for characters that show nothing, becomes `ShapedGlyph.blank`; the box
  /// that it would draw for an unknown character becomes the face's own missing glyph.
  func shaped(from start: Int, missingAdvance: Float) -> [ShapedGlyph] {
    guard let string = pointer?.pointee else { return [] }
    let unit = Float(1 / (LoadedFace.nominalSize * Double(PANGO_SCALE)))
    return (0..<Int(string.num_glyphs)).map { index in
      let glyph = string.glyphs[index]
      let cluster = Int32(start) + string.log_clusters[index]
      if glyph.glyph == Self.empty {
        return ShapedGlyph(id: ShapedGlyph.blank, cluster: cluster, advance: 0)
      }
      if glyph.glyph & Self.unknownFlag != 0 {
        return ShapedGlyph(id: 0, cluster: cluster, advance: missingAdvance)
      }
      return ShapedGlyph(
        id: glyph.glyph, cluster: cluster, advance: Float(glyph.geometry.width) * unit,
        x: Float(glyph.geometry.x_offset) * unit, y: Float(glyph.geometry.y_offset) * unit)
    }
  }

  /// `PANGO_GLYPH_EMPTY`, a macro that Swift does not see.
  private static let empty: PangoGlyph = 0x0FFF_FFFF
  /// `PANGO_GLYPH_UNKNOWN_FLAG`.
  private static let unknownFlag: PangoGlyph = 0x1000_0000
}

extension ShapedGlyph {
  /// The glyph of a character that shows nothing; it is not drawn.
  package static let blank = UInt32.max
}

extension [ShapedGlyph] {
  /// Takes the ink from soft hyphens, which are drawn where a line ends, and from emoji that no font
  /// has; `text` is the paragraph.
  mutating func hideWhatIsNotDrawn(_ text: UnsafeRawBufferPointer) {
    for index in indices {
      let offset = Int(self[index].cluster)
      let isHidden =
        text.isSoftHyphen(at: offset) || self[index].id == 0 && text.isEmoji(at: offset)
      if isHidden {
        self[index] = ShapedGlyph(
          id: ShapedGlyph.blank, cluster: self[index].cluster, advance: 0)
      }
    }
  }
}

extension [ShapedGlyph] {
  /// Takes the ink from skin tones and hair that the font did not join with the emoji before them, and
  /// gives their characters; `glyphs` are those that they have by themselves.
  mutating func hideEmojiChanges(_ glyphs: [UInt32: Unicode.Scalar]) -> [Unicode.Scalar] {
    guard !glyphs.isEmpty else { return [] }
    var hidden: [Unicode.Scalar] = []
    for index in indices {
      guard let scalar = glyphs[self[index].id] else { continue }
      hidden.append(scalar)
      self[index] = ShapedGlyph(
        id: ShapedGlyph.blank, cluster: self[index].cluster, advance: 0)
    }
    return hidden
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func isSoftHyphen(at offset: Int) -> Bool {
    offset + 1 < count && self[offset] == 0xC2 && self[offset + 1] == 0xAD
  }

  fileprivate func isEmoji(at offset: Int) -> Bool {
    let part = self[offset..<Swift.min(offset + 4, count)]
    return String(decoding: part, as: UTF8.self).unicodeScalars.first?.properties.isEmoji ?? false
  }
}
