/// A file that is not as it was recorded.
public struct GoldenMismatch: Sendable, Hashable, CustomStringConvertible {
  /// The path within the goldens' folder: `acme/de/document.txt`.
  public let file: String
  public let difference: GoldenDifference

  public var description: String { "\(file): \(difference)" }
}

/// How a file differs from the recorded one.
public enum GoldenDifference: Sendable, Hashable, CustomStringConvertible {
  case notRecorded
  /// The first line that differs, counted from 1; nil for a text that ends before it.
  case line(Int, old: String?, new: String?)
  /// The machine has another version of a font file: positions and pictures cannot be compared.
  case otherFonts(file: String)
  case size(old: String, new: String)
  /// The share of the pixels that differ, in millionths.
  case pixels(millionths: Int)

  public var description: String {
    switch self {
    case .notRecorded:
      "there is no golden; look at the new file and record it with BILLHEAD_GOLDENS=missing"
    case .line(let number, let old, let new):
      "line \(number) was \(old.map { "'\($0)'" } ?? "not there"),"
        + " and is \(new.map { "'\($0)'" } ?? "not there")"
    case .otherFonts(let file):
      "it was recorded with another version of the font file \(file);"
        + " install that version, or record anew with BILLHEAD_GOLDENS=all"
    case .size(let old, let new): "the picture was \(old) pixels, and is \(new)"
    case .pixels(let millionths):
      "\(millionths) of a million pixels differ, more than the tolerance"
    }
  }
}
