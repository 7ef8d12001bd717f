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

    package init(accent: Accent = .branding, band: Bool = true, theme: Theme = Theme()) {
      self.accent = accent
      self.band = band
      self.theme = theme
    }
  }

  /// What stands on every page beside the body.
  package struct RunningParts: Sendable, Hashable {
    package enum HeadPart: String, Sendable, Hashable, CaseIterable {
      case number, seller
    }

    package enum FootPart: String, Sendable, Hashable, CaseIterable {
      /// The footer text, on the last page.
      case footerText = "footer_text"
      /// Number and headline, at the start edge.
      case number
      /// `Page 2 of 5`, at the end edge.
      case pageOf = "page_of"
    }

    /// At the head of every page but the first.
    package var header: [HeadPart]
    package var footer: [FootPart]

    package init(
      header: [HeadPart] = [.number, .seller],
      footer: [FootPart] = [.footerText, .number, .pageOf]
    ) {
      self.header = header
      self.footer = footer
    }
  }
}
