extension Template {
  /// The paper and its margins.
  package struct Page: Sendable, Hashable {
    package enum Size: String, Sendable, Hashable, CaseIterable {
      /// What the document asks for, else the paper of the seller's country.
      case auto, a4, letter
    }

    package var size: Size
    package var margin: Margins

    package init(size: Size = .auto, margin: Margins = Margins()) {
      self.size = size
      self.margin = margin
    }
  }

  /// The distances from the paper's edges to the text.
  package struct Margins: Sendable, Hashable {
    package var top: Length
    /// At the start and the end edge.
    package var side: Length
    package var bottom: Length

    package init(
      top: Length = .millimetres(18), side: Length = .millimetres(20),
      bottom: Length = .millimetres(16)
    ) {
      self.top = top
      self.side = side
      self.bottom = bottom
    }

    package init(all length: Length) {
      self.init(top: length, side: length, bottom: length)
    }
  }
}
