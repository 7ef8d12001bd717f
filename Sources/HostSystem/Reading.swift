import Diagnostics

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
package func readFile(_ path: String, inside folder: String) throws -> [UInt8] {
  guard let root = resolvedPath(folder), let file = resolvedPath(folder + "/" + path) else {
    throw unreadable(folder + "/" + path)
  }
  guard file.hasPrefix(root == "/" ? root : root + "/") else {
    throw Rejection([FileFact.outsideFolder(path).diagnostic])
  }
  let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw unreadable(file) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    throw Rejection([FileFact.notAFile(path).diagnostic])
  }
  return try readToEnd(descriptor, name: file)
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
      throw Rejection([FileFact.tooLarge(path: name, limit: limit).diagnostic])
    }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    room = 65_536
  }
}
