import CPangoCairo
import Layout

/// The OpenType features of a run, as the attribute list that Pango's shaping reads.
///
/// Inter's contextual alternates stay off: they draw `->` as an arrow and `4x4` with a
/// multiplication sign, and the words of a record are printed as they are.
struct Features: ~Copyable {
  private let plain: UnsafeMutablePointer<GSList>?
  private let tabular: UnsafeMutablePointer<GSList>?
  private let tabularOther: UnsafeMutablePointer<GSList>?

  init() {
    plain = Self.list("calt=0")
    tabular = Self.list("calt=0,tnum=1,lnum=1")
    tabularOther = Self.list("tnum=1,lnum=1")
  }

  /// The list for a face; it lives as long as this value.
  func list(for face: LoadedFace, _ request: FaceRequest) -> UnsafeMutablePointer<GSList>? {
    if face.face.family == FontFamily.inter.name { return request.tabularFigures ? tabular : plain }
    return request.tabularFigures ? tabularOther : nil
  }

  private static func list(_ features: String) -> UnsafeMutablePointer<GSList>? {
    g_slist_append(nil, pango_attr_font_features_new(features))
  }

  deinit {
    for list in [plain, tabular, tabularOther] {
      g_slist_free_full(list) {
        pango_attribute_destroy($0?.assumingMemoryBound(to: PangoAttribute.self))
      }
    }
  }
}
