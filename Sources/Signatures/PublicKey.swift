/// The key of a certificate, in libcrypto's memory.
final class PublicKey {
  private let library: CryptoLibrary
  private let handle: OpaquePointer

  /// Nil where libcrypto cannot read the certificate, which is in DER.
  init?(of certificate: [UInt8], library: CryptoLibrary) {
    let handle = certificate.withUnsafeBufferPointer { buffer -> OpaquePointer? in
      var position = buffer.baseAddress
      guard let read = library.decodeCertificate(nil, &position, buffer.count) else { return nil }
      defer { library.freeCertificate(read) }
      return library.publicKey(read)
    }
    _ = library.takeError()
    guard let handle else { return nil }
    (self.library, self.handle) = (library, handle)
  }

  deinit { library.freeKey(handle) }

  /// Whether the other half of the key signed some bytes, hashed with SHA-256.
  func verifies(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
    let context = library.makeContext()
    defer {
      library.freeContext(context)
      _ = library.takeError()
    }
    return library.beginVerifying(context, nil, library.sha256(), nil, handle) == 1
      && library.verify(context, signature, signature.count, bytes, bytes.count) == 1
  }
}
