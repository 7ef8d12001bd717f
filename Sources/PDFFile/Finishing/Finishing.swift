import Tagging

/// One file being finished: what is read of the drawing, and what is written.
struct Finishing: ~Copyable {
  let order: PDFFinisher
  let inflater: Inflater
  var drawing: Drawing
  var writer: FileWriter

  /// New numbers by old ones; 0 for objects that nothing has asked for.
  var numbers: [Int]
  /// Objects of the drawing that are numbered and not yet written, oldest first.
  var queue: [Int] = []
  /// The tags of font subsets, by the number of the font program.
  var subsetTags: [Int: [UInt8]] = [:]
  /// The numbers of each page's link annotations.
  var linkNumbers: [[Int]]
  /// The key of each page's first link in the parent tree.
  let firstLinkKeys: [Int]

  /// The numbers of what the catalog names.
  var structureRoot = 0
  var metadataStream = 0
  var profile = 0
  var fileSpecifications: [Int] = []

  var pages: [CairoPage] { drawing.pages }

  init(
    _ order: PDFFinisher, _ drawing: Drawing, _ inflater: consuming Inflater,
    _ writer: consuming FileWriter
  ) {
    self.order = order
    self.inflater = inflater
    self.drawing = drawing
    self.writer = writer
    numbers = Array(repeating: 0, count: drawing.file.locations.count)
    linkNumbers = Array(repeating: [], count: order.pages.count)
    var key = order.pages.count
    firstLinkKeys = order.pages.map { page in
      defer { key += page.links.count }
      return key
    }
  }
}
