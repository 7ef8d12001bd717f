/// The names in a folder but those that begin with a dot, in the order of their bytes.
///
/// Throws a `Rejection` that says why it cannot be read.
package func namesInFolder(_ path: String) throws -> [String] {
  try allNamesInFolder(path).filter { !$0.hasPrefix(".") }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// The names in a folder, hidden ones, `.` and `..` among them, in no order.
func allNamesInFolder(_ path: String) throws -> [String] {
  guard let folder = opendir(path) else { throw unreadable(path) }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    names.append(name)
  }
  return names
}

/// Makes a folder that does not exist yet, and the folders above it.
///
/// Throws a `MachineFailure` that says why it cannot be made.
package func makeFolder(_ path: String) throws {
  guard !isFolder(path) else { return }
  let parent = folderName(withoutFinalSlash(path))
  if parent != ".", parent != "/" { try makeFolder(parent) }
  guard mkdir(path, 0o777) == 0 || errno == EEXIST, isFolder(path) else { throw unwritable(path) }
}
