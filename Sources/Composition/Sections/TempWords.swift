import Billing
package import Documents
import Localization
import YAML

package struct SenderSection: Section {
  package static let name = "sender"
  package static let sentence = "the seller's logo or initial, and the name"
  package static let example = "sender"
  package static let options: [SectionOption<Self>] = []
  package init() {}
  package func blocks(_ scribe: inout Scribe) -> [Block] {
    var b: [Block] = []
    if let p = scribe.logo(in: LogoBox()) { b.append(.picture(p)) }
    if let name = scribe.line(scribe.snapshot.seller.name, field: "account_name") {
      b.append(.paragraphs(Paragraphs(.partyName, [name])))
    }
    return [.group(Group(.sender, .stacked, b))]
  }
}
package struct SupportSection: Section {
  package static let name = "support"
  package static let sentence = "how to reach the seller"
  package static let example = "support"
  package static let options: [SectionOption<Self>] = []
  package init() {}
  package func blocks(_ scribe: inout Scribe) -> [Block] {
    guard let mail = scribe.snapshot.seller.email else { return [] }
    let s = "Questions? \(mail)"
    var t = Text(s)
    t.spans = [TextSpan(11..<s.utf8.count, link: "mailto:\(mail)")]
    return [.group(Group(.support, .stacked, [.paragraphs(Paragraphs(.support, [t]))]))]
  }
}
package struct CardSection: Section {
  package static let name = "card"
  package static let sentence = "sections in one frame"
  package static let example = "card: [ summary ]"
  package static let options: [SectionOption<Self>] = [
    SectionOption("body", values: "a list of sections", "the sections in order") {
      $2.body = $0.nestedBody($1)
    }
  ]
  package static let shorthand: String? = "body"
  package static let mayRepeat = true
  package var body: [TemplateSection] = []
  package var parts: [TemplateSection] { body }
  package init() {}
  package func blocks(_ scribe: inout Scribe) -> [Block] {
    let b = scribe.blocks(body)
    return b.isEmpty ? [] : [.group(Group(.card, .stacked, b))]
  }
}
