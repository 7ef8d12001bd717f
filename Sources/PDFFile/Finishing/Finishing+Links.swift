import Tagging

extension Finishing {
  /// A link annotation (ISO 32000-1 12.5.6.5), printed and without a frame.
  mutating func addLink(_ link: PageLink, number: Int, page: Int) throws(PDFFault) {
    var text = PDFText("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect")
    text.append(pages[page].upward(link.area))
    if order.standard.isTagged {
      text.append("/StructParent ")
      text.append(linkKey(number, page: page))
    }
    let contents = link.contents.oneLine
    text.append("/Contents")
    text.append(text: contents.isEmpty ? link.url : contents)
    text.append("/A<</Type/Action/S/URI/URI")
    text.append(literal: LinkURL(link.url).bytes)
    text.append(">>>>")
    writer.add(number, text)
  }

  /// The key of a link in the parent tree: links come after the pages, in the order of pages.
  func linkKey(_ number: Int, page: Int) -> Int {
    firstLinkKeys[page] + number - (linkNumbers[page].first ?? number)
  }
}

extension CairoPage {
  /// A rectangle as PDF has it: lower left and upper right corner, y upward.
  func upward(_ rectangle: Rectangle) -> [Double] {
    let top = mediaBox[3] - rectangle.y
    let left = mediaBox[0] + rectangle.x
    return [left, top - rectangle.height, left + rectangle.width, top]
  }
}
