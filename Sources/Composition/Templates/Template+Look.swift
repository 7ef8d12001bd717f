package import Documents

extension Template {
  /// The look that a template gives: a theme, and where its accent colour comes from.
  package struct Look: Sendable, Hashable {
    package enum Accent: Sendable, Hashable {
      /// The colour of the account's branding, if it has one.
      case branding
      case color(Color)
      /// The ink: no colour at all.
      case none
    }

    package var accent: Accent
    /// Whether a band in the accent colour stands at the upper edge of the first page.
    package var band: Bool
    /// Styles, spaces, family and the colours beside the accent.
    package var theme: Theme
    /// The colours that the template sets itself, so that the brand does not.
    package var ownColors: Set<Theme.ColorProperty>
    /// Whether the template fills anything with the brand's colour, so that its tints are made.
    package var fillsWithBrand: Bool

    package init(
      accent: Accent = .branding, band: Bool = true, theme: Theme = Theme(),
      ownColors: Set<Theme.ColorProperty> = [], fillsWithBrand: Bool = false
    ) {
      self.accent = accent
      self.band = band
      self.theme = theme
      self.ownColors = ownColors
      self.fillsWithBrand = fillsWithBrand
    }
  }

  /// What stands on every page beside the body.
  package struct RunningParts: Sendable, Hashable {
    package enum HeadPart: String, Sendable, Hashable, CaseIterable {
      case number, seller, title, date
    }

    package enum FootPart: String, Sendable, Hashable, CaseIterable {
      /// The footer text, on the last page.
      case footerText = "footer_text"
      /// Number and headline, at the start edge.
      case number
      /// `Page 2 of 5`, at the end edge.
      case pageOf = "page_of"
    }

    /// At the start edge of the head of every page but the first, joined by dots.
    package var headStart: [HeadPart]
    package var headEnd: [HeadPart]
    package var footer: [FootPart]
    /// Whether a hairline stands above the foot.
    package var footRule: Bool

    package init(
      headStart: [HeadPart] = [.number], headEnd: [HeadPart] = [.seller],
      footer: [FootPart] = [.footerText, .number, .pageOf], footRule: Bool = true
    ) {
      self.headStart = headStart
      self.headEnd = headEnd
      self.footer = footer
      self.footRule = footRule
    }
  }
}
