/// The elements, attributes and properties that a drawing may have.
enum SVGVocabulary {
  /// What is drawn, or used for drawing.
  static let elements: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline",
    "polygon", "text", "tspan", "image", "clipPath", "mask", "pattern", "linearGradient",
    "radialGradient", "stop", "marker",
  ]

  /// Drawn as plain groups: a link, and a choice among children.
  static let groups: Set<String> = ["a", "switch"]

  /// Whose content is drawn or used; that of a shape is not.
  static let containers: Set<String> = [
    "svg", "g", "defs", "symbol", "text", "tspan", "clipPath", "mask", "pattern",
    "linearGradient", "radialGradient", "marker",
  ]

  /// What shows nothing, so that nobody misses it.
  static let silent: Set<String> = ["title", "desc", "metadata", "style", "view", "cursor"]

  /// Elements whose text is read.
  static let textElements: Set<String> = ["text", "tspan", "style", "a"]

  /// Drawn only where something refers to them.
  static let referenced: Set<String> = [
    "defs", "symbol", "clipPath", "mask", "pattern", "linearGradient", "radialGradient", "marker",
    "stop",
  ]

  /// How a value is held to the limits.
  enum Kind {
    /// Words and numbers.
    case plain
    /// Words and numbers up to the greatest size of text.
    case textSize
    /// A colour, or a reference to a gradient or pattern.
    case paint
    /// A reference to an element, or a word.
    case reference
    case path
    case points
    case transform
    /// Names of fonts.
    case fonts
  }

  /// Attributes that are no properties.
  static let attributes: [String: Kind] = {
    var kinds: [String: Kind] = ["d": .path, "points": .points, "xml:space": .plain]
    let transforms = ["transform", "gradientTransform", "patternTransform"]
    for name in transforms { kinds[name] = .transform }
    let plain = """
      x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height dx dy rotate refX refY markerWidth \
      markerHeight markerUnits orient offset viewBox preserveAspectRatio gradientUnits \
      spreadMethod patternUnits patternContentUnits clipPathUnits maskUnits maskContentUnits \
      xml:lang
      """
    for name in plain.split(separator: " ") { kinds[String(name)] = .plain }
    return kinds
  }()

  /// Properties, as attributes or in styles.
  static let properties: [String: Kind] = {
    var kinds: [String: Kind] = [
      "font-size": .textSize, "letter-spacing": .textSize, "word-spacing": .textSize,
      "baseline-shift": .textSize, "font-family": .fonts, "font": .fonts, "fill": .paint,
      "stroke": .paint, "color": .paint, "stop-color": .paint, "transform": .transform,
    ]
    for name in ["clip-path", "mask", "marker", "marker-start", "marker-mid", "marker-end"] {
      kinds[name] = .reference
    }
    let plain = """
      clip-rule color-interpolation display direction fill-opacity fill-rule font-stretch \
      font-style font-variant font-weight image-rendering isolation mask-type mix-blend-mode \
      opacity overflow paint-order shape-rendering stop-opacity stroke-dasharray \
      stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity \
      stroke-width text-anchor text-decoration text-rendering unicode-bidi visibility \
      writing-mode x y cx cy r rx ry width height
      """
    for name in plain.split(separator: " ") { kinds[String(name)] = .plain }
    return kinds
  }()

  /// Properties that pass from an element to what is in it, as far as they decide the work.
  static let inherited: Set<String> = [
    "fill", "stroke", "stroke-width", "stroke-dasharray", "font-size", "font", "letter-spacing",
    "word-spacing", "marker", "marker-start", "marker-mid", "marker-end", "visibility",
  ]

  /// Whether leaving out an attribute or a property that is not on the lists changes the drawing
  /// or what a reader can do with it.
  static func isMissed(_ name: String) -> Bool {
    name == "filter" || name == "systemLanguage"
      || name.utf8.count > 2 && name.hasPrefix("on")
        && name.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }
}
