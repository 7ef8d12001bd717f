/// Goes through a drawing as it is drawn and adds up what that costs, about a microsecond a unit.
///
/// What is referred to is counted each time it is drawn, so that the count is that of the drawing
/// and not of the file. Counting itself ends with the budget.
struct SVGWork {
  enum Cost {
    static let element = 2.0
    /// A line of a path, filled or drawn.
    static let fill = 0.5
    static let stroke = 3.0
    static let dash = 4.0
    /// A line into which a curve is cut.
    static let piece = 0.2
    /// A shape that covers the picture, in pixels.
    static let area = 150.0
    /// Two lines of one path that may cross.
    static let crossing = 1.0
    /// Drawing apart and laying over.
    static let layer = 400.0
    static let blend = 6000.0
    static let mask = 2500.0
    static let clip = 4.0
    static let text = 400.0
    static let letter = 250.0
    static let pixel = 0.03
    /// A pattern that covers the picture.
    static let tiles = 12_000.0
    static let stop = 20.0
  }

  let tree: SVGTree
  private(set) var spent = 0.0
  /// Elements that are being drawn, to find what refers to itself.
  private var active: Set<Int> = []
  private(set) var view = Box()

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

  mutating func charge(_ cost: Double) throws(PictureFault) {
    spent += cost
    guard spent <= PictureLimits.work else { throw .tooMuchWork }
  }

  mutating func draw(_ indices: [Int], _ context: SVGContext) throws(PictureFault) {
    for index in indices where !SVGVocabulary.referenced.contains(tree.elements[index].name) {
      try draw(index, context)
    }
  }

  mutating func draw(_ index: Int, _ outer: SVGContext) throws(PictureFault) {
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

  func move(_ context: inout SVGContext, by text: String?) throws(PictureFault) {
    guard let text, let map = TransformList.read(text) else { return }
    context.matrix = context.matrix.after(map)
    guard context.matrix.isUsable else { throw .scaledTooFar }
  }

  /// Does something with an element that is referred to, which must not be at work already.
  mutating func enter(
    _ index: Int, _ body: (inout SVGWork) throws(PictureFault) -> Void
  ) throws(PictureFault) {
    guard active.insert(index).inserted else {
      throw .refersToItself(tree.elements[index].name)
    }
    try body(&self)
    active.remove(index)
  }
}
