/// What a JSON value looks like: one of Stripe's objects, or a part of one.
indirect enum Shape: Sendable {
  /// Members in the order in which they are written.
  case object([Member])
  /// An array of at most so many elements, 255 or less.
  case list(Shape, most: Int)
  /// Members under some of the names, all of one shape.
  case map([String], Shape)
  case any([Shape])
  /// JSON texts; the first one is the usual value.
  case values([String])
  /// Minor units.
  case amount

  struct Member: Sendable {
    let name: String
    let shape: Shape

    init(_ name: String, _ shape: Shape) {
      self.name = name
      self.shape = shape
    }
  }

  static func texts(_ texts: String...) -> Shape { .values(texts.map { "\"\($0)\"" }) }

  /// One of Stripe's lists, with its page's flag.
  static func page(_ shape: Shape, most: Int) -> Shape {
    .object([
      Member("object", .texts("list")), Member("data", .list(shape, most: most)),
      Member("has_more", .values(["false", "false", "false", "true"])),
    ])
  }
}
