internal import Documents
internal import Layout
internal import PDFFile
internal import Tagging

extension PDFFinisher {
  /// The finisher of a laid-out document, with level A unless its text has private-use characters.
  ///
  /// - Parameter tagged: The document's own `taggedPages`, where they are at hand.
  init(_ document: LaidOutDocument, tagged: [TaggedPage]? = nil) {
    var elements = document.structure
    let readings = Readings(document)
    for reading in readings.words { elements[reading.element].actualText = reading.text }
    for page in document.pages {
      for frame in page.frames {
        guard case .element(let index) = frame.mark else { continue }
        switch frame.item {
        case .picture(_, let area), .code(_, let area, _): elements[index].bounds = area
        default: continue
        }
      }
    }
    self.init(
      standard: readings.havePrivateCharacters ? .a3u : .a3a,
      metadata: FileMetadata(document), structure: elements,
      pages: tagged ?? document.taggedPages)
  }

  /// Sets the standard that the file conforms to.
  ///
  /// Level A requires a meaning for every character, and private-use characters have none (ISO
  /// 19005-3 6.2.11.7): a file with such characters stays at level U.
  mutating func demand(_ wanted: PDFStandard) {
    switch wanted {
    case .a3a: break
    case .a3u: standard = .a3u
    case .a4f: standard = .a4f
    case .plain: standard = .plain
    }
  }
}

extension FileMetadata {
  init(_ document: LaidOutDocument) {
    let properties = document.properties
    self.init(
      title: properties.title, author: properties.author, subject: properties.subject,
      creator: "Billhead", producer: "Billhead with Cairo", created: properties.created,
      language: document.language.tag)
  }
}
