package import Diagnostics

/// What can be wrong with options and preferences, with what a bundle asks for, and with a file that
/// is to be verified.
package enum InputFact: Sendable, Hashable {
  case noFolder(String)
  case emptyAttachment(String)
  case nothingToJoin
  case notLanguageTag(String)
  case skippedPreference(String)
  case noPreferenceMet([String], chosen: String)
  case preferencePassedOver(String, chosen: String)
  case nearPreference(String, chosen: String)
  case accountLocaleNotMet(String, chosen: String)
  case noPreference(chosen: String)
  case noCatalogue(String, nearest: String?, available: [String])
  // A file that is to be verified.
  case pdfEmpty
  case notPDF
  case pdfIncomplete
  case pdfUnreadable
  case pdfTooLarge
  case pdfTooManyVersions(limit: Int)
  case noProvenance

  package var diagnostic: Diagnostic {
    switch self {
    case .noFolder(let path):
      Diagnostic(
        .error, "no-folder", "the settings name the file '\(path)', but no file came with them",
        hints: ["put the bundle into a file beside it, or the logo's bytes into the settings"])
    case .emptyAttachment(let path):
      Diagnostic(
        .error, "empty-file", "there is nothing to attach: this file is empty", at: .file(path))
    case .nothingToJoin:
      Diagnostic(.error, "nothing-to-join", "there is no document to put into the file")
    case .pdfEmpty: Diagnostic(.error, "not-a-pdf", "the file is empty")
    case .notPDF:
      Diagnostic(.error, "not-a-pdf", "the file is no PDF: it does not begin with '%PDF-'")
    case .pdfIncomplete:
      Diagnostic(
        .error, "pdf-incomplete",
        "the file breaks off before its end, and with it went what it was made from")
    case .pdfUnreadable:
      Diagnostic(
        .error, "pdf-damaged",
        "the file cannot be read: it is damaged, or encrypted by another program")
    case .pdfTooLarge:
      Diagnostic(
        .error, "pdf-too-large",
        "the file asks for more than any rendering of its size: it unpacks to more than 64 times"
          + " its size or 256 MB, or its objects lie inside one another")
    case .pdfTooManyVersions(let limit):
      Diagnostic(
        .error, "pdf-too-many-versions",
        "the file was added to more than \(limit) times, and no more signatures than that are"
          + " checked")
    case .noProvenance:
      Diagnostic(
        .error, "no-provenance",
        "the file does not say what it was made from: it is not by Billhead,"
          + " or another program has written it anew")
    case .notLanguageTag(let tag):
      Diagnostic(
        .error, "unknown-locale", "'\(tag)' is not a language tag",
        hints: ["write it as in BCP 47: de, fr-CA, zh-Hant-TW"])
    case .skippedPreference(let tag):
      Diagnostic(
        .warning, "preference-skipped", "the preferred locale '\(tag)' is not a language tag")
    case .noPreferenceMet(let tags, let chosen):
      Diagnostic(
        .warning, "no-preference-met",
        "no catalogue serves the preferred locales \(tags.joined(separator: ", "));"
          + " the document is in '\(chosen)'")
    case .preferencePassedOver(let tag, let chosen):
      Diagnostic(
        .note, "preference-passed-over",
        "no catalogue serves the preferred locale '\(tag)'; the document is in '\(chosen)'")
    case .nearPreference(let tag, let chosen):
      Diagnostic(
        .note, "near-preference",
        "no catalogue serves the preferred locale '\(tag)' itself;"
          + " the document is in '\(chosen)', which its readers read too")
    case .accountLocaleNotMet(let tag, let chosen):
      Diagnostic(
        .warning, "account-locale-not-met",
        "no catalogue serves the account's locale '\(tag)'; the document is in '\(chosen)'")
    case .noPreference(let chosen):
      Diagnostic(
        .note, "no-preference",
        "the customer has no preferred locale; the document is in '\(chosen)'")
    case .noCatalogue(let tag, let nearest, let available):
      Diagnostic(
        .error, "unknown-locale", "there is no catalogue for the locale '\(tag)'",
        hints: (nearest.map { ["did you mean '\($0)'?"] } ?? [])
          + ["there are: \(available.joined(separator: ", "))"])
    }
  }
}
