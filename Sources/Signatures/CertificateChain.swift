import Diagnostics

/// Certificates read from PEM, the first of them also in libcrypto's memory.
final class CertificateChain {
  /// In DER.
  let encoded: [[UInt8]]
  let signer: Certificate
  let handle: OpaquePointer
  private let library: CryptoLibrary

  /// Throws a `Rejection` that says which certificate cannot be read.
  ///
  /// - Parameter name: Stands in diagnostics.
  init(pem: [UInt8], name: String, library: CryptoLibrary) throws {
    let handles = try Self.read(pem, name, library)
    var unused = handles[...]
    defer { for handle in unused { library.freeCertificate(handle) } }
    encoded = handles.map(library.encoded)
    for (index, bytes) in encoded.enumerated() where Certificate(bytes) == nil {
      throw Rejection([
        SignatureFact.certificateUnreadable(file: name, index: index + 1).diagnostic
      ])
    }
    guard let first = handles.first, let signer = encoded.first.flatMap(Certificate.init) else {
      throw Rejection([SignatureFact.noCertificates(name).diagnostic])
    }
    (self.signer, self.handle, self.library) = (signer, first, library)
    unused = unused.dropFirst()
  }

  deinit { library.freeCertificate(handle) }

  private static func read(
    _ pem: [UInt8], _ name: String, _ library: CryptoLibrary
  ) throws -> [OpaquePointer] {
    try library.withBytes(pem) { bytes in
      var handles: [OpaquePointer] = []
      while let handle = library.readCertificate(bytes, nil, CryptoLibrary.noPassphrase, nil) {
        handles.append(handle)
      }
      guard library.takeError().number == CryptoLibrary.noMoreBlocks else {
        for handle in handles { library.freeCertificate(handle) }
        let fact = SignatureFact.certificateUnreadable(file: name, index: handles.count + 1)
        throw Rejection([fact.diagnostic])
      }
      return handles
    }
  }
}

extension CryptoLibrary {
  /// `PEM_R_NO_START_LINE`: the rest of a file holds no block of the kind that is wanted.
  fileprivate static let noMoreBlocks: UInt = 108

  /// Refuses where libcrypto would otherwise ask at the terminal.
  fileprivate static var noPassphrase: Passphrase { { _, _, _, _ in -1 } }

  fileprivate func encoded(_ certificate: OpaquePointer) -> [UInt8] {
    let count = Int(encodeCertificate(certificate, nil))
    guard count > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
      var position = buffer.baseAddress
      written = Int(encodeCertificate(certificate, &position))
    }
  }
}
