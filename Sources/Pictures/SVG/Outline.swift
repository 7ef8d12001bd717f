/// What a path, a line or a shape costs: its pieces, its length and where it is.
struct Outline {
  /// Lines and curves.
  var segments = 0.0
  /// Points at which a marker stands.
  var vertices = 0.0
  /// No less than the length, in the units of the shape.
  var length = 0.0
  var box = Box()
  /// Each line, and of a curve each line between its points.
  var pieces: [Crossings.Piece] = []
  /// How much of a text is well-formed path data and within the limits, in bytes.
  var usable = 0

  /// The shape of a rectangle, an ellipse and the like, from the box around it.
  init(box: Box) {
    self.box = box
    segments = 8
    length = 2 * (box.right - box.left + box.bottom - box.top)
  }

  init() {}

  fileprivate mutating func addPiece(_ from: (Double, Double), _ to: (Double, Double)) {
    pieces.append(
      Crossings.Piece(
        left: Float(min(from.0, to.0)), top: Float(min(from.1, to.1)),
        right: Float(max(from.0, to.0)), bottom: Float(max(from.1, to.1))))
  }

  /// The points of a polyline or a polygon.
  init(points text: String) {
    var scanner = NumberScanner(text)
    var pen = Pen()
    scanner.skipSeparators()
    while let x = scanner.number() {
      scanner.skipSeparators()
      guard let y = scanner.number(), Pen.isInside(x, y) else { break }
      pen.line(to: (x, y), &self)
      usable = scanner.index
      scanner.skipSeparators()
    }
  }
}

/// Where drawing a path has come to.
private struct Pen {
  var x = 0.0
  var y = 0.0
  var start = (x: 0.0, y: 0.0)

  static func isInside(_ x: Double, _ y: Double) -> Bool {
    x.magnitude <= PictureLimits.number && y.magnitude <= PictureLimits.number
  }

  mutating func move(to point: (Double, Double), _ outline: inout Outline) {
    (x, y) = point
    start = (x, y)
    outline.vertices += 1
    outline.segments += 1
    outline.box.add(x, y)
  }

  mutating func line(to point: (Double, Double), _ outline: inout Outline) {
    outline.length += (point.0 - x).magnitude + (point.1 - y).magnitude
    outline.addPiece((x, y), point)
    (x, y) = point
    outline.vertices += 1
    outline.segments += 1
    outline.box.add(x, y)
  }

  mutating func curve(through points: [(Double, Double)], _ outline: inout Outline) {
    for point in points {
      outline.length += (point.0 - x).magnitude + (point.1 - y).magnitude
      outline.addPiece((x, y), point)
      (x, y) = point
      outline.box.add(x, y)
    }
    outline.vertices += 1
    outline.segments += 4
  }
}

extension Outline {
  /// Reads path data (SVG 1.1, 8.3) up to the first error.
  init(path text: String) {
    self.init()
    var scanner = NumberScanner(text)
    var pen = Pen()
    var command: UInt8 = 0
    scanner.skipSpaces()
    while let byte = scanner.next {
      if NumberScanner.isLetter(byte) {
        guard command != 0 || byte | 0x20 == UInt8(ascii: "m") else { return }
        command = byte
        scanner.index += 1
      } else if command == 0 || command | 0x20 == UInt8(ascii: "z") {
        return
      }
      scanner.skipSpaces()
      guard draw(command, &scanner, &pen) else { return }
      usable = scanner.index
      if command | 0x20 == UInt8(ascii: "m") { command -= 1 }
      scanner.skipSeparators()
    }
    usable = scanner.index
  }

  /// One step of a command; false where its numbers are not there.
  private mutating func draw(
    _ command: UInt8, _ scanner: inout NumberScanner, _ pen: inout Pen
  ) -> Bool {
    let isRelative = command >= 0x61
    let origin = isRelative ? (pen.x, pen.y) : (0, 0)
    switch command | 0x20 {
    case UInt8(ascii: "z"):
      pen.line(to: pen.start, &self)
      return true
    case UInt8(ascii: "h"), UInt8(ascii: "v"):
      guard let number = scanner.number() else { return false }
      let isAcross = command | 0x20 == UInt8(ascii: "h")
      let point = isAcross ? (origin.0 + number, pen.y) : (pen.x, origin.1 + number)
      guard Pen.isInside(point.0, point.1) else { return false }
      pen.line(to: point, &self)
      return true
    case UInt8(ascii: "a"): return drawArc(from: origin, &scanner, &pen)
    default: return drawPoints(command | 0x20, from: origin, &scanner, &pen)
    }
  }

  private mutating func drawPoints(
    _ command: UInt8, from origin: (Double, Double), _ scanner: inout NumberScanner,
    _ pen: inout Pen
  ) -> Bool {
    guard let count = Self.pointCount(command),
      let points = Self.points(count, from: origin, &scanner)
    else { return false }
    switch command {
    case UInt8(ascii: "m"): pen.move(to: points[0], &self)
    case UInt8(ascii: "l"): pen.line(to: points[0], &self)
    default: pen.curve(through: points, &self)
    }
    return true
  }

  private static func pointCount(_ command: UInt8) -> Int? {
    switch command {
    case UInt8(ascii: "m"), UInt8(ascii: "l"), UInt8(ascii: "t"): 1
    case UInt8(ascii: "q"), UInt8(ascii: "s"): 2
    case UInt8(ascii: "c"): 3
    default: nil
    }
  }

  private static func points(
    _ count: Int, from origin: (Double, Double), _ scanner: inout NumberScanner
  ) -> [(Double, Double)]? {
    var points: [(Double, Double)] = []
    for _ in 0..<count {
      scanner.skipSeparators()
      guard let x = scanner.number() else { return nil }
      scanner.skipSeparators()
      guard let y = scanner.number() else { return nil }
      let point = (origin.0 + x, origin.1 + y)
      guard Pen.isInside(point.0, point.1) else { return nil }
      points.append(point)
    }
    return points
  }

  private mutating func drawArc(
    from origin: (Double, Double), _ scanner: inout NumberScanner, _ pen: inout Pen
  ) -> Bool {
    var radii: [Double] = []
    for _ in 0..<3 {
      scanner.skipSeparators()
      guard let number = scanner.number(), number.magnitude <= PictureLimits.number
      else { return false }
      radii.append(number.magnitude)
    }
    for _ in 0..<2 {
      scanner.skipSeparators()
      guard scanner.flag() else { return false }
    }
    guard let points = Self.points(1, from: origin, &scanner) else { return false }
    let before = (pen.x, pen.y)
    pen.line(to: points[0], &self)
    // An arc lies within twice its greater radius of its ends, and radii grow to meet them.
    let reach = max(
      2 * max(radii[0], radii[1]),
      (points[0].0 - before.0).magnitude + (points[0].1 - before.1).magnitude)
    box.add(before.0 - reach, before.1 - reach)
    box.add(before.0 + reach, before.1 + reach)
    length += 4 * reach
    segments += 12
    return true
  }
}
