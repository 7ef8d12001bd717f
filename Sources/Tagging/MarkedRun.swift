/// A run of a page's frames that mean the same to a reader: one mark of a PDF.
///
/// A long table has one for every cell, so it is kept in 16 bytes.
package struct MarkedRun: Sendable, Hashable {
  /// The index of an element, or −1 and less for an artifact.
  private var storedMark: Int32
  private var lower: UInt32
  private var upper: UInt32
  /// One of the frames is a picture, with colours of its own.
  package var hasPicture: Bool
  /// Nothing of it can be seen: a canvas may leave it out.
  package var isBlank: Bool

  package init(_ mark: Mark, frames: Range<Int>, hasPicture: Bool = false, isBlank: Bool = false) {
    storedMark =
      switch mark {
      case .element(let index): Int32(index)
      case .artifact(.layout): -1
      case .artifact(.header): -2
      case .artifact(.footer): -3
      }
    lower = UInt32(frames.lowerBound)
    upper = UInt32(frames.upperBound)
    self.hasPicture = hasPicture
    self.isBlank = isBlank
  }

  package var mark: Mark {
    switch storedMark {
    case -1: .artifact(.layout)
    case -2: .artifact(.header)
    case -3: .artifact(.footer)
    default: .element(Int(storedMark))
    }
  }

  /// The frames by their indices; what draws nothing may be among them and counts for nothing.
  package var frames: Range<Int> {
    get { Int(lower)..<Int(upper) }
    set { (lower, upper) = (UInt32(newValue.lowerBound), UInt32(newValue.upperBound)) }
  }
}
