import Billing
import Documents
import Figures
import Localization

/// What stands around the body.
extension Scribe {
  mutating func properties() -> DocumentProperties {
    DocumentProperties(
      title: titleWithNumber(),
      author: cleaned(snapshot.seller.name, field: "account_name") ?? "",
      subject: headlineText()?.string,
      created: snapshot.dates.issued.seconds,
      signatureLabel: words(.signatureField).string)
  }

  private mutating func titleWithNumber() -> String {
    guard let number = number() else { return title().string }
    let title = title().string
    return words(.documentTitle(title: title, number: isolated(number))).string
  }

  mutating func number() -> String? { cleaned(snapshot.number, field: "number") }

  func documentLanguage() -> DocumentLanguage {
    let parties = [snapshot.seller, snapshot.buyer, snapshot.shipTo].compactMap { $0 }
    var regions: [String] = []
    for region in parties.compactMap(\.address?.country) where !regions.contains(region) {
      regions.append(region)
    }
    return DocumentLanguage(
      tag: format.tag, isRightToLeft: format.isRightToLeft, regions: regions)
  }

  mutating func running(_ parts: Template.RunningParts) -> Running {
    var running = Running()
    if parts.header.contains(.number) { running.headStart = line(number(), field: "number") }
    if parts.header.contains(.seller) {
      running.headEnd = line(snapshot.seller.name, field: "account_name")
    }
    if parts.footer.contains(.footerText) {
      running.footer = paragraph(snapshot.footer, field: "footer")
    }
    if parts.footer.contains(.number) { running.footStart = numberAndHeadline() }
    if parts.footer.contains(.pageOf) { running.pageLabel = pageLabel() }
    return running
  }

  private mutating func numberAndHeadline() -> Text? {
    guard let number = number() else { return headlineText() }
    guard let headline = headlineText() else { return natural(number) }
    return words(.numberAndHeadline(number: isolated(number), headline: headline.string))
  }

  private func pageLabel() -> PageLabel {
    let parts = messages.parts(of: .pageOf).map { part -> PageLabel.Part in
      switch part {
      case .words(let words): .words(words)
      case .placeholder("page"): .page
      case .placeholder("pages"): .pages
      case .placeholder(let name): PageLabel.Part.words(name)
      }
    }
    return PageLabel(parts: parts, digits: format.digits)
  }
}
