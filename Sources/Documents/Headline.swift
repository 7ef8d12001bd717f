/// The amount that matters and its date, with the link to pay.
package struct Headline: Sendable, Hashable {
  package struct Link: Sendable, Hashable {
    package var text: Text
    /// An https URL.
    package var url: String

    package init(text: Text, url: String) {
      self.text = text
      self.url = url
    }
  }

  /// `€2,613.60 due March 14, 2026`.
  package var text: Text
  package var link: Link?

  package init(text: Text, link: Link? = nil) {
    self.text = text
    self.link = link
  }
}
