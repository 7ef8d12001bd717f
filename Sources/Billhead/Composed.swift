package import Billing
package import Diagnostics
package import Documents

/// A document with all its words settled, before anything is drawn.
package struct Composed: Sendable {
  package var snapshot: Snapshot
  package var locale: ChosenLocale
  package var document: Document
  /// Warnings and notes, in the order of the work.
  package var diagnostics: [Diagnostic]
}
