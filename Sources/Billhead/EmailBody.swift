public import Diagnostics

/// The words of a mail, for a program that makes the message itself.
public struct EmailBody: Sendable {
  public let kind: EmailKind
  /// On one line.
  public let subject: String
  /// The first thing that the mail says, which clients show beside the subject; it is in the HTML.
  public let preheader: String
  public let html: String
  public let text: String
  public let locale: ChosenLocale
  /// Warnings and notes; errors are thrown.
  public let diagnostics: [Diagnostic]
}
