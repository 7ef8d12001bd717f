package import Documents

package struct MailHTML {
  package struct Options: Sendable {
    package var microdata: Bool
    package var logoContentID: String?
    package init(microdata: Bool = false, logoContentID: String? = nil) {
      self.microdata = microdata
      self.logoContentID = logoContentID
    }
  }
  package let string: String
  package init(_ mail: MailDocument, options: Options = Options()) {
    string = "<p>\(mail.preheader.count)</p>\n"
  }
}
