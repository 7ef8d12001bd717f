public import Billhead
internal import Diagnostics
internal import HostSystem

/// Compares what a renderer makes with what was recorded before.
///
/// Each document has a folder of its own in the goldens' folder. What differs is left in the
/// failures' folder: the new files, and one page, `index.html`, with old, new and difference.
///
/// ```swift
/// let goldens = try Goldens(in: "Goldens", failures: "golden-failures")
/// let mismatches = try goldens.compare(bundle, named: "acme/de", with: renderer)
/// #expect(mismatches.isEmpty)
/// ```
///
/// Set `BILLHEAD_GOLDENS=missing` to record what is not there yet, `all` to record everything.
public struct Goldens: Sendable {
  /// What is compared of a document, the cheapest first.
  public enum Layer: Sendable, Hashable {
    /// Every word and figure: `document.txt`.
    case document
    /// Where everything stands, in hundredths of a point: `frames.txt`.
    case frames
    /// One page as a picture at 72 dpi, with a tolerance; pages count from 1.
    case picture(page: Int)

    var fileName: String {
      switch self {
      case .document: "document.txt"
      case .frames: "frames.txt"
      case .picture(let page): "page-\(page).png"
      }
    }
  }

  private let folder: String
  private let mode: Mode
  private let failures: FailurePage

  /// - Parameters:
  ///   - folder: where the recorded files are.
  ///   - failures: where new files and the page with the differences go; it is made when needed.
  ///   - mode: what to do with the recorded files; by default what `BILLHEAD_GOLDENS` says.
  ///
  /// Throws a `Rejection` for a value of the variable that is no mode.
  public init(in folder: String, failures: String, mode: Mode? = nil) throws {
    self.folder = folder
    self.mode = try mode ?? .requested()
    self.failures = FailurePage(folder: failures)
  }

  /// Draws a document and compares its layers with the recorded ones.
  ///
  /// Throws what rendering throws, and a `MachineFailure` for files that cannot be written.
  public func compare(
    _ bundle: BillingBundle, named name: String, with renderer: Renderer,
    options: RenderOptions = RenderOptions(), layers: [Layer] = [.document, .frames]
  ) throws -> [GoldenMismatch] {
    let made = try MadeLayers(bundle, with: renderer, options: options, layers: layers)
    var mismatches: [GoldenMismatch] = []
    for (layer, bytes) in made.files {
      let file = "\(name)/\(layer.fileName)"
      guard let difference = try settle(layer, bytes, file: file) else { continue }
      mismatches.append(GoldenMismatch(file: file, difference: difference))
      try failures.add(
        FailurePage.Entry(
          file: file, difference: difference, old: try? readFile("\(folder)/\(file)"), new: bytes))
      // Frames and pictures that were drawn from other fonts differ everywhere.
      if case .otherFonts = difference { break }
    }
    return mismatches
  }

  /// Records or compares one file; nil when nothing is wrong with it.
  private func settle(_ layer: Layer, _ new: [UInt8], file: String) throws -> GoldenDifference? {
    let path = "\(folder)/\(file)"
    guard let old = try? readFile(path) else {
      guard mode != .compare else { return .notRecorded }
      try record(new, path)
      return nil
    }
    if mode == .all {
      if old != new { try record(new, path) }
      return nil
    }
    switch layer {
    case .document, .frames: return TextDifference(old, new).found
    case .picture: return try PictureDifference(old, new).found
    }
  }

  private func record(_ bytes: [UInt8], _ path: String) throws {
    try makeFolder(folderName(path))
    try writeFile(bytes, to: path)
  }
}
