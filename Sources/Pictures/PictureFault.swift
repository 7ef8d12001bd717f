/// Why a picture is not drawn. The sentences are written in one place, below.
package enum PictureFault: Error, Hashable {
  case noPixels
  case endsBeforeSize
  case endsBeforePixels
  case endsInTheMiddle
  case markerMissing
  case noSize
  case sizeCutOff
  case bitsPerComponent(Int)
  case components(Int)
  case compressionUnknown
  case tooManyBytes(Int, limit: Int)
  case tooManyPixels(width: Int, height: Int, limit: Int = PictureLimits.pixels)
  case tooManyScans(Int)
  case sides(width: Double, height: Double)
  case dataDamaged
  case notXML(line: Int, reason: String)
  case entity(String)
  case rootElement(String)
  case tooManyElements
  case tooDeep
  case tooMuchText
  case refersToItself(String)
  case scaledTooFar
  case textTooLarge
  case tooMuchWork
  /// With what was left out, which may have been all.
  case drawsNothing(without: [String] = [])
  case noExtent
}

extension PictureFault {
  /// What is wrong, after "the picture cannot be drawn:".
  package var reason: String {
    switch self {
    case .noPixels: "it has no pixels"
    case .endsBeforeSize: "it ends before its size"
    case .endsBeforePixels: "it ends before its pixels"
    case .endsInTheMiddle: "it ends in the middle"
    case .markerMissing: "a marker is missing"
    case .noSize: "it has no size"
    case .sizeCutOff: "its size is cut off"
    case .bitsPerComponent(let bits): "it has \(bits) bits a component, not 8"
    case .components(let count): "it has \(count) components"
    case .compressionUnknown: "its way of compression is not supported"
    case .tooManyBytes(let count, let limit): "it has \(count) bytes, more than \(limit)"
    case .tooManyPixels(let width, let height, let limit):
      "it has \(width) × \(height) pixels, more than \(limit / 1_000_000) million"
    case .tooManyScans(let count):
      "its pixels come in \(count) scans, which takes too long for their number"
    case .sides(let width, let height):
      "its sides are \(Self.short(width)) and \(Self.short(height)), one more than "
        + "\(Int(PictureLimits.sides)) times the other"
    case .dataDamaged: "its data is damaged or incomplete"
    default: drawingReason
    }
  }

  private var drawingReason: String {
    switch self {
    case .notXML(let line, let reason): "it is not well-formed XML at line \(line): \(reason)"
    case .entity(let name):
      "it declares the entity '\(name)', which is no short text without references"
    case .rootElement(let name): "its root element is <\(name)>, not <svg>"
    case .tooManyElements:
      "it has more than \(PictureLimits.elements) elements or \(PictureLimits.attributes) "
        + "attributes"
    case .tooDeep: "its elements are nested more than \(PictureLimits.depth) deep"
    case .tooMuchText: "it has more than \(PictureLimits.textBytes) bytes of text"
    case .refersToItself(let name): "a <\(name)> in it refers to itself"
    case .scaledTooFar: "its transforms multiply to more than a picture needs"
    case .textTooLarge: "its text is far larger than the picture"
    case .tooMuchWork: "drawing it takes more work than a picture may"
    case .drawsNothing(let parts):
      parts.isEmpty
        ? "it draws nothing"
        : "it draws nothing without \(Readable.list(parts)), which cannot be drawn"
    default: "it states neither a size nor a viewBox"
    }
  }

  /// At most three digits after the point.
  private static func short(_ number: Double) -> String {
    guard number.magnitude < 1e9 else { return "\(number)" }
    let rounded = (number * 1000).rounded() / 1000
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
