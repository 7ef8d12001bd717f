import Billing
package import Documents
import Figures
import Localization

/// Files that the reader can save, each with its size.
package struct DownloadsSection: Section {
  package static let name = "downloads"
  package static let sentence = "on a page: links to the files, each with its size"
  package static let example = "downloads"
  package static let options: [SectionOption<Self>] = []

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    let actions = (scribe.page?.downloads ?? []).compactMap { scribe.download($0) }
    guard !actions.isEmpty else { return [] }
    let heading = Block.heading(Heading(.section, scribe.words(.pageDownloads)))
    return [.group(Group(.links(.downloads), .stacked, [heading] + actions))]
  }
}

extension Scribe {
  fileprivate func download(_ file: PageFacts.Download) -> Block? {
    guard let kind = file.kind, let url = file.url else { return nil }
    return .action(
      Action(.download, words(message(of: kind)), url: url, detail: file.size.map(size)))
  }

  private func message(of kind: PageFacts.Download.Kind) -> Message {
    switch kind {
    case .xml: .pageDownloadXml
    case .receipt: .buttonDownloadReceipt
    case .pdf:
      switch snapshot.kind {
      case .invoice: .buttonDownloadInvoice
      case .creditNote: .buttonDownloadCreditNote
      case .receipt: .buttonDownloadReceipt
      }
    }
  }

  /// In kilobytes of 1,000 bytes, rounded up.
  private func size(_ bytes: Int) -> Text {
    let kilobytes = DecimalNumber(Int128((max(bytes, 1) + 999) / 1000))
    return words(.pageFileSize(size: format.number(kilobytes).text))
  }
}
