package import Documents
import YAML

/// One kind of part that a template's body is made of: its name, its options, what it composes and
/// the sentence that documents it. A section is one file and one line of `Sections.all`.
///
/// A section knows its own condition: it gives no blocks where it has nothing to say.
package protocol Section: Sendable, Hashable {
  /// The name in a template's file, in snake case.
  static var name: String { get }
  /// What it prints, for the reference page: a phrase without a full stop.
  static var sentence: String { get }
  /// An entry of a body that shows its options.
  static var example: String { get }
  static var options: [SectionOption<Self>] { get }
  /// The option that a bare list or word stands for: `fields: [number]`.
  static var shorthand: String? { get }
  /// Whether it may stand in a body more than once.
  static var mayRepeat: Bool { get }

  /// The sections that stand in it.
  var parts: [TemplateSection] { get }

  /// The section with its usual options.
  init()

  /// What it says of a document, in the document's language.
  func blocks(_ scribe: inout Scribe) -> [Block]
}

extension Section {
  package static var shorthand: String? { nil }
  package static var mayRepeat: Bool { false }
  package var parts: [TemplateSection] { [] }
}

/// Every section there is.
enum Sections {
  static let all: [any Section.Type] = [
    MastheadSection.self, LogoSection.self, FieldsSection.self, PartiesSection.self,
    PartySection.self, HeadlineSection.self, MemoSection.self, LinesSection.self,
    SummarySection.self, TaxesSection.self, PaymentsSection.self, StatementsSection.self,
    PaymentSection.self, PaymentTermsSection.self, BankDetailsSection.self, CodeSection.self,
    TextSection.self, FooterSection.self, ColumnsSection.self, StackSection.self,
    SenderSection.self, CardSection.self, MessageSection.self, AmountSection.self,
    ActionsSection.self, SupportSection.self, GuaranteeSection.self,
    StatusSection.self, PaySection.self, DownloadsSection.self, VersionsSection.self,
    NewerSection.self, LanguagesSection.self, DigestSection.self,
  ]

  static let names = all.map { $0.name }

  static func named(_ name: String) -> (any Section.Type)? { all.first { $0.name == name } }
}
