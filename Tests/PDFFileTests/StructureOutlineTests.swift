import Tagging
import Testing

@testable import PDFFile

@Suite struct StructureOutlineTests {
  private func kids(_ element: Int, _ outline: StructureOutline) -> String {
    var words: [String] = []
    outline.forEachKid(of: element) { kid in
      switch kid {
      case .element(let child): words.append("e\(child)")
      case .mark(let mark): words.append("\(mark.page).\(mark.number)")
      }
    }
    return words.joined(separator: " ")
  }

  /// Words before and after a link in a paragraph keep their places.
  @Test func marksStandBetweenChildren() {
    let outline = StructureOutline(Sample.structure, pages: Sample.pages)
    #expect(kids(11, outline) == "1.2 e12 1.4")
    #expect(kids(9, outline) == "0.3 1.0")
    #expect(kids(0, outline) == "e1 e2 e3 e11 e13")
    #expect(outline.page(of: 0) == 0)
    #expect(outline.page(of: 12) == 1)
    #expect(outline.pageElements == [[1, 2, 6, 9], [9, 10, 11, 12, 11, 13]])
  }

  /// The order of the structure wins over the order of drawing.
  @Test func childrenKeepTheirOrder() {
    let structure = [
      StructureElement(.document, parent: nil), StructureElement(.paragraph, parent: 0),
      StructureElement(.paragraph, parent: 0), StructureElement(.cell, parent: 0),
    ]
    let pages = [TaggedPage(marks: [.element(2), .element(1)])]
    let outline = StructureOutline(structure, pages: pages)
    #expect(kids(0, outline) == "e1 e2 e3")
    #expect(outline.page(of: 3) == nil)
  }
}
