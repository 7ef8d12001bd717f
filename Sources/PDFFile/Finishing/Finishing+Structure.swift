import Tagging

extension Finishing {
  /// Writes the structure tree (ISO 32000-1 14.7) and the tree that leads back to it.
  mutating func addStructure() throws(PDFFault) {
    let outline = StructureOutline(order.structure, pages: order.pages)
    let first = writer.reserve(order.structure.count)
    let parentTree = writer.reserve()
    let namespace = order.standard.isPDF2 ? writer.reserve() : nil
    var text = PDFText("<</Type/StructTreeRoot/K ")
    text.append(reference: first)
    text.append("/ParentTree ")
    text.append(reference: parentTree)
    text.append("/ParentTreeNextKey \(pages.count + linkNumbers.reduce(0) { $0 + $1.count })")
    if let namespace {
      text.append("/Namespaces[")
      text.append(reference: namespace)
      text.append("]")
    }
    text.append(">>")
    writer.add(structureRoot, text)
    if let namespace {
      // ISO 32000-2 14.8.6: the standard structure namespace of PDF 2.0.
      writer.add(namespace, PDFText("<</Type/Namespace/NS(http://iso.org/pdf2/ssn)>>"))
    }
    try addElements(outline, first: first, namespace: namespace)
    try addParentTree(parentTree, outline, first: first)
  }

  private mutating func addElements(
    _ outline: StructureOutline, first: Int, namespace: Int?
  ) throws(PDFFault) {
    let annotations = linkAnnotations
    for (index, element) in order.structure.enumerated() {
      var text = PDFText("<</S/\(element.role.rawValue)/P ")
      text.append(reference: element.parent.map { first + $0 } ?? structureRoot)
      if let namespace {
        text.append("/NS ")
        text.append(reference: namespace)
      }
      element.appendWords(to: &text)
      appendAttributes(of: element, page: outline.page(of: index), to: &text)
      appendKids(
        of: index, outline, first: first, annotations: annotations[index] ?? [], to: &text)
      text.append(">>")
      writer.add(first + index, text)
    }
  }

  /// The annotations of each link element.
  private var linkAnnotations: [Int: [(page: Int, number: Int)]] {
    var annotations: [Int: [(page: Int, number: Int)]] = [:]
    for (index, page) in order.pages.enumerated() {
      for (link, number) in zip(page.links, linkNumbers[index]) {
        annotations[link.element, default: []].append((index, number))
      }
    }
    return annotations
  }

  /// ISO 32000-1 14.8.5: layout of figures, scope and span of cells.
  private func appendAttributes(
    of element: StructureElement, page: Int?, to text: inout PDFText
  ) {
    if element.role == .figure, let bounds = element.bounds, let page {
      text.append("/A<</O/Layout/Placement/Block/BBox")
      text.append(pages[page].upward(bounds))
      text.append(">>")
    } else if element.role == .headCell || (element.role == .cell && element.columnSpan > 1) {
      text.append("/A<</O/Table")
      if element.role == .headCell {
        text.append("/Scope/\((element.scope ?? .column).rawValue)")
      }
      if element.columnSpan > 1 { text.append("/ColSpan \(element.columnSpan)") }
      text.append(">>")
    }
  }

  private func appendKids(
    of element: Int, _ outline: StructureOutline, first: Int,
    annotations: [(page: Int, number: Int)], to text: inout PDFText
  ) {
    let page = outline.firstMark(of: element)?.page
    if let page {
      text.append("/Pg ")
      text.append(reference: numbers[pages[page].number])
    }
    var kids = PDFText()
    var count = 0
    outline.forEachKid(of: element) { kid in
      if count > 0 { kids.append(" ") }
      count += 1
      switch kid {
      case .element(let child): kids.append(reference: first + child)
      case .mark(let mark) where mark.page == page: kids.append(mark.number)
      case .mark(let mark):
        kids.append("<</Type/MCR/Pg ")
        kids.append(reference: numbers[pages[mark.page].number])
        kids.append("/MCID \(mark.number)>>")
      }
    }
    for annotation in annotations {
      count += 1
      kids.append("<</Type/OBJR/Pg ")
      kids.append(reference: numbers[pages[annotation.page].number])
      kids.append("/Obj ")
      kids.append(reference: annotation.number)
      kids.append(">>")
    }
    guard count > 0 else { return }
    text.append(count == 1 ? "/K " : "/K[")
    text.append(kids)
    if count > 1 { text.append("]") }
  }

  /// ISO 32000-1 14.7.4.4: from the marks of each page, and from each link, to their elements.
  private mutating func addParentTree(
    _ number: Int, _ outline: StructureOutline, first: Int
  ) throws(PDFFault) {
    var tree = PDFText("<</Nums[")
    for (page, elements) in outline.pageElements.enumerated() {
      let list = writer.reserve()
      var text = PDFText("[")
      for element in elements {
        text.append(reference: first + element)
        text.append(" ")
      }
      text.append("]")
      writer.add(list, text)
      tree.append(page)
      tree.append(" ")
      tree.append(reference: list)
      tree.append(" ")
    }
    for (index, page) in order.pages.enumerated() {
      for (link, number) in zip(page.links, linkNumbers[index]) {
        tree.append(linkKey(number, page: index))
        tree.append(" ")
        tree.append(reference: first + link.element)
        tree.append(" ")
      }
    }
    tree.append("]>>")
    writer.add(number, tree)
  }
}

extension StructureElement {
  fileprivate func appendWords(to text: inout PDFText) {
    if let language, !language.isEmpty {
      text.append("/Lang")
      text.append(text: language.oneLine)
    }
    if let alternative, !alternative.isEmpty {
      text.append("/Alt")
      text.append(text: alternative)
    }
    // Part of a text would hide the rest; without it the marks are read.
    if let actualText, PDFString.fits(actualText) {
      text.append("/ActualText")
      text.append(text: actualText)
    }
  }
}
