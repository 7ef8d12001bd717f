import PDFFile
public import Samples

/// Reads a whole file as `billhead verify` does.
private func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let record = try? FileRecord(bytes)
  let own = record?.ownCount ?? count
  precondition(own <= count)
  _ = AppendedUpdates(to: bytes, after: own) { _ in [] }
  _ = FilePart(of: count / 2, in: bytes)
  return 0
}

/// Where the package manager lets the program begin.
@_cdecl("FuzzFile_main")
public func begin(_ count: CInt, _ arguments: Driver.Arguments) -> CInt {
  Driver.run(count, arguments, seeds: Samples.files) { testOneInput($0, $1) }
}
