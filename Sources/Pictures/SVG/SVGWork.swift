/// Goes through a drawing as it is drawn and adds up what that costs, about a microsecond a unit.
///
/// What is referred to is counted each time it is drawn, so that the count is that of the drawing
/// and not of the file. Counting itself ends with the budget.
struct SVGWork {
  private enum Cost {
    static let element = 2.0
    /// A line of a path, filled or drawn.
    static let fill = 0.5
    static let stroke = 3.0
    static let dash = 4.0
    /// A shape that covers the picture, in pixels.
    static let area = 150.0
    /// Two lines of one path that may cross.
    static let crossing = 1.0
    /// Drawing apart and laying over.
    static let layer = 400.0
    static let blend = 2500.0
    static let mask = 2500.0
    static let clip = 4.0
    static let text = 400.0
    static let letter = 60.0
    static let pixel = 0.03
    /// A pattern that covers the picture.
    static let tiles = 12_000.0
    static let stop = 20.0
  }

  private let tree: SVGTree
  private var spent = 0.0
  /// Elements that are being drawn, to find what refers to itself.
  private var active: Set<Int> = []
  private var view = Box()

  init(_ tree: SVGTree) { self.tree = tree }

  /// Throws for a drawing that takes too much, in all or in one of its parts.
  mutating func count() throws(PictureFault) {
    let root = tree.elements[0]
    let box = Self.viewBox(root)
    let width = Self.extent(root, "width") ?? box.map { $0[2] }
    let height = Self.extent(root, "height") ?? box.map { $0[3] }
    guard let width, let height, width > 0, height > 0 else { throw .noExtent }
    let unit = 1000 / max(width, height)
    view = Box(left: 0, top: 0, right: width * unit, bottom: height * unit)
    var context = SVGContext(matrix: .scale(unit, unit), width: width, height: height)
    context.take(root)
    enterViewBox(root, &context)
    try draw(root.children, context)
  }

  private mutating func charge(_ cost: Double) throws(PictureFault) {
    spent += cost
    guard spent <= PictureLimits.work else { throw .tooMuchWork }
  }

  private mutating func draw(_ indices: [Int], _ context: SVGContext) throws(PictureFault) {
    for index in indices where !SVGVocabulary.referenced.contains(tree.elements[index].name) {
      try draw(index, context)
    }
  }

  private mutating func draw(_ index: Int, _ outer: SVGContext) throws(PictureFault) {
    let element = tree.elements[index]
    try charge(Cost.element)
    guard element.text("display") != "none" else { return }
    var context = outer
    context.depth += 1
    guard context.depth <= PictureLimits.depth else { throw .tooDeep }
    context.take(element)
    try move(&context, by: element.text("transform"))
    try layers(of: element, context)
    try drawBody(of: element, at: index, context)
  }

  private mutating func drawBody(
    of element: SVGElement, at index: Int, _ context: SVGContext
  ) throws(PictureFault) {
    switch element.name {
    case "use": try follow(element, context)
    case "svg": try draw(element.children, inside(element, context))
    case "text": try drawText(element, context)
    case "image": try drawImage(element, context)
    case "g", "tspan": try draw(element.children, context)
    default: if let outline = outline(of: element, context) { try drawShape(outline, context) }
    }
  }

  private func move(_ context: inout SVGContext, by text: String?) throws(PictureFault) {
    guard let text, let map = TransformList.read(text) else { return }
    context.matrix = context.matrix.after(map)
    guard context.matrix.isUsable else { throw .scaledTooFar }
  }

  /// Does something with an element that is referred to, which must not be at work already.
  private mutating func enter(
    _ index: Int, _ body: (inout SVGWork) throws(PictureFault) -> Void
  ) throws(PictureFault) {
    guard active.insert(index).inserted else {
      throw .refersToItself(tree.elements[index].name)
    }
    try body(&self)
    active.remove(index)
  }
}

// MARK: - What refers to other elements

extension SVGWork {
  private mutating func follow(
    _ element: SVGElement, _ outer: SVGContext
  ) throws(PictureFault) {
    guard let target = tree.target(of: element) else { return }
    var context = outer
    let x = context.length(element.text("x"), of: context.width) ?? 0
    let y = context.length(element.text("y"), of: context.height) ?? 0
    context.matrix = context.matrix.after(.move(x, y))
    let used = tree.elements[target]
    try enter(target) { work throws(PictureFault) in
      guard ["symbol", "svg"].contains(used.name) else { return try work.draw(target, context) }
      try work.charge(Cost.element)
      context.depth += 1
      guard context.depth <= PictureLimits.depth else { throw .tooDeep }
      context.take(used)
      try work.draw(used.children, work.inside(used, context, sizedBy: element))
    }
  }

  /// The context inside a viewport of its own.
  private func inside(
    _ element: SVGElement, _ outer: SVGContext, sizedBy user: SVGElement? = nil
  ) throws(PictureFault) -> SVGContext {
    var context = outer
    let size = { (name: String, whole: Double) in
      outer.length(user?.text(name) ?? element.text(name), of: whole) ?? whole
    }
    let x = outer.length(element.text("x"), of: outer.width) ?? 0
    let y = outer.length(element.text("y"), of: outer.height) ?? 0
    context.matrix = context.matrix.after(.move(x, y))
    (context.width, context.height) = (size("width", outer.width), size("height", outer.height))
    enterViewBox(element, &context)
    guard context.matrix.isUsable else { throw .scaledTooFar }
    return context
  }

