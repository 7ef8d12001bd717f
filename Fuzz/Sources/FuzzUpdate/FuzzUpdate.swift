import PDFFile
public import Samples

/// Reads what follows a sound file. What is accepted, signing must be able to append to.
private func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let update = UnsafeBufferPointer(start: start, count: count)
  let bytes = Samples.base + update
  guard let updates = AppendedUpdates(to: bytes, after: Samples.base.count, certificates: none),
    updates.faults.isEmpty, updates.signatures.count < AppendedUpdates.limit
  else { return 0 }
  let signer = PDFSigner(SignatureNote(signed: 0), label: "a")
  guard let again = try? signer.signed(bytes, longest: 1, by: { _ in [0] }) else {
    fatalError("accepted, and cannot be signed")
  }
  precondition(again.starts(with: bytes))
  return 0
}

private func none(_ signature: [UInt8]) -> [UInt8] { [] }

/// Where the package manager lets the program begin.
@_cdecl("FuzzUpdate_main")
public func begin(_ count: CInt, _ arguments: Driver.Arguments) -> CInt {
  Driver.run(count, arguments, seeds: Samples.updates) { testOneInput($0, $1) }
}
