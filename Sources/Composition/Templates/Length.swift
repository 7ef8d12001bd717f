/// A length with the unit it was given in.
package struct Length: Sendable, Hashable, CustomStringConvertible {
  package enum Unit: String, Sendable, Hashable, CaseIterable {
    case mm, pt
    case inch = "in"

    /// The points (1/72 inch) in one of these.
    fileprivate var points: Double {
      switch self {
      case .mm: 72 / 25.4
      case .pt: 1
      case .inch: 72
      }
    }
  }

  package var value: Double
  package var unit: Unit

  package init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  package static func millimetres(_ value: Double) -> Length { Length(value, .mm) }
  package static func points(_ value: Double) -> Length { Length(value, .pt) }

  /// The length in points (1/72 inch).
  package var points: Double { value * unit.points }

  package var description: String { "\(value)\(unit.rawValue)" }
}
