package import Documents

/// Writes a composed mail as HTML that mail clients draw: tables with inline styles, one light design,
/// 600 px wide and fluid down to 320.
///
/// The words and figures are those of the document. Nothing is loaded, nothing runs, and every link is
/// checked; the text part (`PlainText`) shows where each leads.
package struct MailHTML {
  package struct Options: Sendable {
    /// Whether the amount due and its day are told to machines (schema.org `Invoice`, microdata).
    package var microdata: Bool
    /// The Content-ID of the part that holds the logo, without angle brackets; nil shows the seller's
    /// initial.
    package var logoContentID: String?

    package init(microdata: Bool = false, logoContentID: String? = nil) {
      self.microdata = microdata
      self.logoContentID = logoContentID
    }
  }

  /// The finished HTML, which ends with a line feed.
  package let string: String

  package init(_ mail: MailDocument, options: Options = Options()) {
    var writer = MailWriter(mail, options: options)
    writer.write(mail)
    string = writer.html.string
  }
}
