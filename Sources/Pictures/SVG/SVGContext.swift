/// What an element has from the elements that it is in, as far as it decides the work.
struct SVGContext {
  /// From the element's units to those of the picture, whose longer side is 1,000.
  var matrix: Affine
  /// What percentages are of.
  var width: Double
  var height: Double
  var depth = 0
  var fontSize = 16.0
  var spacing = 0.0
  var strokeWidth = 1.0
  var dashes: [Double] = []
  var fill: SVGValue = .text("black")
  var stroke: SVGValue = .text("none")
  var markers: [String: String] = [:]

  var diagonal: Double { ((width * width + height * height) / 2).squareRoot() }

  var isFilled: Bool { fill.text != "none" }
  var isStroked: Bool { stroke.text != "none" && strokeWidth > 0 }

  /// Takes over what an element states.
  mutating func take(_ element: SVGElement) {
    for property in element.attributes + element.style {
      guard SVGVocabulary.inherited.contains(property.name) else { continue }
      if property.value.text == "inherit" { continue }
      take(property.name, property.value)
    }
  }

  private mutating func take(_ name: String, _ value: SVGValue) {
    switch name {
    case "fill": fill = value
    case "stroke": stroke = value
    case "stroke-width": strokeWidth = length(value.text, of: diagonal) ?? strokeWidth
    case "stroke-dasharray": takeDashes(value.text ?? "")
    case "font-size": takeFontSize(value.text ?? "")
    case "font":
      let sizes = (value.text ?? "").split(separator: " ").map(String.init)
        .filter { !(Length($0)?.unit ?? "").isEmpty }
      if let size = sizes.first { takeFontSize(size) }
    case "letter-spacing", "word-spacing":
      spacing = max(spacing, (length(value.text, of: fontSize) ?? 0).magnitude)
    case "marker":
      for place in ["marker-start", "marker-mid", "marker-end"] { take(place, value) }
    case "marker-start", "marker-mid", "marker-end": markers[name] = value.reference
    default: break
    }
  }

  private mutating func takeDashes(_ text: String) {
    dashes = Length.list(text).map { $0.resolved(fontSize: fontSize, whole: diagonal) }
  }

  private mutating func takeFontSize(_ text: String) {
    if let size = Length(text) {
      fontSize = size.resolved(fontSize: fontSize, whole: fontSize)
    } else if text == "larger" || text == "smaller" {
      fontSize *= text == "larger" ? 1.2 : 1 / 1.2
    } else {
      // The words go from 60 % to 300 % of an ordinary size.
      fontSize = text.contains("large") ? 36 : 12
    }
  }

  func length(_ text: String?, of whole: Double) -> Double? {
    Length(text)?.resolved(fontSize: fontSize, whole: whole)
  }

  /// A side that is a share of a box, or a length where there is no box.
  func side(_ text: String?, of box: Double?, orOf page: Double) -> Double {
    guard let stated = Length(text) else { return 0 }
    guard let box else { return stated.resolved(fontSize: fontSize, whole: page) }
    return stated.resolved(fontSize: 1, whole: 1) * box
  }
}
