package import Documents

extension Template {
  /// One part of a document's body, with its options.
  package indirect enum Section: Sendable, Hashable {
    case masthead(MastheadOptions = MastheadOptions())
    case fields([FieldName] = FieldName.allCases)
    case parties(PartiesOptions = PartiesOptions())
    case headline(HeadlineOptions = HeadlineOptions())
    case memo
    case lines(LinesOptions = LinesOptions())
    case summary(SummaryOptions = SummaryOptions())
    case payments
    case statements
    case bankDetails
    /// Sections side by side, from the start edge.
    case columns([Column])
  }

  package struct Column: Sendable, Hashable {
    /// The share of the width, relative to the other columns; greater than 0.
    package var share: Double
    package var body: [Section]

    package init(share: Double = 1, body: [Section]) {
      self.share = share
      self.body = body
    }
  }

  package struct MastheadOptions: Sendable, Hashable {
    package enum State: String, Sendable, Hashable, CaseIterable {
      case draft, void, paid, uncollectible, test
    }

    /// The greatest size of the logo; nil leaves it out.
    package var logo: LogoBox?
    /// The states that are shown as a word beside the title. `uncollectible` is not among the usual
    /// ones: it is a remark of the seller's books, and the buyer still owes the amount.
    package var states: [State]

    package init(
      logo: LogoBox? = LogoBox(), states: [State] = [.draft, .void, .paid, .test]
    ) {
      self.logo = logo
      self.states = states
    }
  }

  package struct LogoBox: Sendable, Hashable {
    package var height: Length
    package var width: Length

    package init(height: Length = .millimetres(12), width: Length = .millimetres(45)) {
      self.height = height
      self.width = width
    }
  }

  /// A key row. Each prints only where the document has its value.
  package enum FieldName: String, Sendable, Hashable, CaseIterable {
    /// The numbers that the kind of document has, in its order: an invoice its own; a credit note
    /// its own, then that of the amended invoice; a receipt the invoice's, then its own.
    case number
    /// On invoices and credit notes.
    case issued
    /// On invoices; the date of issue where the amount is charged automatically.
    case due
    /// On receipts.
    case paid
    case supplied
    case replaces
    /// On credit notes; `fraudulent` is never printed.
    case reason
    case customFields = "custom_fields"
  }

  package struct PartiesOptions: Sendable, Hashable {
    package enum Role: String, Sendable, Hashable, CaseIterable {
      case seller
      case billTo = "bill_to"
      case shipTo = "ship_to"
    }

    package enum TaxIDLabels: String, Sendable, Hashable, CaseIterable {
      /// The country's own label where the document is in a language of that country
      /// (`USt-IdNr.`), else Stripe's.
      case native
      /// As on Stripe's documents: `DE VAT`.
      case stripe
    }

    package var show: [Role]
    package var taxIDLabels: TaxIDLabels

    package init(show: [Role] = Role.allCases, taxIDLabels: TaxIDLabels = .native) {
      self.show = show
      self.taxIDLabels = taxIDLabels
    }
  }

  package struct HeadlineOptions: Sendable, Hashable {
    /// Whether an open invoice has its link to pay.
    package var payLink: Bool

    package init(payLink: Bool = true) {
      self.payLink = payLink
    }
  }

  package struct LinesOptions: Sendable, Hashable {
    package struct Column: Sendable, Hashable {
      package var column: LineTable.Column
      /// `tax?`: the column is there only if some line has something in it.
      package var onlyIfUsed: Bool

      package init(_ column: LineTable.Column, onlyIfUsed: Bool = false) {
        self.column = column
        self.onlyIfUsed = onlyIfUsed
      }
    }

    package var columns: [Column]
    /// Whether service periods stand under the descriptions.
    package var periods: Bool
    /// Whether pages end with the sum so far and begin with it.
    package var carriedForward: Bool

    package init(
      columns: [Column] = LinesOptions.usualColumns, periods: Bool = true,
      carriedForward: Bool = false
    ) {
      self.columns = columns
      self.periods = periods
      self.carriedForward = carriedForward
    }

    package static let usualColumns: [Column] = [
      Column(.description), Column(.quantity, onlyIfUsed: true),
      Column(.unitPrice, onlyIfUsed: true), Column(.tax, onlyIfUsed: true), Column(.amount),
    ]
  }

  package struct SummaryOptions: Sendable, Hashable {
    /// Whether taxes of zero are rows of their own where the reason is one that the reader must
    /// see: reverse charge, an exemption, a zero rate. They name the taxable amount, which EU
    /// Directive 2006/112 Art. 226 (8) asks for.
    package var zeroTaxes: Bool

    package init(zeroTaxes: Bool = true) {
      self.zeroTaxes = zeroTaxes
    }
  }
}
