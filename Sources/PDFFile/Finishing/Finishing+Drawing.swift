import Tagging

extension Finishing {
  /// Writes the pages and all that they refer to, in the order in which they refer to it.
  mutating func addDrawing() throws(PDFFault) {
    var next = 0
    while next < queue.count {
      let number = queue[next]
      next += 1
      let object = try drawing.file.object(number, inflater: inflater)
      if let page = drawing.pageIndices[number] {
        try addPage(page, object)
      } else if let page = drawing.contentIndices[number] {
        try addContent(page, object)
      } else if object.stream != nil {
        try addStream(object)
      } else {
        var text = PDFText()
        try copy(object, into: &text)
        writer.add(numbers[number], text)
      }
    }
    queue.removeAll()
  }

  /// The new number of an object of the drawing, which is written when its turn comes.
  mutating func number(of old: Int) throws(PDFFault) -> Int {
    guard numbers.indices.contains(old) else { throw .missingObject(old) }
    if numbers[old] == 0 {
      numbers[old] = writer.reserve()
      queue.append(old)
    }
    return numbers[old]
  }

  private mutating func addPage(_ index: Int, _ object: PDFObject) throws(PDFFault) {
    guard let entries = try object.dictionary() else {
      throw .wrongObject(object.number, expected: "a page")
    }
    // Links are written from what was recorded; Cairo is never asked for one.
    guard entries["/Annots"] == nil else {
      throw .wrongObject(object.number, expected: "a page without annotations")
    }
    var text = PDFText("<<")
    try copy(entries, dropping: ["/StructParents", "/Tabs"], into: &text)
    if order.standard.isTagged { text.append("/Tabs/S/StructParents \(index)") }
    let links = order.pages[index].links
    if !links.isEmpty {
      let first = writer.reserve(links.count)
      linkNumbers[index] = Array(first..<first + links.count)
      text.append("/Annots[")
      for number in linkNumbers[index] {
        text.append(reference: number)
        text.append(" ")
      }
      text.append("]")
    }
    text.append(">>")
    writer.add(numbers[object.number], text)
    for (link, number) in zip(links, linkNumbers[index]) {
      try addLink(link, number: number, page: index)
    }
  }

  private mutating func addContent(_ page: Int, _ object: PDFObject) throws(PDFFault) {
    var rewriter = ContentRewriter(
      try object.unpacked(inflater: inflater), number: page + 1, page: order.pages[page],
      structure: order.structure, tagged: order.standard.isTagged)
    writer.add(
      numbers[object.number], entries: PDFText(), packing: try rewriter.rewritten())
  }

  private mutating func addStream(_ object: PDFObject) throws(PDFFault) {
    guard let entries = try object.dictionary(), let stream = object.stream else {
      throw .wrongObject(object.number, expected: "a stream")
    }
    var dropping: [StaticString] = ["/Length"]
    // PDF/A-3 6.2.8 forbids it.
    if entries.has("/Subtype", "/Image") { dropping.append("/Interpolate") }
    var text = PDFText()
    try copy(entries, dropping: dropping, into: &text)
    writer.add(numbers[object.number], entries: text, stream: object.bytes[stream])
  }
}
