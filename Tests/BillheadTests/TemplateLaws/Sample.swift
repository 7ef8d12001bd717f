import Documents
import Layout

/// A document and how it is set: what the laws of the layout are about. The files of the laws beside
/// this one are links to those of the layout's own tests.
struct Sample {
  var document: Document
  var design: PageDesign
}

extension Page {
  /// The lines of text on it, in order.
  var words: [String] { texts.map(\.words) }

  var texts: [TextFrame] {
    frames.compactMap { if case .text(let text) = $0.item { text } else { nil } }
  }
}
