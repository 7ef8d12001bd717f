package import Billing
package import Composition
package import Diagnostics
package import Documents
package import EInvoices

/// A document with all its words settled, before anything is drawn.
package struct Composed: Sendable {
  package var snapshot: Snapshot
  package var locale: ChosenLocale
  package var template: Template
  /// The template's number and a fingerprint of its file.
  package var templateVersion: String
  /// Names the catalogues that gave the words, each with a fingerprint.
  package var catalogueVersion: String
  package var document: Document
  package var design: PageDesign
  /// Warnings and notes, in the order of the work.
  package var diagnostics: [Diagnostic]
  /// The same facts as an electronic invoice, where one is asked for.
  package var electronicInvoice: EInvoice?

  /// What the law of the seller's country wants and the document lacks, its language included.
  var lawFindings: [Diagnostic] {
    snapshot.lawFindings(
      inLanguage: document.language.tag.split(separator: "-").first.map(String.init))
  }

  /// The number of the document, else its id, in characters that every file system takes.
  var fileName: String { snapshot.fileName }

  /// The document, which is left empty.
  mutating func takeDocument() -> Document {
    defer { document.blocks = [] }
    return document
  }
}

extension Snapshot {
  /// The number of the document, else its id, in characters that every file system takes.
  var fileName: String { safeFileName(number ?? id ?? "document") }
}
