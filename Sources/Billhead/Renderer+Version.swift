internal import PDFFile
internal import Typography

extension Renderer {
  /// The version of Billhead.
  public static let version = "0.1.0"

  /// Billhead and the libraries that decide about the bytes of a PDF, each with its version.
  package static let programs =
    ["billhead \(version)"] + LibraryVersions.all + ["libdeflate \(PDFFinisher.packerVersion)"]
}
