import Documents

extension LaidOutDocument {
  /// The frames as text, one a line: the form of the `frames.txt` goldens.
  ///
  /// Places and lengths are points with two decimals, from the upper left corner of the page. A
  /// line of text has its left end, its baseline, its width, its size, its faces, its colour, what
  /// it is to a reader, and its words in logical order.
  package var dump: String { dump { "f\($0)" } }

  /// The same with the shaper's own names of faces, whose numbers mean nothing to another shaper.
  package func dump(naming face: (Int) -> String) -> String {
    var out = DumpWriter()
    for (index, page) in pages.enumerated() {
      out.line("page \(index + 1), \(hundredths(page.width)) × \(hundredths(page.height))") { out in
        for frame in page.frames { out.line(dump(frame, face)) }
        if let reason = page.breakReason { out.line("ends because \(reason)") }
      }
    }
    out.line("structure") { out in
      for (index, element) in structure.enumerated() { out.line(dump(element, index)) }
    }
    for diagnostic in diagnostics { out.line("\(diagnostic)") }
    return out.text
  }

  private func dump(_ frame: Frame, _ face: (Int) -> String) -> String {
    let mark = dump(frame.mark)
    switch frame.item {
    case .text(let text): return "text \(text.dump(naming: face)) \(mark) \(visible(text.words))"
    case .fill(let area, let color): return "fill \(area.dump) \(color) \(mark)"
    case .outline(let area, let radius, let thickness, let color):
      return "outline \(area.dump) radius \(hundredths(radius)) "
        + "thickness \(hundredths(thickness)) \(color) \(mark)"
    case .stroke(let line, let thickness, let color):
      return "stroke \(line.dump) thickness \(hundredths(thickness)) \(color) \(mark)"
    case .panel(let area, let top, let bottom, let color):
      return "panel \(area.dump) radii \(hundredths(top)) \(hundredths(bottom)) \(color) \(mark)"
    case .code(let code, let area, let color):
      return "code \(area.dump) \(code.size) modules \(color) \(mark) \(visible(code.payload))"
    case .picture(let picture, let area):
      return "picture \(area.dump) \(picture.format.rawValue) \(mark)"
    case .link(let area, let url): return "link \(area.dump) \(mark) \(visible(url))"
    }
  }

  private func dump(_ mark: Mark) -> String {
    switch mark {
    case .element(let index): "\(structure[index].role.rawValue)/\(index)"
    case .artifact(let kind): "artifact/\(kind.rawValue)"
    }
  }

  private func dump(_ element: StructureElement, _ index: Int) -> String {
    [
      "\(index) \(element.role.rawValue)", element.parent.map { "in \($0)" },
      element.scope.map { "scope \($0.rawValue)" },
      element.columnSpan > 1 ? "spans \(element.columnSpan)" : nil,
      element.language.map { "[\($0)]" }, element.alternative.map(visible),
    ].compactMap { $0 }.joined(separator: " ")
  }
}

extension Segment {
  fileprivate var dump: String {
    "\(hundredths(fromX)) \(hundredths(fromY)) to \(hundredths(toX)) \(hundredths(toY))"
  }
}

extension Rectangle {
  fileprivate var dump: String {
    "\(hundredths(x)) \(hundredths(y)) \(hundredths(width)) × \(hundredths(height))"
  }
}

extension TextFrame {
  /// The words of the line in logical order, with the spaces at its end.
  package var words: String {
    var texts: [ShapedText] = []
    for piece in pieces where !texts.contains(where: { $0 === piece.text }) {
      texts.append(piece.text)
    }
    // Where an ellipsis was put before a line that reads from the right, it still ends it.
    if texts.count > 1, texts.last?.isRightToLeft == true { texts.reverse() }
    return texts.map { text in
      pieces.filter { $0.text === text }.sorted { $0.range.lowerBound < $1.range.lowerBound }
        .map { String(decoding: text.utf8[$0.range], as: UTF8.self) }.joined()
    }.joined()
  }

  fileprivate func dump(naming name: (Int) -> String) -> String {
    var faces: [Int] = []
    for piece in pieces {
      let face = piece.text.runs[piece.run].face
      if !faces.contains(face) { faces.append(face) }
    }
    let names = faces.map(name).joined(separator: "+")
    let place = "\(hundredths(x)) \(hundredths(baseline)) w \(hundredths(width))"
    let tracked = tracking == 0 ? "" : " tracking \(tracking)"
    return "\(place) \(hundredths(size)) \(names) \(color)\(tracked)"
  }
}
