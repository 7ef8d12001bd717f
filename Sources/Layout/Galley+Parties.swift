import Documents

extension Galley {
  /// The parties beside each other in two or three equal columns.
  ///
  /// Two parties get half the width each, so that names and numbers seldom break; one stands where
  /// the first of two would. More parties than columns go below.
  mutating func boxes(_ parties: [Party], in span: Span) -> [FlowBox] {
    let gap = theme.spaces.partyGap
    let fitting = Int((span.width + gap) / (millimetres(42) + gap))
    let columns = min(max(2, parties.count), min(3, max(1, fitting)))
    let width = (span.width - gap * Double(columns - 1)) / Double(columns)
    var boxes: [FlowBox] = []
    for (index, party) in parties.enumerated() {
      let column = index % columns
      let place = Span(start: span.start + Double(column) * (width + gap), width: width)
      if column == 0 {
        var box = FlowBox(.parties, index)
        box.space = index == 0 ? 0 : gap
        boxes.append(box)
      }
      set(party, index: index, in: place, into: &boxes[boxes.count - 1])
    }
    for index in boxes.indices { finish(&boxes[index]) }
    return boxes
  }

  private mutating func set(_ party: Party, index: Int, in span: Span, into box: inout FlowBox) {
    let styles = theme.styles
    let section = structure.add(.section)
    var y = stack(
      party.label, in: styles.partyLabel, role: .heading2, parent: section, span: span, at: 0,
      into: &box, path: "parties/\(index)/label")
    if y > 0 { y += theme.spaces.afterPartyLabel }
    if let name = party.name {
      y += stack(
        name, in: styles.partyName, parent: section, span: span, at: y, into: &box,
        path: "parties/\(index)/name")
    }
    for (line, fact) in party.lines.enumerated() {
      y += stack(
        fact.text, in: styles.partyLine, parent: section, span: span, at: y, into: &box,
        path: "parties/\(index)/lines/\(line)")
    }
    box.height = max(box.height, y)
  }
}
