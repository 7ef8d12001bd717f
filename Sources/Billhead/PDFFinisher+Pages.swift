internal import Documents
internal import Layout
internal import PDFFile

extension PDFFinisher {
  /// The finisher of a laid-out document, with level A unless its text has private-use characters.
  init(_ document: LaidOutDocument) {
    var elements = document.structure.map(TaggedElement.init)
    let readings = Readings(document)
    for reading in readings.words { elements[reading.element].actualText = reading.text }
    for page in document.pages {
      for frame in page.frames {
        if case .picture(_, let area) = frame.item, case .element(let index) = frame.mark {
          elements[index].bounds = PageRectangle(area)
        }
      }
    }
    self.init(
      standard: readings.havePrivateCharacters ? .a3u : .a3a,
      metadata: FileMetadata(document), structure: elements,
      pages: document.pages.map { TaggedPage($0, structure: document.structure) })
  }

  /// Sets what the file shall be; level A wants a meaning for every character, which private-use
  /// ones have not (ISO 19005-3 6.2.11.7), so that level U stays where it stands.
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

extension TaggedElement {
  init(_ element: StructureElement) {
    self.init(
      Role(element.role), parent: element.parent, alternative: element.alternative,
      scope: element.scope.map { $0 == .row ? .row : .column }, columnSpan: element.columnSpan,
      language: element.language)
  }
}

extension TaggedElement.Role {
  init(_ role: StructureElement.Role) {
    self =
      switch role {
      case .document: .document
      case .section: .section
      case .heading1: .heading1
      case .heading2: .heading2
      case .paragraph: .paragraph
      case .link: .link
      case .figure: .figure
      case .table: .table
      case .tableHead: .tableHead
      case .tableBody: .tableBody
      case .row: .row
      case .headCell: .headCell
      case .cell: .cell
      }
  }
}

extension TaggedPage {
  init(_ page: Page, structure: [StructureElement]) {
    let runs = page.markedRuns
    self.init(
      marks: runs.map { PageMark($0.mark) }, tags: runs.indices.filter { runs[$0].hasPicture },
      blanks: runs.indices.filter { runs[$0].isBlank })
    for frame in page.frames {
      guard case .link(let area, let url) = frame.item, case .element(let index) = frame.mark else {
        continue
      }
      links.append(
        PageLink(
          area: PageRectangle(area), url: url, element: index,
          contents: structure[index].alternative ?? url))
    }
  }
}

extension PageMark {
  init(_ mark: Mark) {
    self =
      switch mark {
      case .element(let index): .element(index)
      case .artifact(.layout): .artifact(.layout)
      case .artifact(.header): .artifact(.header)
      case .artifact(.footer): .artifact(.footer)
      }
  }
}

extension PageRectangle {
  init(_ area: Rectangle) {
    self.init(x: area.x, y: area.y, width: area.width, height: area.height)
  }
}
