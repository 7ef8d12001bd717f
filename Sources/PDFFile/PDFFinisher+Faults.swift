import Tagging

extension PDFFinisher {
  /// What is wrong before the drawing is looked at.
  var faults: [PDFFault] {
    var faults = attachmentFaults + linkFaults
    if metadata.title.oneLine.isEmpty { faults.append(.emptyTitle) }
    if !PDFDate.range.contains(metadata.created) { faults.append(.documentDate(metadata.created)) }
    if standard.isTagged { faults += structureFaults + markFaults }
    return faults
  }

  private var structureFaults: [PDFFault] {
    guard let root = structure.first, root.role == .document, root.parent == nil else {
      return [.rootElement]
    }
    var faults: [PDFFault] = []
    for (index, element) in structure.enumerated() {
      if index > 0, !(0..<index).contains(element.parent ?? -1) {
        faults.append(.elementParent(index, parent: element.parent))
      }
      if element.role == .figure, element.alternative?.oneLine ?? "" == "" {
        faults.append(.figureWithoutAlternative(index))
      }
    }
    return faults
  }

  private var markFaults: [PDFFault] {
    var faults: [PDFFault] = []
    for (index, page) in pages.enumerated() {
      for case .element(let element) in page.runs.lazy.map(\.mark)
      where !structure.indices.contains(element) {
        faults.append(
          .markElement(page: index + 1, element: element, elements: structure.count))
      }
      for link in page.links
      where !structure.indices.contains(link.element) || structure[link.element].role != .link {
        faults.append(.linkElement(page: index + 1, element: link.element))
      }
    }
    return faults
  }

  private var linkFaults: [PDFFault] {
    var faults: [PDFFault] = []
    for (index, page) in pages.enumerated() {
      for link in page.links {
        let url = LinkURL(link.url)
        if !url.hasKnownScheme { faults.append(.linkScheme(page: index + 1, url: link.url)) }
        if url.bytes.count > PDFString.limit {
          faults.append(.linkLength(page: index + 1, bytes: url.bytes.count))
        }
      }
    }
    return faults
  }

  private var attachmentFaults: [PDFFault] {
    var faults: [PDFFault] = []
    var names: Set<String> = []
    for file in attachments {
      if !file.hasPlainName { faults.append(.attachmentName(file.name)) }
      if !names.insert(file.name).inserted { faults.append(.attachmentTwice(file.name)) }
      if !file.hasKnownType {
        faults.append(.attachmentType(name: file.name, mimeType: file.mimeType))
      }
      if file.description.oneLine.isEmpty {
        faults.append(.attachmentDescription(name: file.name))
      }
      if !PDFDate.range.contains(file.modified) {
        faults.append(.attachmentDate(name: file.name, seconds: file.modified))
      }
    }
    return faults
  }
}

extension Attachment {
  /// Without folders, control characters and those that turn the direction of others, and at most
  /// 255 bytes long.
  fileprivate var hasPlainName: Bool {
    name.oneLine == name && (1...255).contains(name.utf8.count) && name != "." && name != ".."
      && !name.contains { "/\\:".contains($0) }
      && !name.unicodeScalars.contains { $0.properties.isBidiControl }
  }

  /// `type/subtype` of the characters that RFC 6838 4.2 allows, within the length of a PDF name.
  fileprivate var hasKnownType: Bool {
    let parts = mimeType.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && mimeType.utf8.count <= 127
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { byte in
            byte.isDigit || byte.isLetter || Array("!#$&-^_.+".utf8).contains(byte)
          }
      }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
