extension SVGWork {
  mutating func follow(
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
  func inside(
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

  func enterViewBox(_ element: SVGElement, _ context: inout SVGContext) {
    guard let box = Self.viewBox(element) else { return }
    let (x, y) = (context.width / box[2], context.height / box[3])
    let rule = element.text("preserveAspectRatio") ?? ""
    let scale = rule.contains("slice") || rule.contains("none") ? max(x, y) : min(x, y)
    context.matrix = context.matrix.after(.scale(scale, scale)).after(.move(-box[0], -box[1]))
    (context.width, context.height) = (box[2], box[3])
  }

  static func viewBox(_ element: SVGElement) -> [Double]? {
    let numbers = Length.list(element.text("viewBox") ?? "").map(\.number)
    return numbers.count == 4 && numbers[2] > 0 && numbers[3] > 0 ? numbers : nil
  }

  /// A side of the root that is no share of the page.
  static func extent(_ root: SVGElement, _ name: String) -> Double? {
    guard let length = Length(root.text(name)), length.unit != "%" else { return nil }
    return length.resolved(fontSize: 16, whole: 0)
  }

  /// Opacity, blending, clipping and masks.
  mutating func layers(
    of element: SVGElement, _ context: SVGContext
  ) throws(PictureFault) {
    let opacity = Length(element.text("opacity"))?.resolved(fontSize: 1, whole: 1) ?? 1
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
  mutating func drawApart(
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
