/// How images of pages are made.
public struct PNGOptions: Sendable, Hashable {
  /// Pixels an inch, 36 to 1200.
  public var dpi: Double

  public init(dpi: Double = 144) {
    self.dpi = dpi
  }
}
