import Billing
package import Documents
import Localization
import PaymentCodes

/// A code to scan, with its words below it.
package struct CodeSection: Section {
  package static let name = "code"
  package static let sentence =
    "a QR code that leads to the document's page, with its words below it"
  package static let example = "code: { words: false }"
  package static let options: [SectionOption<Self>] = [
    .flag("words", \.hasWords, "whether the words that say what it does stand below it"),
    .flag("address", \.hasAddress, "whether the address of the page stands below it"),
  ]
  package static let mayRepeat = true

  package var hasWords = true
  package var hasAddress = false

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    guard let url = scribe.pageURL, let link = try? WebLink(url),
      let matrix = try? link.matrix()
    else { return [] }
    let words = scribe.words(scribe.snapshot.isPayable ? .scanToPay : .scanToOpen)
    var blocks: [Block] = [
      .code(Code(.page, matrix, payload: link.payload, alternative: words.string))
    ]
    var texts = hasWords ? [words] : []
    if hasAddress {
      texts.append(Text(String(url.dropFirst("https://".count)), direction: .natural))
    }
    if !texts.isEmpty { blocks.append(.paragraphs(Paragraphs(.words, texts))) }
    return [.group(Group(.payment, .stacked, blocks))]
  }
}

extension Code {
  init(_ role: Role, _ matrix: QRMatrix, payload: String, alternative: String) {
    let modules = (0..<matrix.size).flatMap { row in
      (0..<matrix.size).map { column in matrix[column, row] }
    }
    self.init(
      role, size: matrix.size, modules: modules, payload: payload, alternative: alternative)
  }
}

extension Scribe {
  /// The hosted page of the document, where it may become a link.
  fileprivate var pageURL: String? {
    if case .url(let url)? = snapshot.payLink { return url }
    return snapshot.pageURL
  }
}
