/// An element of a drawing after everything that is not on the lists has gone.
struct SVGElement {
  struct Property {
    var name: String
    var value: SVGValue
    var isImportant = false
  }

  enum Content {
    case element(Int)
    case text(String)
  }

  var name: String
  var id: String?
  var attributes: [Property] = []
  /// What style sheets and the `style` attribute say, one value a property.
  var style: [Property] = []
  var content: [Content] = []
  /// What `use`, a gradient or a pattern refers to.
  var target: String?
  /// The pixels of an `image`.
  var raster: EmbeddedRaster?
  var outline: Outline?

  /// A property or an attribute; styles are stronger.
  func value(_ name: String) -> SVGValue? {
    style.last { $0.name == name }?.value ?? attributes.last { $0.name == name }?.value
  }

  func text(_ name: String) -> String? { value(name)?.text }

  /// The elements in it.
  var children: [Int] {
    content.compactMap { if case .element(let index) = $0 { index } else { nil } }
  }
}

/// A picture of pixels inside a drawing.
struct EmbeddedRaster {
  var format: RasterFormat
  var bytes: [UInt8]
  var pixels: Int
  var scans: Int
}
