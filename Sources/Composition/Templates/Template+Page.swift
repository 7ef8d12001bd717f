package import Documents

extension Template {
  /// The paper, its margins, and what stands at fixed places on it.
  package struct Page: Sendable, Hashable {
    package enum Size: Sendable, Hashable {
      /// What the document asks for, else the paper of the seller's country.
      case auto
      case named(PaperName)
      /// Nil for a roll: as high as its content.
      case custom(width: Length, height: Length?)
    }

    package var size: Size
    package var margin: Margins
    package var areas: [Area]
    package var shapes: [Shape]

    package init(
      size: Size = .auto, margin: Margins = Margins(), areas: [Area] = [], shapes: [Shape] = []
    ) {
      self.size = size
      self.margin = margin
      self.areas = areas
      self.shapes = shapes
    }
  }

  /// Papers by name (ISO 216, JIS P 0138, ANSI).
  package enum PaperName: String, Sendable, Hashable, CaseIterable {
    case a4, a5, b5, jisB5 = "jis_b5", letter, legal, statement

    var paper: Paper {
      switch self {
      case .a4: .a4
      case .a5: Paper(width: millimetres(148), height: millimetres(210))
      case .b5: Paper(width: millimetres(176), height: millimetres(250))
      case .jisB5: Paper(width: millimetres(182), height: millimetres(257))
      case .letter: .letter
      case .legal: Paper(width: 612, height: 1008)
      case .statement: Paper(width: 396, height: 612)
      }
    }
  }

  /// The distances from the paper's edges to the text.
  package struct Margins: Sendable, Hashable {
    package var top: Length
    package var start: Length
    package var end: Length
    package var bottom: Length
    /// Of the first page; nil for the same as on the others.
    package var firstTop: Length?
    package var firstBottom: Length?

    package init(
      top: Length = .millimetres(18), side: Length = .millimetres(20),
      bottom: Length = .millimetres(16)
    ) {
      self.top = top
      start = side
      end = side
      self.bottom = bottom
    }

    package init(all length: Length) {
      self.init(top: length, side: length, bottom: length)
    }

    var points: Documents.Margins {
      var margins = Documents.Margins(
        top: top.points, side: start.points, bottom: bottom.points)
      margins.end = end.points
      margins.firstTop = (firstTop ?? top).points
      margins.firstBottom = (firstBottom ?? bottom).points
      return margins
    }
  }
}
