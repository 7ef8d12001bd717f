import Documents
import Layout
import Scripts

/// The faces that a document's text may take, in order, and how one is chosen for a character.
///
/// The choice depends on the text alone, never on what was loaded before, so that the same words
/// always look the same.
struct FontList: Hashable {
  /// The theme's family; it is asked first.
  var lead: FontFamily
  /// The Han form of the document; nil where neither its language nor its regions have one.
  var han: HanForm?

  /// The Han form for one text: its own language's, else the document's, else what its letters
  /// show, else Japanese.
  func form(of text: String, language: String?) -> HanForm {
    language.flatMap(HanForm.init(language:)) ?? han ?? HanForm(letters: text) ?? .jp
  }

  /// The families for a character that the lead lacks, in order.
  func families(for scalar: Unicode.Scalar, form: HanForm) -> [FontFamily] {
    let cjk = FontFamily.notoCJK(form)
    if scalar.isInEastAsianBlock { return [cjk] }
    let general = [FontFamily.inter, .notoSans].filter { $0.name != lead.name }
    if let script = ScriptFace(scalar) { return [script.family] + general }
    return general + FontFamily.symbols + [cjk, .emoji]
  }
}
