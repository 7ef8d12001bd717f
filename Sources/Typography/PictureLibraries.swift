import Diagnostics

/// The libraries that pictures need, each opened with the first picture that does.
final class PictureLibraries {
  private var svg: SVGLibrary?
  private var jpeg: JPEGLibrary?
  /// The failure to open one of them.
  var failure: MachineFailure?

  /// Throws a `MachineFailure` when librsvg is missing.
  func librsvg() throws -> SVGLibrary {
    let library = try svg ?? noting { try SVGLibrary() }
    svg = library
    return library
  }

  /// Throws a `MachineFailure` when libturbojpeg is missing.
  func turboJPEG() throws -> JPEGLibrary {
    let library = try jpeg ?? noting { try JPEGLibrary() }
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
