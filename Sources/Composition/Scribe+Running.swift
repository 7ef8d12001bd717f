import Billing
import Documents
import Figures
import Localization

/// What stands around the body.
extension Scribe {
  mutating func properties() -> DocumentProperties {
    DocumentProperties(
      title: titleWithNumber().string,
      author: cleaned(snapshot.seller.name, field: "account_name") ?? "",
      subject: headlineText()?.string,
      created: snapshot.dates.issued.seconds,
      signatureLabel: words(.signatureField).string)
  }

  mutating func titleWithNumber() -> Text {
    guard let number = number() else { return title() }
    let title = title().string
    return words(.documentTitle(title: title, number: isolated(number)))
  }

  mutating func number() -> String? { cleaned(snapshot.number, field: "number") }

  /// What the pages are known by: the number; on a receipt without one that of its invoice.
  private mutating func runningNumber() -> String? {
    number() ?? cleaned(snapshot.references.invoiceNumber, field: "number")
  }

  func documentLanguage() -> DocumentLanguage {
    let parties = [snapshot.seller, snapshot.buyer, snapshot.shipTo].compactMap { $0 }
    var regions: [String] = []
    for region in parties.compactMap(\.address?.country) where !regions.contains(region) {
      regions.append(region)
    }
    return DocumentLanguage(
      tag: format.tag.description, isRightToLeft: format.isRightToLeft, regions: regions,
      colon: messages(.labelColonValue(label: "", value: "")))
  }

  /// What the reader is asked for.
  mutating func due() -> Document.Due? {
    guard case .due(let amount, let date)? = snapshot.headline, snapshot.isPayable else {
      return nil
    }
    return Document.Due(amount: amount, date: date.map { calendar.day(of: $0) })
  }

  /// How the document is set on paper.
  mutating func design(of template: Template) -> PageDesign {
    PageDesign(
      paper: paper,
      margins: template.page.margin.points, theme: theme, running: running(template.running),
      shapes: template.page.shapes, areas: template.page.areas, sections: designs, logo: logoBox)
  }

  private mutating func running(_ parts: Template.RunningParts) -> Running {
    var running = Running()
    running.headStart = head(parts.headStart)
    running.headEnd = head(parts.headEnd)
    if parts.footer.contains(.number) { running.footStart = numberAndHeadline() }
    if parts.footer.contains(.pageOf) { running.pageLabel = pageLabel() }
    running.footRule = parts.footRule
    return running
  }

  private mutating func head(_ parts: [Template.RunningParts.HeadPart]) -> Text? {
    let texts = parts.compactMap { part -> Text? in
      switch part {
      case .number: line(runningNumber(), field: "number")
      case .seller: line(snapshot.seller.name, field: "account_name")
      case .title: title()
      case .date: dateText(snapshot.dates.issued)
      }
    }
    guard texts.count > 1 else { return texts.first }
    return joined(texts)
  }

  private mutating func numberAndHeadline() -> Text? {
    guard let number = runningNumber() else { return headlineText() }
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
