package import Diagnostics
package import Documents
package import Layout
import Scripts

/// Shapes and draws one document at a time: it owns a font map of its own, so that renders on
/// other threads do not wait.
package final class Press: TextShaper, PictureMeasurer {
  let faces: FaceSet
  let pictures = PictureStore()
  private let shaper: Shaper
  private var cache = ShapingCache()
  private var language = DocumentLanguage(tag: "en")
  private var list = FontList(lead: .inter)
  /// Why a picture was not read or a text not set since `begin`, where the machine is at fault: a
  /// library or a font that is missing or damaged. Without it nothing may be made.
  package var failure: MachineFailure? { pictureFailure ?? faces.failure }
  private var pictureFailure: MachineFailure?

  /// Throws a `MachineFailure` when Inter cannot be read.
  package init(fonts: FontLibrary) throws {
    faces = try FaceSet(fonts)
    shaper = Shaper(faces)
    _ = try lead(FaceRequest())
  }

  /// Sets the font list for a document: its family, then each script's, the Han face chosen by
  /// the language and the regions.
  package func begin(_ language: DocumentLanguage, theme: Theme) {
    self.language = language
    faces.forgetFacts()
    pictureFailure = nil
    pictures.begin()
    list = FontList(lead: family(theme.family), han: HanForm(language))
  }

  /// What the fonts lacked since `begin`, as warnings that name the families and their packages.
  package var diagnostics: [Diagnostic] { faces.facts.map(\.diagnostic) }

  package func shape(
    _ text: String, as face: FaceRequest, direction: Text.Direction, language: String?
  ) -> ShapedText {
    let setting = Shaper.Setting(
      list: list, request: face,
      isRightToLeft: direction == .document ? self.language.isRightToLeft : nil,
      fallbackIsRightToLeft: self.language.isRightToLeft,
      language: language ?? self.language.tag, ownLanguage: language)
    let key = ShapingCache.Key(text: ShapingCache.ExactText(text), setting: setting)
    if let known = cache[key] { return known }
    guard let lead = try? lead(face) else {
      return ShapedText(utf8: Array(text.utf8), runs: [], breaks: [], isRightToLeft: false)
    }
    let shaped = shaper.shape(text, setting, lead: lead)
    if shaped.missing.isEmpty, shaped.leftOut.isEmpty { cache.insert(shaped, for: key) }
    return shaped
  }

  package func size(of picture: Picture) throws -> (width: Double, height: Double) {
    do {
      return try pictures.size(of: picture)
    } catch let failure as MachineFailure {
      pictureFailure = failure
      throw failure
    }
  }

  package func partsLeftOut(of picture: Picture) -> String? {
    pictures.partsLeftOut(of: picture)
  }

  /// Makes sure that Cairo can draw what some pages hold.
  func prepareFaces(for pages: [Page]) throws {
    let used = GlyphSet.used(by: pages, faces: faces.loaded.count)
    for (face, glyphs) in zip(faces.loaded, used) where glyphs.count > 0 {
      try face.prepare(glyphs)
    }
  }

  private func family(_ name: String) -> FontFamily {
    let usable = FontFamily.known.filter { !faces.library.files(of: $0).isEmpty }
    if let family = usable.first(where: { $0.name == name }) { return family }
    faces.note(.familyUnknown(name, known: usable.map(\.name)))
    return .inter
  }

  private func lead(_ request: FaceRequest) throws -> Int {
    if let family = request.family.flatMap(FontFamily.named) {
      if let index = faces.index(of: family, for: request) { return index }
      faces.noteAbsent(among: [family])
    }
    if let index = faces.index(of: list.lead, for: request) { return index }
    if let index = faces.index(of: .inter, for: request) { return index }
    if let index = faces.index(of: .inter, for: FaceRequest()) { return index }
    throw TypographyFact.unreadable(faces.library.files(of: .inter).first ?? "Inter").failure
  }
}
