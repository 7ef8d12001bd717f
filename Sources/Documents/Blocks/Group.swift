/// Blocks that belong together, below each other or side by side.
package struct Group: Sendable, Hashable {
  package enum Role: Sendable, Hashable {
    /// The title and the logo.
    case masthead
    /// The amount that matters with the link to pay it.
    case headline
    /// All parties; each is a group of its own.
    case parties
    case party(Party)
    /// Parts of the template side by side; each column is a group.
    case columns
    case column
    /// A section of the template by its name, kept together for its design.
    case section(String)
    /// A code with the words below it.
    case payment
    /// A form to cut off; each of its blocks stands in a field of its design.
    case form
    /// Labels with their values.
    case formField
    /// Who writes: the seller's logo or initial, and the name.
    case sender
    /// Parts of a mail or of a page in one frame.
    case card
    /// What a mail says first: a title and sentences.
    case message
    /// What the document is, the amount that matters, and its day, below each other.
    case amount
    /// What a reader can do; the first is what most readers came for.
    case actions
    /// Links of one kind, perhaps below a heading.
    case links(Links)
    /// How to reach the seller.
    case support
    /// What has to be told before everything else.
    case notice
    /// A place of this name that whoever serves the page fills; its blocks stand there until then.
    case slot(String)
  }

  /// What links lead to.
  package enum Links: String, Sendable, Hashable, CaseIterable {
    case downloads, versions, languages
  }

  package enum Party: String, Sendable, Hashable, CaseIterable {
    case seller
    case billTo
    case shipTo
  }

  package enum Arrangement: Sendable, Hashable {
    case stacked
    case sideBySide
  }

  package var role: Role
  package var arrangement: Arrangement
  package var blocks: [Block]
  /// The parts of the width that the blocks take side by side, relative to each other; empty for
  /// equal ones.
  package var shares: [Double]
  /// The number of the design that a page gives this group: an index into
  /// `PageDesign.sections`. Nil for the usual one.
  package var design: Int?

  package init(
    _ role: Role, _ arrangement: Arrangement = .stacked, _ blocks: [Block],
    shares: [Double] = [], design: Int? = nil
  ) {
    self.role = role
    self.arrangement = arrangement
    self.blocks = blocks
    self.shares = shares
    self.design = design
  }

  package func share(of index: Int) -> Double {
    shares.indices.contains(index) ? max(shares[index], 0.01) : 1
  }
}

extension Group.Role: CustomStringConvertible {
  package var description: String {
    switch self {
    case .masthead: "masthead"
    case .headline: "headline"
    case .parties: "parties"
    case .party(let party): "party \(party.rawValue)"
    case .columns: "columns"
    case .column: "column"
    case .section(let name): "section \(name)"
    case .payment: "payment"
    case .form: "form"
    case .formField: "form field"
    case .sender: "sender"
    case .card: "card"
    case .message: "message"
    case .amount: "amount"
    case .actions: "actions"
    case .links(let links): "links \(links.rawValue)"
    case .support: "support"
    case .notice: "notice"
    case .slot(let name): "slot \(name)"
    }
  }
}
