import CPangoCairo

/// Where a line may begin (UAX #14, with the rules of the text's language).
enum LineBreaks {
  /// Ascending offsets in code units, without the text's ends.
  static func offsets(in text: borrowing SanitizedText, language: OpaquePointer?) -> [Int] {
    let starts = text.utf8.indices.filter { text.utf8[$0] & 0xC0 != 0x80 }
    var attributes = [PangoLogAttr](repeating: PangoLogAttr(), count: starts.count + 1)
    text.withCharacters { characters, count in
      pango_get_log_attrs(
        characters, Int32(count), -1, language, &attributes, Int32(attributes.count))
    }
    return starts.indices.dropFirst().compactMap { index in
      attributes[index].is_line_break != 0 ? starts[index] : nil
    }
  }
}
