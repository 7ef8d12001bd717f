/// The libraries that pictures need, each opened with the first picture that does.
final class PictureLibraries {
  private let svgFiles: [String]
  private let jpegFiles: [String]
  private var svg: SVGLibrary?
  private var jpeg: JPEGLibrary?
  /// The files are names for the dynamic linker.
  init(svgFiles: [String] = SVGLibrary.files, jpegFiles: [String] = JPEGLibrary.files) {
    self.svgFiles = svgFiles
    self.jpegFiles = jpegFiles
  }

  /// Throws a `MachineFailure` when librsvg is missing.
  func librsvg() throws -> SVGLibrary {
    let library = try svg ?? SVGLibrary(files: svgFiles)
    svg = library
    return library
  }

  /// Throws a `MachineFailure` when libturbojpeg is missing.
  func turboJPEG() throws -> JPEGLibrary {
    let library = try jpeg ?? JPEGLibrary(files: jpegFiles)
    jpeg = library
    return library
  }
}
