package import Documents
package import Layout

/// Shapes and draws one document at a time: it owns a font map of its own, so that renders on
/// other threads do not wait.
package final class Press: TextShaper, PictureMeasurer {
  package init(fonts: FontLibrary) throws {}

  /// Sets the font list for a document: its family, then each script's, the Han face chosen by
  /// the language and the regions.
  package func begin(_ language: DocumentLanguage, theme: Theme) {}

  package func shape(
    _ text: String, as face: FaceRequest, direction: Text.Direction, language: String?
  ) -> ShapedText {
    ShapedText(utf8: Array(text.utf8), runs: [], breaks: [], isRightToLeft: false)
  }

  package func size(of picture: Picture) throws -> (width: Double, height: Double) { (1, 1) }

  /// A PDF 1.7 file. Same pages, same bytes.
  package func pdf(_ document: LaidOutDocument) throws -> [UInt8] { [] }

  /// One page as PNG; `dpi` 36 to 1200.
  package func png(_ document: LaidOutDocument, page: Int, dpi: Double) throws -> [UInt8] { [] }

  /// One page as SVG.
  package func svg(_ document: LaidOutDocument, page: Int) throws -> [UInt8] { [] }
}
