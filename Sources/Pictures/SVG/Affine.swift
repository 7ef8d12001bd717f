/// An affine map: x' = a·x + c·y + e, y' = b·x + d·y + f.
struct Affine {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var e = 0.0
  var f = 0.0

  static func scale(_ x: Double, _ y: Double) -> Affine { Affine(a: x, d: y) }
  static func move(_ x: Double, _ y: Double) -> Affine { Affine(e: x, f: y) }

  /// What first maps by `inner`, then by this.
  func after(_ inner: Affine) -> Affine {
    Affine(
      a: a * inner.a + c * inner.b, b: b * inner.a + d * inner.b,
      c: a * inner.c + c * inner.d, d: b * inner.c + d * inner.d,
      e: a * inner.e + c * inner.f + e, f: b * inner.e + d * inner.f + f)
  }

  /// The greatest factor by which a length may grow, at most 1.5 times too great.
  var growth: Double { max(a.magnitude + c.magnitude, b.magnitude + d.magnitude) }

  /// Whether every entry is a number that drawing can be done with.
  var isUsable: Bool {
    [a, b, c, d].allSatisfy { $0.magnitude <= 1e7 } && [e, f].allSatisfy { $0.magnitude <= 1e9 }
  }

  /// The box around a box that is mapped.
  func box(_ box: Box) -> Box {
    var result = Box()
    for (x, y) in [
      (box.left, box.top), (box.right, box.top), (box.left, box.bottom), (box.right, box.bottom),
    ] {
      result.add(a * x + c * y + e, b * x + d * y + f)
    }
    return result
  }
}

/// A box that grows; empty at first.
struct Box {
  var left = Double.infinity
  var top = Double.infinity
  var right = -Double.infinity
  var bottom = -Double.infinity

  mutating func add(_ x: Double, _ y: Double) {
    left = min(left, x)
    right = max(right, x)
    top = min(top, y)
    bottom = max(bottom, y)
  }

  func grown(by margin: Double) -> Box {
    Box(
      left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
  }

  /// The area that lies in another box.
  func area(in other: Box) -> Double {
    let width = min(right, other.right) - max(left, other.left)
    let height = min(bottom, other.bottom) - max(top, other.top)
    return width > 0 && height > 0 ? width * height : 0
  }

  var isEmpty: Bool { !(left <= right && top <= bottom) }
}
