import PDFFile

/// Reads what follows a sound file. What is accepted, signing must be able to append to.
enum UpdateTarget: FuzzTarget {
  static let name = "update"
  static var seeds: [[UInt8]] { Samples.updates }

  static func test(_ bytes: [UInt8]) {
    let file = Samples.base + bytes
    guard let updates = AppendedUpdates(to: file, after: Samples.base.count, certificates: none),
      updates.faults.isEmpty, updates.signatures.count < AppendedUpdates.limit
    else { return }
    let signer = PDFSigner(SignatureNote(signed: 0), label: "a")
    guard let again = try? signer.signed(file, longest: 1, by: { _ in [0] }) else {
      fatalError("accepted, and cannot be signed")
    }
    precondition(again.starts(with: file))
  }

  private static func none(_ signature: [UInt8]) -> [UInt8] { [] }
}