  private func enterViewBox(_ element: SVGElement, _ context: inout SVGContext) {
    guard let box = Self.viewBox(element) else { return }
    let (x, y) = (context.width / box[2], context.height / box[3])
    let rule = element.text("preserveAspectRatio") ?? ""
    let scale = rule.contains("slice") || rule.contains("none") ? max(x, y) : min(x, y)
    context.matrix = context.matrix.after(.scale(scale, scale)).after(.move(-box[0], -box[1]))
    (context.width, context.height) = (box[2], box[3])
  }

  private static func viewBox(_ element: SVGElement) -> [Double]? {
    let numbers = Length.list(element.text("viewBox") ?? "").map(\.number)
    return numbers.count == 4 && numbers[2] > 0 && numbers[3] > 0 ? numbers : nil
  }

  /// A side of the root that is no share of the page.
  private static func extent(_ root: SVGElement, _ name: String) -> Double? {
    guard let length = Length(root.text(name)), length.unit != "%" else { return nil }
    return length.resolved(fontSize: 16, whole: 0)
  }

  /// Opacity, blending, clipping and masks.
  private mutating func layers(
    of element: SVGElement, _ context: SVGContext
  ) throws(PictureFault) {
    let opacity = Length(element.text("opacity"))?.number ?? 1
    let isBlended = ["mix-blend-mode", "isolation"].contains { name in
      element.text(name).map { !["normal", "auto"].contains($0) } ?? false
    }
    if isBlended { try charge(Cost.blend) } else if opacity < 1 { try charge(Cost.layer) }
    if let clip = element.value("clip-path")?.reference.flatMap({ tree.ids[$0] }) {
      try drawApart(clip, context, times: Cost.clip)
    }
    if let mask = element.value("mask")?.reference.flatMap({ tree.ids[$0] }) {
      try charge(Cost.mask)
      try drawApart(mask, context, times: 1)
    }
  }

  /// The children of a clip path, a mask, a pattern or a marker, `times` over.
  private mutating func drawApart(
    _ index: Int, _ context: SVGContext, times: Double
  ) throws(PictureFault) {
    let before = spent
    var context = context
    context.depth += 1
    guard context.depth <= PictureLimits.depth else { throw .tooDeep }
    let element = tree.elements[index]
    let fromBox = ["clipPathUnits", "maskContentUnits", "patternContentUnits"].contains {
      element.text($0) == "objectBoundingBox"
    }
    // In units of the box, 1 is at most about the whole picture.
    if fromBox { context.matrix = .scale(1000, 1000) }
    context.take(element)
    try enter(index) { work throws(PictureFault) in
      try work.charge(Cost.element)
      try work.layers(of: element, context)
      try work.draw(element.children, context)
    }
    try charge((spent - before) * (times - 1))
  }
}

// MARK: - What is seen

extension SVGWork {
  private func outline(of element: SVGElement, _ context: SVGContext) -> Outline? {
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

  private mutating func drawShape(
    _ outline: Outline, _ context: SVGContext
  ) throws(PictureFault) {
    guard !outline.box.isEmpty else { return }
    let reach = context.isStroked ? context.strokeWidth : 0
    let covered = context.matrix.box(outline.box.grown(by: reach)).area(in: view)
    let area = covered / viewArea * Cost.area
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

  private func dashes(along outline: Outline, _ context: SVGContext) -> Double {
    let period = context.dashes.reduce(0, +)
    guard period > 0 else { return 0 }
    return outline.length / period * Double(context.dashes.count)
  }

  private func crossings(of outline: Outline, margin: Double) -> Double {
    let limit = PictureLimits.work / Cost.crossing
    return Crossings(outline.pieces).count(margin: Float(margin), limit: limit) * Cost.crossing
  }

  private var viewArea: Double { (view.right - view.left) * (view.bottom - view.top) }

  private mutating func mark(
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

  private mutating func drawText(
    _ element: SVGElement, _ context: SVGContext
  ) throws(PictureFault) {
    try charge(Cost.text)
    try drawWords(of: element, context)
  }

  private mutating func drawWords(
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

  private mutating func drawImage(
    _ element: SVGElement, _ context: SVGContext
  ) throws(PictureFault) {
    guard let raster = element.raster else { return }
    try charge(Double(raster.pixels * raster.scans) * Cost.pixel + Cost.area)
  }
}

// MARK: - Gradients and patterns

extension SVGWork {
  private mutating func paint(
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
  private func sources(of index: Int) -> [Int] {
    var result = [index]
    while result.count < 16, let last = result.last,
      let next = tree.target(of: tree.elements[last]), !result.contains(next)
    {
      result.append(next)
    }
    return result
  }

  private func stated(_ name: String, _ sources: [Int]) -> String? {
    for index in sources {
      if let text = tree.elements[index].text(name) { return text }
    }
    return nil
  }

  private func firstWithChildren(_ sources: [Int]) -> SVGElement? {
    sources.first { !tree.elements[$0].children.isEmpty }.map { tree.elements[$0] }
  }

  private mutating func tile(
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

  private mutating func shade(
    _ sources: [Int], over box: Box, _ context: SVGContext
  ) throws(PictureFault) {
    let stops = firstWithChildren(sources)?.children.count ?? 0
    let spread = stated("spreadMethod", sources) ?? "pad"
    var times = 1.0
    if spread != "pad" { times = repeats(sources, context) }
    try charge(Double(stops) * (Cost.stop + times * Cost.stroke))
  }

  /// How often a gradient that goes on begins anew across the picture.
  private func repeats(_ sources: [Int], _ outer: SVGContext) -> Double {
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
