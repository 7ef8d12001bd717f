/// How a document is set on paper: sizes, margins, styles, and what stands on every page.
///
/// Lengths are points (1/72 inch). It holds no words but those of the running lines.
package struct PageDesign: Sendable, Hashable {
  package var paper: Paper
  package var margins: Margins
  package var theme: Theme
  package var running: Running
  /// Rules and fills at fixed places.
  package var shapes: [Shape]
  /// Places on the page that groups are put into, by number.
  package var areas: [Area]
  /// How single groups are set, by the number in `Group.design`.
  package var sections: [SectionDesign]
  /// The greatest sizes of pictures.
  package var logo: PictureBox

  package init(
    paper: Paper, margins: Margins, theme: Theme = Theme(), running: Running = Running(),
    shapes: [Shape] = [], areas: [Area] = [], sections: [SectionDesign] = [],
    logo: PictureBox = PictureBox()
  ) {
    self.paper = paper
    self.margins = margins
    self.theme = theme
    self.running = running
    self.shapes = shapes
    self.areas = areas
    self.sections = sections
    self.logo = logo
  }
}

/// The sheet.
package struct Paper: Sendable, Hashable {
  package var width: Double
  /// Nil for a roll: as high as its content.
  package var height: Double?

  package init(width: Double, height: Double?) {
    self.width = width
    self.height = height
  }

  /// ISO 216 A4: 210 mm × 297 mm.
  package static let a4 = Paper(width: 595.276, height: 841.89)
  /// ANSI Letter: 8.5 in × 11 in.
  package static let letter = Paper(width: 612, height: 792)
}

/// The distances from the paper's edges to the text.
package struct Margins: Sendable, Hashable {
  /// Of the first page.
  package var firstTop: Double
  package var firstBottom: Double
  /// Of the pages after it.
  package var top: Double
  package var bottom: Double
  package var start: Double
  package var end: Double

  package init(top: Double, side: Double, bottom: Double) {
    firstTop = top
    firstBottom = bottom
    self.top = top
    self.bottom = bottom
    start = side
    end = side
  }
}

/// The greatest size of a picture in points; it keeps its proportions.
package struct PictureBox: Sendable, Hashable {
  package var width: Double
  package var height: Double

  package init(width: Double = millimetres(45), height: Double = millimetres(12)) {
    self.width = width
    self.height = height
  }
}
