/// Writes a file at once: whoever looks sees the old one or the whole new one.
///
/// The bytes go to a draft in the same folder, which then takes the file's place; after a failure it
/// is gone again. A device or a pipe is written to as it is. Throws a `MachineFailure` that says why
/// it cannot be written.
package func writeFile(_ bytes: [UInt8], to path: String) throws {
  guard !isFolder(path) else { throw unwritable(path, EISDIR) }
  guard !isDeviceOrPipe(path) else { return try writeThrough(bytes, to: path) }
  let draft = try DraftFile(path)
  try draft.write(bytes)
  try draft.finish()
}

private func writeThrough(_ bytes: [UInt8], to path: String) throws {
  let descriptor = open(path, O_WRONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw unwritable(path) }
  guard writeAll(bytes, to: descriptor) else {
    let code = errno
    close(descriptor)
    throw unwritable(path, code)
  }
  guard close(descriptor) == 0 else { throw unwritable(path) }
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
