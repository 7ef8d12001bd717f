import Figures

extension Snapshot {
  /// What Stripe and the settings say about looks; never facts of the bill.
  package struct Presentation: Sendable, Hashable {
    package enum PageSize: String, Sendable, Hashable, CaseIterable {
      case auto, a4, letter
    }

    /// What a paid invoice says.
    package enum PaidWording: String, Sendable, Hashable, CaseIterable {
      /// What was paid and when, and that nothing is due.
      case plain
      /// What was due at its issue, as Stripe's own documents do.
      case stripe
    }

    package var pageSize: PageSize
    /// Stripe's `amount_tax_display = exclude_tax`.
    package var excludesTax: Bool
    /// `#rrggbb`.
    package var primaryColor: String?
    package var logo: Logo?
    /// Words in place of the title (settings).
    package var title: LocalizedText?
    /// Statements under the totals (settings): cash accounting, self-billing, margin schemes.
    package var statements: [LocalizedText]
    /// Statements in words that are built in (settings).
    package var legalStatements: [LegalStatement] = []
    package var bankAccount: [AccountRow]
    /// The titles of groups of lines that have one for each language (settings).
    package var groupTitles: [GroupTitle] = []
    /// Nil is `plain` (settings).
    package var paidWording: PaidWording?

    package var choices = Choices()

    package init(
      pageSize: PageSize = .auto, excludesTax: Bool = false, primaryColor: String? = nil,
      logo: Logo? = nil, title: LocalizedText? = nil, statements: [LocalizedText] = [],
      bankAccount: [AccountRow] = []
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

  /// The title of a group of lines by language.
  package struct GroupTitle: Sendable, Hashable {
    /// What `Line.group` says.
    package var group: String
    package var title: LocalizedText?

    package init(group: String, title: LocalizedText?) {
      self.group = group
      self.title = title
    }
  }
}

extension Snapshot.Presentation: Canonical {
  init(blank currency: Currency) { self.init() }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.choice("page_size", &pageSize)
    fields.flag("excludes_tax", &excludesTax)
    fields.text("primary_color", &primaryColor)
    fields.record("logo", &logo)
    fields.words("title", &title)
    fields.words("statements", &statements)
    fields.records("legal_statements", &legalStatements)
    fields.records("bank_account", &bankAccount)
    fields.records("group_titles", &groupTitles)
    var stated: Choices? = choices
    fields.record("choices", &stated)
    choices = stated ?? Choices()
    fields.choice("paid_wording", &paidWording)
  }
}

extension Snapshot.Logo: Canonical {
  init(blank currency: Currency) { self.init(format: .png, bytes: []) }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.choice("format", &format)
    fields.bytes("data", &bytes)
  }

  var isBlank: Bool { bytes.isEmpty }
}

extension Snapshot.GroupTitle: Canonical {
  init(blank currency: Currency) { self.init(group: "", title: nil) }

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.text("group", &group)
    fields.words("title", &title)
  }
}
