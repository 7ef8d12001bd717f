import CPangoCairo

/// Why a font file, or a folder of them, cannot be used.
enum FontFault: Hashable {
  /// The process may open no further file.
  case noDescriptor
  case notFound
  case notPermitted
  /// The file can be read, but is no font that holds the face.
  case damaged
  case unreadable

  /// Asks the system for the fault of a font file.
  init(ofFile path: String) {
    var error: UnsafeMutablePointer<GError>?
    if let file = g_mapped_file_new(path, 0, &error) {
      g_mapped_file_unref(file)
      self = .damaged
    } else {
      self.init(error)
    }
  }

  /// Takes over an error of GLib's about a file.
  init(_ error: UnsafeMutablePointer<GError>?) {
    defer { if let error { g_error_free(error) } }
    switch error.map({ GFileError(UInt32(bitPattern: $0.pointee.code)) }) {
    case G_FILE_ERROR_MFILE, G_FILE_ERROR_NFILE: self = .noDescriptor
    case G_FILE_ERROR_NOENT: self = .notFound
    case G_FILE_ERROR_ACCES, G_FILE_ERROR_PERM: self = .notPermitted
    default: self = .unreadable
    }
  }

  /// What follows the file's name in a sentence.
  var words: String {
    switch self {
    case .noDescriptor: "cannot be read: the process has no file descriptor left"
    case .notFound: "is not there"
    case .notPermitted: "cannot be read: permission denied"
    case .damaged: "is damaged or holds another font"
    case .unreadable: "cannot be read"
    }
  }

  /// What helps; `package` is the Debian package that has the file, where it is known.
  func hints(package: String?) -> [String] {
    switch self {
    case .noDescriptor: return ["allow more open files (ulimit -n)"]
    default: return package.map { ["install the Debian package \($0) again"] } ?? []
    }
  }
}
