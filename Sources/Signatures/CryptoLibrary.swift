import SharedLibraries

/// The functions of OpenSSL's libcrypto (1.1.1 or later) that read keys, sign and verify.
struct CryptoLibrary {
  /// A passphrase is copied to a buffer of a length; the last argument is the caller's own.
  typealias Passphrase =
    @convention(c) (
      UnsafeMutablePointer<CChar>?, Int32, Int32, UnsafeMutableRawPointer?
    ) -> Int32
  typealias Initialize = @convention(c) (UInt64, OpaquePointer?) -> Int32
  typealias OpenBytes = @convention(c) (UnsafeRawPointer?, Int32) -> OpaquePointer?
  typealias CloseBytes = @convention(c) (OpaquePointer?) -> Int32
  typealias Read =
    @convention(c) (
      OpaquePointer?, OpaquePointer?, Passphrase?, UnsafeMutableRawPointer?
    ) -> OpaquePointer?
  typealias Free = @convention(c) (OpaquePointer?) -> Void
  typealias Encode =
    @convention(c) (OpaquePointer?, UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32
  typealias Decode =
    @convention(c) (
      OpaquePointer?, UnsafeMutablePointer<UnsafePointer<UInt8>?>?, Int
    ) -> OpaquePointer?
  typealias Find = @convention(c) (OpaquePointer?) -> OpaquePointer?
  typealias Match = @convention(c) (OpaquePointer?, OpaquePointer?) -> Int32
  typealias Make = @convention(c) () -> OpaquePointer?
  typealias Begin =
    @convention(c) (
      OpaquePointer?, OpaquePointer?, OpaquePointer?, OpaquePointer?, OpaquePointer?
    ) -> Int32
  typealias Sign =
    @convention(c) (
      OpaquePointer?, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<Int>,
      UnsafePointer<UInt8>?, Int
    ) -> Int32
  typealias Verify =
    @convention(c) (
      OpaquePointer?, UnsafePointer<UInt8>?, Int, UnsafePointer<UInt8>?, Int
    ) -> Int32
  typealias ErrorCode = @convention(c) () -> UInt
  typealias Clear = @convention(c) () -> Void
  typealias Reason = @convention(c) (UInt) -> UnsafePointer<CChar>?

  let openBytes: OpenBytes
  let closeBytes: CloseBytes
  let readKey: Read
  let readCertificate: Read
  let freeKey: Free
  let freeCertificate: Free
  let encodeCertificate: Encode
  /// Whether a key belongs to a certificate, which comes first.
  let match: Match
  let makeContext: Make
  let freeContext: Free
  let sha256: Make
  let beginSigning: Begin
  let sign: Sign
  let decodeCertificate: Decode
  let publicKey: Find
  let beginVerifying: Begin
  let verify: Verify
  private let lastError: ErrorCode
  private let clearErrors: Clear
  private let reason: Reason

  /// Throws a `MachineFailure` that names the Debian package.
  ///
  /// - Parameter user: What needs the library, for that sentence.
  init(neededBy user: String = "signing") throws {
    let library = try SharedLibrary(
      "libcrypto", files: ["libcrypto.so.3", "libcrypto.so.1.1", "libcrypto.3.dylib"],
      package: "libssl3", neededBy: user)
    openBytes = try library.function("BIO_new_mem_buf", as: OpenBytes.self)
    closeBytes = try library.function("BIO_free", as: CloseBytes.self)
    readKey = try library.function("PEM_read_bio_PrivateKey", as: Read.self)
    readCertificate = try library.function("PEM_read_bio_X509", as: Read.self)
    freeKey = try library.function("EVP_PKEY_free", as: Free.self)
    freeCertificate = try library.function("X509_free", as: Free.self)
    encodeCertificate = try library.function("i2d_X509", as: Encode.self)
    match = try library.function("X509_check_private_key", as: Match.self)
    makeContext = try library.function("EVP_MD_CTX_new", as: Make.self)
    freeContext = try library.function("EVP_MD_CTX_free", as: Free.self)
    sha256 = try library.function("EVP_sha256", as: Make.self)
    beginSigning = try library.function("EVP_DigestSignInit", as: Begin.self)
    sign = try library.function("EVP_DigestSign", as: Sign.self)
    decodeCertificate = try library.function("d2i_X509", as: Decode.self)
    publicKey = try library.function("X509_get_pubkey", as: Find.self)
    beginVerifying = try library.function("EVP_DigestVerifyInit", as: Begin.self)
    verify = try library.function("EVP_DigestVerify", as: Verify.self)
    lastError = try library.function("ERR_peek_last_error", as: ErrorCode.self)
    clearErrors = try library.function("ERR_clear_error", as: Clear.self)
    reason = try library.function("ERR_reason_error_string", as: Reason.self)
    let initialize = try library.function("OPENSSL_init_crypto", as: Initialize.self)
    // No configuration file, whose path the environment may change, and nothing left to do at exit.
    _ = initialize(0x80 | 0x80000, nil)
  }

  /// The number of the last error of this thread within its group, and its words; then no error is
  /// left.
  func takeError() -> (number: UInt, words: String) {
    defer { clearErrors() }
    let code = lastError()
    return (code & 0xFFF, reason(code).map { String(cString: $0) } ?? "no reason given")
  }
}
