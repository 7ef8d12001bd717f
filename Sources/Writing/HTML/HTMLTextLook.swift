/// How the stretches of a text are set apart in HTML.
package struct HTMLTextLook: Sendable {
  /// Of links.
  package var link: [HTMLAttribute]
  /// Of what stands out.
  package var emphasis: [HTMLAttribute]
  /// Whether dates are written as `<time>`, which mail clients may drop.
  package var marksDates: Bool
  /// Whether addresses of mail and telephone numbers lead there.
  package var linksContacts: Bool

  package init(
    link: [HTMLAttribute] = [], emphasis: [HTMLAttribute] = [], marksDates: Bool = false,
    linksContacts: Bool = true
  ) {
    self.link = link
    self.emphasis = emphasis
    self.marksDates = marksDates
    self.linksContacts = linksContacts
  }
}
