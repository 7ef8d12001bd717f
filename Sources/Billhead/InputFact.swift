/// What can be wrong with options and preferences, with what a bundle asks for, and with a file that
/// is to be verified.
package enum InputFact: Sendable, Hashable {
  case noFolder(String)
  case emptyAttachment(String)
  case nothingToJoin
  /// For a PDF of several documents.
  case snapshotOfSeveral
  case electronicInvoiceOfSeveral
  /// A profile that no PDF carries.
  case profileNotInPDF(String)
  /// An electronic invoice in a PDF of another standard than PDF/A-3.
  case electronicInvoiceNeedsA3(String)
  case notLanguageTag(String)
  case skippedPreference(String)
  case noPreferenceMet([String], chosen: String)
  case preferencePassedOver(String, chosen: String)
  case nearPreference(String, chosen: String)
  case accountLocaleNotMet(String, chosen: String)
  case noPreference(chosen: String)
  case extensionNotFollowed(String, of: String)
  /// The words of a catalogue in which a weighty message is unsure.
  case previewUsed(String)
  case previewPassedOver(String, chosen: String)
  case noCatalogue(String, nearest: String?, available: [String])
  case notAnInstant(String)
  case noSender
  case noRecipient
  case longMail(Int)

  /// Gmail shows 102 kB of a mail's HTML and cuts off the rest.
  static let longestMail = 100_000

  // A file that is to be verified.
  case pdfEmpty
  case notPDF
  case pdfIncomplete
  case pdfUnreadable
  case pdfTooLarge
  case pdfTooManyVersions(most: Int)
  case noProvenance
}
