/// A page of the drawn file.
struct CairoPage {
  /// Of the page object.
  let number: Int
  /// Of its content stream.
  let content: Int
  /// Lower left and upper right corner, in points.
  let mediaBox: [Double]
}

extension CairoFile {
  /// The pages in order; the page tree may have any depth.
  ///
  /// - Parameter node: The number of the tree's root.
  mutating func pages(
    of node: Int, inflater: borrowing Inflater
  ) throws(PDFFault) -> [CairoPage] {
    var pages: [CairoPage] = []
    var seen: Set<Int> = []
    var open: [(number: Int, mediaBox: [Double])] = [(node, [])]
    while let (number, inherited) = open.popLast() {
      guard seen.insert(number).inserted else {
        throw .wrongObject(number, expected: "a page tree without loops")
      }
      let entries = try dictionary(number, inflater: inflater)
      let own = try entries.reals("/MediaBox")
      let mediaBox = own.isEmpty ? inherited : own
      if let kids = entries["/Kids"] {
        let numbers = try entries.bytes.references(in: kids, of: entries.owner)
        open += numbers.reversed().map { ($0, mediaBox) }
      } else {
        pages.append(try page(number, entries, mediaBox))
      }
    }
    return pages
  }

  private func page(
    _ number: Int, _ entries: PDFDictionary, _ mediaBox: [Double]
  ) throws(PDFFault) -> CairoPage {
    guard entries.has("/Type", "/Page"), mediaBox.count == 4 else {
      throw .wrongObject(number, expected: "a page with a media box")
    }
    guard let range = entries["/Contents"],
      case let contents = try entries.bytes.references(in: range, of: entries.owner),
      contents.count == 1, let content = contents.first
    else { throw .wrongObject(number, expected: "a page with one content stream") }
    return CairoPage(number: number, content: content, mediaBox: mediaBox)
  }
}
