extension SVGWork {
  mutating func paint(
    _ paint: SVGValue, over box: Box, _ context: SVGContext
  ) throws(PictureFault) {
    guard let id = paint.reference, let index = tree.ids[id] else { return }
    let sources = sources(of: index)
    switch tree.elements[index].name {
    case "pattern": try tile(sources, over: box, context)
    case "linearGradient", "radialGradient": try shade(sources, over: box, context)
    default: break
    }
  }

  /// An element and those from which it takes what it does not state itself.
  func sources(of index: Int) -> [Int] {
    var result = [index]
    while result.count < 16, let last = result.last,
      let next = tree.target(of: tree.elements[last]), !result.contains(next)
    {
      result.append(next)
    }
    return result
  }

  func stated(_ name: String, _ sources: [Int]) -> String? {
    for index in sources {
      if let text = tree.elements[index].text(name) { return text }
    }
    return nil
  }

  func firstWithChildren(_ sources: [Int]) -> SVGElement? {
    sources.first { !tree.elements[$0].children.isEmpty }.map { tree.elements[$0] }
  }

  mutating func tile(
    _ sources: [Int], over box: Box, _ outer: SVGContext
  ) throws(PictureFault) {
    var context = outer
    let isOfBox = stated("patternUnits", sources) != "userSpaceOnUse"
    let (width, height) = (box.right - box.left, box.bottom - box.top)
    let tileWidth = outer.side(
      stated("width", sources), of: isOfBox ? width : nil, orOf: outer.width)
    let tileHeight = outer.side(
      stated("height", sources), of: isOfBox ? height : nil, orOf: outer.height)
    guard tileWidth > 0, tileHeight > 0 else { return }
    try move(&context, by: stated("patternTransform", sources))
    let growth = context.matrix.growth
    guard tileWidth * growth * tileHeight * growth <= 4e6 else { throw .scaledTooFar }
    let seen = outer.matrix.box(box).area(in: view)
    try charge(Cost.layer + seen / viewArea * Cost.tiles)
    guard let content = sources.first(where: { !tree.elements[$0].children.isEmpty }) else {
      return
    }
    (context.width, context.height) = (tileWidth, tileHeight)
    if Self.viewBox(tree.elements[content]) != nil {
      enterViewBox(tree.elements[content], &context)
    }
    (context.fill, context.stroke) = (.text("black"), .text("none"))
    try drawApart(content, context, times: 1)
  }

  mutating func shade(
    _ sources: [Int], over box: Box, _ context: SVGContext
  ) throws(PictureFault) {
    let stops = firstWithChildren(sources)?.children.count ?? 0
    let spread = stated("spreadMethod", sources) ?? "pad"
    var times = 1.0
    if spread != "pad" { times = repeats(sources, context) }
    try charge(Double(stops) * times * Cost.stop)
  }

  /// How often a gradient that goes on begins anew across the picture.
  func repeats(_ sources: [Int], _ outer: SVGContext) -> Double {
    let isOfBox = stated("gradientUnits", sources) != "userSpaceOnUse"
    func number(_ name: String, _ share: Double) -> Double {
      let length = Length(stated(name, sources)) ?? Length(number: share * 100, unit: "%")
      return length.resolved(fontSize: outer.fontSize, whole: isOfBox ? 1 : outer.diagonal)
    }
    let isRadial = tree.elements[sources[0]].name == "radialGradient"
    let length =
      isRadial
      ? number("r", 0.5) - (Length(stated("fr", sources))?.number ?? 0)
      : (number("x2", 1) - number("x1", 0)).magnitude
        + (number("y2", 0) - number("y1", 0)).magnitude
    let map = TransformList.read(stated("gradientTransform", sources) ?? "") ?? Affine()
    // The least scale of the map is its area over its greatest.
    let least = (map.a * map.d - map.b * map.c).magnitude / max(map.growth, 1e-12)
    let picture = isOfBox ? 1 : 1500 / max(outer.matrix.growth, 1e-12)
    return max(1, picture / max(length.magnitude * least, 1e-12))
  }
}
