import Diagnostics

/// The libraries that pictures need, each opened with the first picture that does.
final class PictureLibraries {
  private let svgFiles: [String]
  private let jpegFiles: [String]
  private var svg: SVGLibrary?
  private var jpeg: JPEGLibrary?
  /// The failure to open one of them.
  var failure: MachineFailure?

  /// The files are names for the dynamic linker.
  init(svgFiles: [String] = SVGLibrary.files, jpegFiles: [String] = JPEGLibrary.files) {
    self.svgFiles = svgFiles
    self.jpegFiles = jpegFiles
  }

  /// Throws a `MachineFailure` when librsvg is missing.
  func librsvg() throws -> SVGLibrary {
    let library = try svg ?? noting { try SVGLibrary(files: svgFiles) }
    svg = library
    return library
  }

  /// Throws a `MachineFailure` when libturbojpeg is missing.
  func turboJPEG() throws -> JPEGLibrary {
    let library = try jpeg ?? noting { try JPEGLibrary(files: jpegFiles) }
    jpeg = library
    return library
  }

  /// Throws the failure where there was one that a caller did not look at.
  func throwFailure() throws(MachineFailure) {
    if let failure { throw failure }
  }

  private func noting<Library>(_ open: () throws -> Library) throws -> Library {
    do {
      return try open()
    } catch let failure as MachineFailure {
      self.failure = failure
      throw failure
    }
  }
}
