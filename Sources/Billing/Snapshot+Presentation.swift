extension Snapshot {
  /// What Stripe and the settings say about looks; never facts of the bill.
  package struct Presentation: Sendable, Hashable {
    package enum PageSize: String, Sendable, Hashable, CaseIterable {
      case auto, a4, letter
    }

    package var pageSize: PageSize
    /// Stripe's `amount_tax_display = exclude_tax`.
    package var excludesTax: Bool
    /// `#rrggbb`.
    package var primaryColor: String?
    package var logo: Logo?
    /// Words in place of the title, in the document's language (settings).
    package var title: String?
    /// Statements under the totals (settings): cash accounting, self-billing, margin schemes.
    package var statements: [String]
    package var bankAccount: [Field]

    package init(
      pageSize: PageSize = .auto, excludesTax: Bool = false, primaryColor: String? = nil,
      logo: Logo? = nil, title: String? = nil, statements: [String] = [],
      bankAccount: [Field] = []
    ) {
      self.pageSize = pageSize
      self.excludesTax = excludesTax
      self.primaryColor = primaryColor
      self.logo = logo
      self.title = title
      self.statements = statements
      self.bankAccount = bankAccount
    }
  }

  /// The logo's bytes. Never a URL.
  package struct Logo: Sendable, Hashable {
    package enum Format: String, Sendable, Hashable, CaseIterable {
      case png, jpeg, svg
    }

    package var format: Format
    package var bytes: [UInt8]

    package init(format: Format, bytes: [UInt8]) {
      self.format = format
      self.bytes = bytes
    }
  }
}
