package import Documents

/// Lays a document out: measures once, cuts once.
package struct Typesetter {
  private let shaper: any TextShaper
  private let pictures: any PictureMeasurer

  package init(shaper: any TextShaper, pictures: any PictureMeasurer) {
    self.shaper = shaper
    self.pictures = pictures
  }

  package func layOut(_ document: Document) -> LaidOutDocument {
    LaidOutDocument(
      properties: document.properties, language: document.language, pages: [], structure: [])
  }
}
