import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file.
///
/// Throws a `Rejection` that says why it cannot be read.
package func readFile(_ path: String) throws -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw unreadable(path) }
  defer { close(descriptor) }
  return try readToEnd(descriptor, name: path)
}

/// The bytes of a file in a folder, by a path that may not leave the folder, links followed.
///
/// Throws a `Rejection` for a file elsewhere, and for a pipe or a device, which could block.
func readFile(_ path: String, inside folder: String) throws -> [UInt8] {
  guard let root = resolvedPath(folder), let file = resolvedPath(folder + "/" + path) else {
    throw unreadable(folder + "/" + path)
  }
  guard file.hasPrefix(root == "/" ? root : root + "/") else {
    throw Rejection([InputFact.outsideFolder(path).diagnostic])
  }
  let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw unreadable(file) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    throw Rejection([InputFact.notAFile(path).diagnostic])
  }
  return try readToEnd(descriptor, name: file)
}

/// The path without links and dots; nil where nothing is there.
private func resolvedPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// The most bytes that are read from one file: as JSON, some hundred thousand lines of an invoice.
package let readLimit = 1 << 29

/// Everything that an open descriptor gives; `name` stands in diagnostics.
///
/// Throws a `Rejection` that says why it cannot be read, and for more bytes than the limit, as a
/// device without an end has.
package func readToEnd(
  _ descriptor: Int32, name: String, limit: Int = readLimit
) throws -> [UInt8] {
  var status = stat()
  let expected = fstat(descriptor, &status) == 0 ? max(0, min(limit, Int(status.st_size))) : 0
  var bytes: [UInt8] = []
  // One byte more than the file has, so that its end is found without another allocation.
  var room = max(expected + 1, 65_536)
  while true {
    let chunk = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      var got = read(descriptor, buffer.baseAddress, buffer.count)
      while got < 0, errno == EINTR { got = read(descriptor, buffer.baseAddress, buffer.count) }
      guard got >= 0 else { throw unreadable(name) }
      count = got
    }
    if chunk.isEmpty { return bytes }
    guard bytes.count + chunk.count <= limit else {
      throw Rejection([InputFact.tooLarge(path: name, limit: limit).diagnostic])
    }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    room = 65_536
  }
}

/// The names in a folder but those that begin with a dot, in the order of their bytes.
///
/// Throws a `Rejection` that says why it cannot be read.
package func namesInFolder(_ path: String) throws -> [String] {
  try allNamesInFolder(path).filter { !$0.hasPrefix(".") }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

private func allNamesInFolder(_ path: String) throws -> [String] {
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

/// Makes a folder where there is none, and those it stands in.
///
/// Throws a `MachineFailure` that says why it cannot be made.
package func makeFolder(_ path: String) throws {
  guard !isFolder(path) else { return }
  let parent = folderName(withoutFinalSlash(path))
  if parent != ".", parent != "/" { try makeFolder(parent) }
  guard mkdir(path, 0o777) == 0 || errno == EEXIST, isFolder(path) else { throw unwritable(path) }
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

/// Writes a file at once: whoever looks sees the old one or the whole new one.
///
/// The bytes go to a name of their own in the same folder, which then takes the file's place; after
/// a failure it is gone again. A device or a pipe is written to as it is. Throws a `MachineFailure`
/// that says why it cannot be written.
package func writeFile(_ bytes: [UInt8], to path: String) throws {
  guard !isFolder(path) else { throw unwritable(path, EISDIR) }
  guard !isDeviceOrPipe(path) else { return try writeThrough(bytes, to: path) }
  let (descriptor, draft) = try openDraft(for: path)
  // A disk that is full may say so only when the file is closed.
  guard writeAndClose(bytes, descriptor), rename(draft, linkTarget(of: path)) == 0 else {
    let code = errno
    unlink(draft)
    throw unwritable(path, code)
  }
}

private func writeThrough(_ bytes: [UInt8], to path: String) throws {
  let descriptor = open(path, O_WRONLY | O_CLOEXEC)
  guard descriptor >= 0, writeAndClose(bytes, descriptor) else { throw unwritable(path) }
}

/// False when either fails, with the reason in `errno`.
private func writeAndClose(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
  guard writeAll(bytes, to: descriptor) else {
    let code = errno
    close(descriptor)
    errno = code
    return false
  }
  return close(descriptor) == 0
}

func isDeviceOrPipe(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
}

/// The file that a symbolic link leads to; other paths as they are.
func linkTarget(of path: String) -> String {
  guard let real = realpath(path, nil) else { return path }
  defer { free(real) }
  return String(cString: real)
}

private let draftStart = ".billhead-"
private let draftEnd = ".part"

/// Removes the drafts that programs left in a folder when they were killed; those of programs at
/// work stay.
///
/// A program calls it before it writes anything: a draft with its own number is of an earlier one.
package func removeDrafts(in folder: String) throws {
  for name in try allNamesInFolder(folder) {
    guard let writer = draftWriter(name), writer == getpid() || !isAtWork(writer) else { continue }
    unlink("\(folder)/\(name)")
  }
}

/// The number of the process whose draft this is; nil for other files.
private func draftWriter(_ name: String) -> pid_t? {
  guard name.hasPrefix(draftStart), name.hasSuffix(draftEnd) else { return nil }
  let parts = name.dropFirst(draftStart.count).dropLast(draftEnd.count).split(separator: "-")
  guard parts.count == 2, let writer = pid_t(parts[0]), writer > 0 else { return nil }
  return writer
}

/// Whether a process is there, be it another user's.
private func isAtWork(_ process: pid_t) -> Bool {
  kill(process, 0) == 0 || errno == EPERM
}

/// Opens a new file of a free name in the folder of another; the name says whose it is.
func openDraft(for path: String) throws -> (descriptor: Int32, draft: String) {
  let start = "\(folderName(linkTarget(of: path)))/\(draftStart)\(getpid())-"
  for attempt in 0..<10_000 {
    let draft = "\(start)\(attempt)\(draftEnd)"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor >= 0 { return (descriptor, draft) }
    if errno != EEXIST { break }
  }
  throw unwritable(path)
}

/// Writes all bytes to an open descriptor; false when that fails, with the reason in `errno`.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  bytes.withUnsafeBytes { buffer in
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

package func unreadable(_ path: String) -> Rejection {
  Rejection([InputFact.unreadable(path: path, reason: reason(errno)).diagnostic])
}

package func unwritable(_ path: String, _ code: Int32 = errno) -> MachineFailure {
  MachineFailure(InputFact.unwritable(path: path, reason: reason(code)).diagnostic)
}

/// The system's words for an error number, beginning with a small letter.
private func reason(_ code: Int32) -> String {
  let words = String(cString: strerror(code))
  return words.prefix(1).lowercased() + words.dropFirst()
}
