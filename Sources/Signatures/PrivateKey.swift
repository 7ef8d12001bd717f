import Diagnostics

/// A private key in libcrypto's memory.
///
/// libcrypto guards keys against use from several threads; each signature has a context of its own.
final class PrivateKey: @unchecked Sendable {
  private let library: CryptoLibrary
  private let handle: OpaquePointer

  /// Throws a `Rejection` that says why the key cannot be read.
  ///
  /// - Parameters:
  ///   - pem: PKCS#8, encrypted or not, or the older forms of RSA and EC keys.
  ///   - name: Stands in diagnostics.
  init(pem: [UInt8], name: String, passphrase: String?, library: CryptoLibrary) throws {
    var asking = PassphraseRequest(passphrase)
    let handle = withUnsafeMutablePointer(to: &asking) { asking in
      library.withBytes(pem) { library.readKey($0, nil, PassphraseRequest.answer, asking) }
    }
    _ = library.takeError()
    guard let handle else {
      throw Rejection([Self.fault(pem, name, asking, passphrase).diagnostic])
    }
    (self.library, self.handle) = (library, handle)
  }

  deinit { library.freeKey(handle) }

  private static func fault(
    _ pem: [UInt8], _ name: String, _ asking: PassphraseRequest, _ passphrase: String?
  ) -> SignatureFact {
    if asking.wasAsked {
      return passphrase == nil ? .passphraseMissing(name) : .passphraseWrong(name)
    }
    // DER begins with a sequence.
    return pem.first == 0x30 ? .keyIsPKCS12(name) : .keyUnreadable(name)
  }

  /// Whether a certificate is that of this key.
  func belongs(to certificate: OpaquePointer) -> Bool {
    defer { _ = library.takeError() }
    return library.match(certificate, handle) == 1
  }

  /// Hashes with SHA-256 and signs: PKCS#1 v1.5 with an RSA key, ECDSA with one of a curve.
  ///
  /// Throws a `MachineFailure`.
  func sign(_ bytes: [UInt8]) throws -> [UInt8] {
    let context = library.makeContext()
    defer { library.freeContext(context) }
    var room = 0
    guard library.beginSigning(context, nil, library.sha256(), nil, handle) == 1,
      library.sign(context, nil, &room, bytes, bytes.count) == 1
    else { throw SignatureFact.callFailed(library.takeError().words).failure }
    return try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      guard library.sign(context, buffer.baseAddress, &room, bytes, bytes.count) == 1 else {
        throw SignatureFact.callFailed(library.takeError().words).failure
      }
      count = room
    }
  }
}

/// Answers libcrypto's question for a passphrase, which it would otherwise put to the terminal.
private struct PassphraseRequest {
  private let passphrase: [UInt8]
  private(set) var wasAsked = false

  init(_ passphrase: String?) { self.passphrase = Array((passphrase ?? "").utf8) }

  static let answer: CryptoLibrary.Passphrase = { buffer, size, _, request in
    guard let buffer, let asking = request?.assumingMemoryBound(to: PassphraseRequest.self) else {
      return -1
    }
    asking.pointee.wasAsked = true
    let passphrase = asking.pointee.passphrase
    guard !passphrase.isEmpty, passphrase.count <= size else { return -1 }
    for (index, byte) in passphrase.enumerated() { buffer[index] = CChar(bitPattern: byte) }
    return Int32(passphrase.count)
  }
}

extension CryptoLibrary {
  /// Lets libcrypto read from some bytes.
  func withBytes<Result>(_ bytes: [UInt8], _ read: (OpaquePointer?) throws -> Result) rethrows
    -> Result
  {
    try bytes.withUnsafeBytes { buffer in
      let source = openBytes(buffer.baseAddress, Int32(clamping: buffer.count))
      defer { _ = closeBytes(source) }
      return try read(source)
    }
  }
}
