import CPangoCairo
import Documents
import Layout
import Scripts

/// Turns one paragraph into glyphs: directions and scripts by Pango's itemization, faces by the
/// font list, glyphs by Pango's shaping (HarfBuzz).
final class Shaper {
  private let faces: FaceSet
  private let features = Features()
  private let withoutFallback: OpaquePointer?
  private let glyphs = GlyphString()
  /// Whether the text that is being shaped has skin tones or hair, and those that are left out.
  private var hasEmojiChanges = false
  private var leftOut: [Unicode.Scalar] = []

  init(_ faces: FaceSet) {
    self.faces = faces
    let attributes = pango_attr_list_new()
    pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
    withoutFallback = attributes
  }

  deinit { pango_attr_list_unref(withoutFallback) }

  /// What decides the glyphs of a text beside the text itself.
  struct Setting: Hashable {
    var list: FontList
    var request: FaceRequest
    /// The base direction; nil for that of the first strong character, else `fallback`.
    var isRightToLeft: Bool?
    var fallbackIsRightToLeft: Bool
    /// A BCP 47 tag.
    var language: String
    /// The text's own tag, where it has one.
    var ownLanguage: String?
  }

  /// Shapes a text whose lead face is loaded.
  func shape(_ text: String, _ setting: Setting, lead: Int) -> ShapedText {
    let sanitized = SanitizedText(text)
    let form = setting.list.form(of: text, language: setting.ownLanguage)
    let segments = FaceSegments(
      text, request: setting.request, lead: lead, list: setting.list, form: form, faces: faces)
    let isRightToLeft =
      setting.isRightToLeft ?? text.naturalDirection.map { $0 == .rightToLeft }
      ?? setting.fallbackIsRightToLeft
    let language = Self.pangoLanguage(setting.language, form: form)
    let eastAsian = pango_language_from_string(form.pangoLanguage)
    pango_context_set_language(OpaquePointer(faces.context), language)
    hasEmojiChanges =
      sanitized.utf8.contains(0xF0) && text.unicodeScalars.contains(where: \.changesEmoji)
    leftOut = segments.leftOut
    let runs = sanitized.withCharacters { characters, count in
      items(
        characters, count, isRightToLeft: isRightToLeft, language: language, eastAsian: eastAsian
      ) {
        item in
        self.runs(item, segments.segments, characters, count, setting.request)
      }
    }
    let breaks = sanitized.mayBreak ? LineBreaks.offsets(in: sanitized, language: language) : []
    return ShapedText(
      utf8: sanitized.utf8, runs: runs, breaks: breaks, isRightToLeft: isRightToLeft,
      missing: segments.missing, leftOut: leftOut)
  }

  private static func pangoLanguage(_ tag: String, form: HanForm) -> OpaquePointer? {
    pango_language_from_string(HanForm(language: tag)?.pangoLanguage ?? tag)
  }

  /// Goes through the stretches of one direction and script, in logical order.
  ///
  /// Each has the language that was asked for, Chinese, Japanese and Korean that of their form. Where
  /// a script is none of that language's, Pango would take the user's own from the environment.
  private func items(
    _ characters: UnsafePointer<CChar>, _ count: Int, isRightToLeft: Bool,
    language: OpaquePointer?, eastAsian: OpaquePointer?, cut: (PangoItem) -> [ShapedRun]
  ) -> [ShapedRun] {
    var result: [ShapedRun] = []
    let items = pango_itemize_with_base_dir(
      OpaquePointer(faces.context),
      isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR,
      characters, 0, Int32(count), withoutFallback, nil)
    var link = items
    while let current = link {
      if let item = current.pointee.data?.assumingMemoryBound(to: PangoItem.self) {
        item.pointee.analysis.language = item.pointee.isEastAsian ? eastAsian : language
        result += cut(item.pointee)
        pango_item_free(item)
      }
      link = current.pointee.next
    }
    g_list_free(items)
    return result
  }

  /// Cuts an item where the face changes.
  private func runs(
    _ item: PangoItem, _ segments: [FaceSegment], _ characters: UnsafePointer<CChar>,
    _ count: Int, _ request: FaceRequest
  ) -> [ShapedRun] {
    let start = Int(item.offset)
    let end = start + Int(item.length)
    var result: [ShapedRun] = []
    var index = segments.partitioningIndex { $0.start > start } - 1
    while index < segments.count, index >= 0, segments[index].start < end {
      let stop = index + 1 < segments.count ? min(segments[index + 1].start, end) : end
      let range = max(segments[index].start, start)..<stop
      result.append(
        run(range, segments[index].face, item.analysis, characters, count, request))
      index += 1
    }
    return result
  }

  private func run(
    _ range: Range<Int>, _ index: Int, _ analysis: PangoAnalysis,
    _ characters: UnsafePointer<CChar>, _ count: Int, _ request: FaceRequest
  ) -> ShapedRun {
    let face = faces.loaded[index]
    var analysis = analysis
    analysis.font = face.font
    analysis.extra_attrs = features.list(for: face, request)
    pango_shape_full(
      characters + range.lowerBound, Int32(range.count), characters, Int32(count), &analysis,
      glyphs.pointer)
    var shaped = glyphs.shaped(from: range.lowerBound, missingAdvance: face.missingAdvance)
    shaped.hideWhatIsNotDrawn(UnsafeRawBufferPointer(start: characters, count: count))
    if hasEmojiChanges {
      for scalar in shaped.hideEmojiChanges(face.emojiChanges) where !leftOut.contains(scalar) {
        leftOut.append(scalar)
      }
    }
    return ShapedRun(
      face: index, range: range, level: analysis.level, glyphs: shaped,
      ascent: face.ascent, descent: face.descent)
  }
}

extension PangoItem {
  fileprivate var isEastAsian: Bool {
    switch GUnicodeScript(Int32(analysis.script)) {
    case G_UNICODE_SCRIPT_HAN, G_UNICODE_SCRIPT_HIRAGANA, G_UNICODE_SCRIPT_KATAKANA,
      G_UNICODE_SCRIPT_HANGUL, G_UNICODE_SCRIPT_BOPOMOFO:
      true
    default: false
    }
  }
}

extension Array {
  /// The first index whose element, and every later one, satisfies the condition.
  fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
