package import Layout

extension Press {
  /// The paths of the font files that the pages draw from, in alphabetical order.
  ///
  /// The pages must have been shaped by this press.
  package func fontFiles(of document: LaidOutDocument) -> [String] {
    var used: Set<Int> = []
    for page in document.pages {
      for case .text(let frame) in page.frames.lazy.map(\.item) {
        for piece in frame.pieces { used.insert(piece.text.runs[piece.run].face) }
      }
    }
    let paths = used.filter(faces.loaded.indices.contains).map { faces.loaded[$0].face.path }
    return Set(paths).sorted()
  }

  /// The name of a face in every press: the file without its ending, and which face of it where
  /// it has several, as in `NotoSansCJK-Regular/2`.
  package func faceName(_ index: Int) -> String {
    guard faces.loaded.indices.contains(index) else { return "none" }
    let face = faces.loaded[index].face
    let file = face.path.split(separator: "/").last ?? ""
    let stem = file.split(separator: ".").first.map(String.init) ?? ""
    return file.hasSuffix(".ttc") ? "\(stem)/\(face.index)" : stem
  }
}
