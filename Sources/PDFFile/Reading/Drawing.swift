/// What Cairo drew, with its pages found.
struct Drawing {
  var file: CairoFile
  /// The number of the root of the page tree.
  let pageTree: Int
  let pages: [CairoPage]
  /// The index of a page by the number of its object.
  let pageIndices: [Int: Int]
  /// The index of a page by the number of its content.
  let contentIndices: [Int: Int]

  init(_ bytes: [UInt8], inflater: borrowing Inflater) throws(PDFFault) {
    file = try CairoFile(bytes, inflater: inflater)
    let catalog = try file.dictionary(file.root, inflater: inflater)
    guard let tree = try catalog.reference("/Pages") else {
      throw .wrongObject(file.root, expected: "a catalog with pages")
    }
    pageTree = tree
    pages = try file.pages(of: tree, inflater: inflater)
    var pageIndices: [Int: Int] = [:]
    var contentIndices: [Int: Int] = [:]
    for (index, page) in pages.enumerated() {
      pageIndices[page.number] = index
      guard contentIndices.updateValue(index, forKey: page.content) == nil else {
        throw .wrongObject(page.number, expected: "a page with content of its own")
      }
    }
    self.pageIndices = pageIndices
    self.contentIndices = contentIndices
  }
}
