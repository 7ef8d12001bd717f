/// Whether a path leads to a folder.
package func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Whether two paths lead to one file or folder that is there.
package func isSameFile(_ path: String, _ other: String) -> Bool {
  var (first, second) = (stat(), stat())
  return stat(path, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev
    && first.st_ino == second.st_ino
}

/// Whether a path leads to something that has no bytes of its own to be replaced.
func isDeviceOrPipe(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
}

/// `out` for `out/`; the root of all folders stays `/`.
package func withoutFinalSlash(_ path: String) -> String {
  path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
}

/// The folder part of a path; `.` for a bare name.
package func folderName(_ path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Whether a text names a file in a folder, and nothing else: not empty, not hidden, without `/` and
/// control characters. `.` and `..` are none.
package func isPlainName(_ name: String) -> Bool {
  !name.isEmpty && name.utf8.first != UInt8(ascii: ".") && !name.utf8.contains(UInt8(ascii: "/"))
    && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
}

/// The path without links and dots; nil where nothing is there.
func resolvedPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// The file that a symbolic link leads to; other paths as they are.
func linkTarget(of path: String) -> String { resolvedPath(path) ?? path }
