package import Diagnostics

extension InputFact {
  package var diagnostic: Diagnostic {
    Diagnostic(severity, code, sentence, at: place, hints: hints)
  }

  private var severity: Diagnostic.Severity {
    switch self {
    case .skippedPreference, .noPreferenceMet, .accountLocaleNotMet, .extensionNotFollowed,
      .previewUsed, .previewPassedOver, .longMail:
      .warning
    case .preferencePassedOver, .nearPreference, .noPreference: .note
    default: .error
    }
  }

  private var code: String {
    switch self {
    case .noFolder: "no-folder"
    case .emptyAttachment: "empty-file"
    case .nothingToJoin: "nothing-to-join"
    case .snapshotOfSeveral: "snapshot-of-several"
    case .notAnInstant: "unusable-date"
    case .noSender, .noRecipient: "missing-address"
    case .longMail: "long-mail"
    case .electronicInvoiceOfSeveral: "einvoice-of-several"
    case .profileNotInPDF: "einvoice-not-in-pdf"
    case .electronicInvoiceNeedsA3: "einvoice-needs-a3"
    case .pdfEmpty, .notPDF: "not-a-pdf"
    case .pdfIncomplete: "pdf-incomplete"
    case .pdfUnreadable: "pdf-damaged"
    case .pdfTooLarge: "pdf-too-large"
    case .pdfTooManyVersions: "pdf-too-many-versions"
    case .noProvenance: "no-provenance"
    case .notLanguageTag, .noCatalogue: "unknown-locale"
    case .skippedPreference: "preference-skipped"
    case .noPreferenceMet: "no-preference-met"
    case .preferencePassedOver: "preference-passed-over"
    case .nearPreference: "near-preference"
    case .accountLocaleNotMet: "account-locale-not-met"
    case .noPreference: "no-preference"
    case .extensionNotFollowed: "extension-not-followed"
    case .previewUsed: "preview-language"
    case .previewPassedOver: "preview-passed-over"
    }
  }

  private var place: Place? {
    if case .emptyAttachment(let path) = self { .file(path) } else { nil }
  }

  private var sentence: String {
    switch self {
    case .noFolder(let path):
      "the settings name the file '\(path)', but no file came with them"
    case .emptyAttachment: "there is nothing to attach: this file is empty"
    case .nothingToJoin: "there is no document to put into the file"
    case .snapshotOfSeveral: "a PDF of several documents cannot carry their snapshots"
    case .notAnInstant(let text): "'\(text)' is not an instant"
    case .noSender: "nobody is named who sends the mail, and the seller has no e-mail address"
    case .noRecipient: "nobody is named who gets the mail, and the customer has no e-mail address"
    case .electronicInvoiceOfSeveral:
      "a PDF of several documents cannot carry their electronic invoices"
    case .profileNotInPDF(let profile):
      "no standard says how a PDF carries an electronic invoice of the profile '\(profile)'"
    case .electronicInvoiceNeedsA3(let standard):
      "a PDF with an electronic invoice is PDF/A-3, not '\(standard)'"
    case .longMail(let length):
      "the HTML of the mail has \(length) bytes, and some programs cut off what is beyond "
        + "\(Self.longestMail)"
    case .pdfEmpty: "the file is empty"
    case .notPDF: "the file is no PDF: it does not begin with '%PDF-'"
    case .pdfIncomplete:
      "the file breaks off before its end, and with it went what it was made from"
    case .pdfUnreadable: "the file cannot be read: it is damaged, or encrypted by another program"
    case .pdfTooLarge:
      "the file asks for more than any rendering of its size: it unpacks to more than 64 times"
        + " its size or 256 MB, or its objects lie inside one another"
    case .pdfTooManyVersions(let most):
      "the file was added to more than \(most) times, and no more signatures than that are checked"
    case .noProvenance:
      "the file does not say what it was made from: it is not by Billhead,"
        + " or another program has written it anew"
    case .notLanguageTag(let tag): "'\(tag)' is not a language tag"
    case .skippedPreference(let tag): "the preferred locale '\(tag)' is not a language tag"
    case .noPreferenceMet(let tags, let chosen):
      "no catalogue serves the preferred locales \(tags.joined(separator: ", "));"
        + " the document is in '\(chosen)'"
    case .preferencePassedOver(let tag, let chosen):
      "no catalogue serves the preferred locale '\(tag)'; the document is in '\(chosen)'"
    case .nearPreference(let tag, let chosen):
      "no catalogue serves the preferred locale '\(tag)' itself;"
        + " the document is in '\(chosen)', which its readers read too"
    case .accountLocaleNotMet(let tag, let chosen):
      "no catalogue serves the account's locale '\(tag)'; the document is in '\(chosen)'"
    case .noPreference(let chosen):
      "the customer has no preferred locale; the document is in '\(chosen)'"
    case .extensionNotFollowed(let keyword, let tag):
      "no format follows '\(keyword)' of the locale '\(tag)'; the usual one of the language is used"
    case .previewUsed(let locale):
      "the words of '\(locale)' are a preview: a term that the law or money hangs on is unsure there"
    case .previewPassedOver(let locale, let chosen):
      "the words of '\(locale)' are a preview and were not used; the document is in '\(chosen)'"
    case .noCatalogue(let tag, _, _): "there is no catalogue for the locale '\(tag)'"
    }
  }

  private var hints: [String] {
    switch self {
    case .noFolder:
      ["put the bundle into a file beside it, or the logo's bytes into the settings"]
    case .notAnInstant: ["write it as 2026-05-12T12:00:00+02:00"]
    case .noSender: ["--from names who sends it"]
    case .noRecipient: ["--to names who gets it"]
    case .longMail: ["show fewer lines in it ('most'), or shorten the memo and the footer"]
    case .snapshotOfSeveral: ["attach the snapshot to a PDF of one document"]
    case .previewPassedOver(let locale, _):
      ["ask for '\(locale)' by name, or allow previews, once its terms were read"]
    case .profileNotInPDF:
      ["write the XML alone, or take 'facturx', 'facturx-fr' or 'xrechnung-cii'"]
    case .electronicInvoiceNeedsA3: ["take 'a3a' or 'a3u'"]
    case .notLanguageTag: ["write it as in BCP 47: de, fr-CA, zh-Hant-TW"]
    case .noCatalogue(_, let nearest, let available):
      (nearest.map { ["did you mean '\($0)'?"] } ?? [])
        + ["there are: \(available.joined(separator: ", "))"]
    default: []
    }
  }
}
