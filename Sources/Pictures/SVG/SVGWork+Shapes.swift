extension SVGWork {
  func outline(of element: SVGElement, _ context: SVGContext) -> Outline? {
    if let outline = element.outline { return outline }
    let across = { (name: String) in context.length(element.text(name), of: context.width) }
    let down = { (name: String) in context.length(element.text(name), of: context.height) }
    var box = Box()
    switch element.name {
    case "rect":
      let (x, y) = (across("x") ?? 0, down("y") ?? 0)
      box.add(x, y)
      box.add(x + (across("width") ?? 0), y + (down("height") ?? 0))
    case "circle", "ellipse":
      let (x, y) = (across("cx") ?? 0, down("cy") ?? 0)
      let radius = context.length(element.text("r"), of: context.diagonal) ?? 0
      let (rx, ry) = (across("rx") ?? radius, down("ry") ?? radius)
      box.add(x - max(rx, ry), y - max(rx, ry))
      box.add(x + max(rx, ry), y + max(rx, ry))
    case "line":
      box.add(across("x1") ?? 0, down("y1") ?? 0)
      box.add(across("x2") ?? 0, down("y2") ?? 0)
    default: return nil
    }
    return Outline(box: box)
  }

  mutating func drawShape(
    _ outline: Outline, _ context: SVGContext
  ) throws(PictureFault) {
    guard !outline.box.isEmpty else { return }
    let reach = context.isStroked ? context.strokeWidth : 0
    let covered = context.matrix.box(outline.box.grown(by: reach)).area(in: view)
    let pieces = (outline.segments * outline.length * context.matrix.growth).squareRoot()
    let area = covered / viewArea * Cost.area + pieces * Cost.piece
    if context.isFilled {
      try charge(outline.segments * Cost.fill + area)
      try charge(crossings(of: outline, margin: 0))
      try paint(context.fill, over: outline.box, context)
    }
    if context.isStroked {
      let dashes = dashes(along: outline, context)
      try charge(outline.segments * Cost.stroke + area + dashes * Cost.dash)
      let crossings = crossings(of: outline, margin: context.strokeWidth / 2)
      try charge(2 * crossings * max(1, dashes / max(1, outline.segments)))
      try paint(context.stroke, over: outline.box.grown(by: reach), context)
    }
    for place in ["marker-start", "marker-mid", "marker-end"] {
      guard let marker = context.markers[place], let index = tree.ids[marker] else { continue }
      try mark(index, times: place == "marker-mid" ? outline.vertices : 1, context)
    }
  }

  func dashes(along outline: Outline, _ context: SVGContext) -> Double {
    let period = context.dashes.reduce(0, +)
    guard period > 0 else { return 0 }
    return outline.length / period * Double(context.dashes.count)
  }

  func crossings(of outline: Outline, margin: Double) -> Double {
    let limit = PictureLimits.work / Cost.crossing
    return Crossings(outline.pieces).count(margin: Float(margin), limit: limit) * Cost.crossing
  }

  var viewArea: Double { (view.right - view.left) * (view.bottom - view.top) }

  mutating func mark(
    _ index: Int, times: Double, _ outer: SVGContext
  ) throws(PictureFault) {
    guard tree.elements[index].name == "marker", times > 0 else { return }
    let marker = tree.elements[index]
    var context = outer
    context.markers = [:]
    if marker.text("markerUnits") != "userSpaceOnUse" {
      context.matrix = context.matrix.after(.scale(outer.strokeWidth, outer.strokeWidth))
    }
    context.width = outer.length(marker.text("markerWidth"), of: outer.width) ?? 3
    context.height = outer.length(marker.text("markerHeight"), of: outer.height) ?? 3
    enterViewBox(marker, &context)
    guard context.matrix.isUsable else { throw .scaledTooFar }
    try drawApart(index, context, times: times)
  }

  mutating func drawText(
    _ element: SVGElement, _ context: SVGContext
  ) throws(PictureFault) {
    try charge(Cost.text)
    try drawWords(of: element, context)
  }

  mutating func drawWords(
    of element: SVGElement, _ context: SVGContext
  ) throws(PictureFault) {
    let size = max(context.fontSize.magnitude, context.spacing)
    guard size <= PictureLimits.textSize, size * context.matrix.growth <= 20_000 else {
      throw .textTooLarge
    }
    for part in element.content {
      switch part {
      case .text(let text): try charge(Double(text.utf8.count) * Cost.letter)
      case .element(let child):
        guard tree.elements[child].name == "tspan" else { continue }
        var inner = context
        inner.depth += 1
        guard inner.depth <= PictureLimits.depth else { throw .tooDeep }
        inner.take(tree.elements[child])
        try charge(Cost.text / 4)
        try layers(of: tree.elements[child], inner)
        try drawWords(of: tree.elements[child], inner)
      }
    }
    try paint(context.fill, over: view, context)
    if context.isStroked { try paint(context.stroke, over: view, context) }
  }

  mutating func drawImage(
    _ element: SVGElement, _ context: SVGContext
  ) throws(PictureFault) {
    guard let raster = element.raster else { return }
    try charge(Double(raster.pixels * raster.scans) * Cost.pixel + Cost.area)
  }
}
