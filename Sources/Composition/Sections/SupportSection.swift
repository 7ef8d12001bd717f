import Billing
package import Documents
import Localization

/// How to reach the seller, and why the reader has the mail.
package struct SupportSection: Section {
  package static let name = "support"
  package static let sentence =
    "on a screen: how to reach the seller; in a mail also why the reader has it"
  package static let example = "support"
  package static let options: [SectionOption<Self>] = []

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    var texts = scribe.supportLines()
    if scribe.mail != nil {
      let seller = scribe.mailSeller()
      texts.append(scribe.words(.mailWhy(seller: seller)))
    }
    guard !texts.isEmpty else { return [] }
    return [.group(Group(.support, .stacked, [.paragraphs(Paragraphs(.support, texts))]))]
  }
}

extension Scribe {
  /// One line for e-mail and telephone, one for the site.
  fileprivate mutating func supportLines() -> [Text] {
    let seller = snapshot.seller
    let email = cleaned(seller.contact?.email ?? seller.email, field: "account_email")
    // A number that goes on in the next line is read as two.
    let phone = cleaned(seller.contact?.phone ?? seller.phone, field: "account_phone")?
      .replacing(" ", with: "\u{A0}")
    var lines: [Text] = []
    if let sentence = question(email, phone) { lines.append(sentence) }
    if let site = cleaned(seller.website, field: "account_url") {
      let text = words(
        .labelColonValue(label: messages(.supportSite), value: isolated(site)))
      lines.append(text.linking(site, to: PageURL.isSafe(site) ? site : nil, .website))
    }
    return lines
  }

  private func question(_ email: String?, _ phone: String?) -> Text? {
    let message: Message
    switch (email, phone) {
    case (let email?, let phone?):
      message = .mailQuestionsEmailPhone(email: isolated(email), phone: isolated(phone))
    case (let email?, nil): message = .mailQuestionsEmail(email: isolated(email))
    case (nil, let phone?): message = .mailQuestionsPhone(phone: isolated(phone))
    case (nil, nil): return nil
    }
    return words(message)
      .linking(email, to: email.flatMap(ContactURL.mail), .email)
      .linking(phone, to: phone.flatMap(ContactURL.telephone), .phone)
  }
}

extension Text {
  /// The text with a stretch that leads somewhere; without a link the stretch is only known for what
  /// it is.
  fileprivate func linking(_ part: String?, to url: String?, _ meaning: Meaning) -> Text {
    guard let part, let range = string.offsets(of: part) else { return self }
    var text = self
    text.spans.append(TextSpan(range, link: url, meaning: meaning))
    text.spans.sort { $0.range.lowerBound < $1.range.lowerBound }
    return text
  }
}
