import Documents

extension LaidOutDocument {
  /// A place that a reader can go to by its name.
  package struct Bookmark: Sendable, Hashable {
    package var title: String
    /// From 0.
    package var page: Int
  }

  /// The pages of several documents, one after the other: each is a section of the whole, in a
  /// language of its own, and has a bookmark.
  ///
  /// There must be one or more. The whole has the language of the first.
  package init(joining documents: [LaidOutDocument]) {
    self.init(
      properties: Self.properties(of: documents),
      language: documents.first?.language ?? DocumentLanguage(tag: "en"), pages: [],
      structure: [StructureElement(.document, parent: nil)])
    for document in documents { append(document) }
  }

  private static func properties(of documents: [LaidOutDocument]) -> DocumentProperties {
    let all = documents.map(\.properties)
    let titles = [all.first?.title, all.count > 1 ? all.last?.title : nil].compactMap { $0 }
    let authors = Set(all.map(\.author))
    return DocumentProperties(
      title: titles.joined(separator: " – "),
      author: authors.count == 1 ? authors.first ?? "" : "",
      created: all.map(\.created).max() ?? 0,
      signatureLabel: all.first?.signatureLabel ?? "")
  }

  private mutating func append(_ document: LaidOutDocument) {
    bookmarks.append(Bookmark(title: document.properties.title, page: pages.count))
    let first = structure.count
    structure += document.structure.map { $0.moved(by: first, in: document.language) }
    pages += document.pages.map { page in
      var page = page
      for index in page.frames.indices { page.frames[index].mark.move(by: first) }
      return page
    }
    diagnostics += document.diagnostics
  }
}

extension StructureElement {
  /// The same among others; a root becomes a section of their root.
  fileprivate func moved(by count: Int, in language: DocumentLanguage) -> StructureElement {
    guard let parent else { return StructureElement(.section, parent: 0, language: language.tag) }
    return StructureElement(
      role, parent: parent + count, alternative: alternative, scope: scope,
      columnSpan: columnSpan, language: self.language)
  }
}

extension Mark {
  fileprivate mutating func move(by count: Int) {
    if case .element(let index) = self { self = .element(index + count) }
  }
}
