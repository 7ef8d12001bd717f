import ArgumentParser
import Billhead
import HostSystem

/// How PDFs are signed.
struct SigningOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Sign with the private key of this file (PEM).", valueName: "file"))
  var signKey: String?

  @Option(
    help: ArgumentHelp(
      "The key's certificate, then those of its authorities (PEM).", valueName: "file"))
  var signCertificate: String?

  @Option(
    help: ArgumentHelp(
      "The passphrase of an encrypted key: the first line of this file; '-' is standard input.",
      valueName: "file"))
  var signPassphraseFile: String?

  @Option(help: ArgumentHelp("What the file says of why it is signed.", valueName: "text"))
  var signReason: String?

  @Option(help: ArgumentHelp("What the file says of where it is signed.", valueName: "text"))
  var signLocation: String?

  @Option(
    help: ArgumentHelp(
      "The instant of signing: 2026-05-12T10:00:00Z, or 'now'. (default: the document's date)",
      valueName: "instant"))
  var signedAt: SigningInstant?

  /// Throws a `ValidationError` for options that do not go together.
  func validate(for format: OutputFormat, inputs: [String]) throws {
    guard let first = given.first else { return }
    guard format.holdsPDF else {
      throw ValidationError("\(first) signs PDFs, and --as asks for \(format.rawValue).")
    }
    guard signKey != nil else {
      throw ValidationError("\(first) is of no use without --sign-key.")
    }
    guard signCertificate != nil else {
      throw ValidationError("--sign-key takes the key's certificate too: --sign-certificate.")
    }
    guard signPassphraseFile != "-" || !inputs.contains("-") else {
      throw ValidationError(
        "Standard input can be read once, and both a document and the passphrase name it.")
    }
  }

  /// The options that are there.
  private var given: [String] {
    [
      ("--sign-key", signKey), ("--sign-certificate", signCertificate),
      ("--sign-passphrase-file", signPassphraseFile), ("--sign-reason", signReason),
      ("--sign-location", signLocation), ("--signed-at", signedAt.map { _ in "" }),
    ].filter { $0.1 != nil }.map(\.0)
  }

  /// What decides about signatures, for a digest.
  func facts() -> [(String, String)] {
    let parts = [signKey, signCertificate, signReason, signLocation].map { quoted($0 ?? "") }
    return signKey == nil ? [] : [("sign", parts.joined(separator: ","))]
  }

  /// What the options ask for; nil inside when they ask for none.
  ///
  /// Throws a `Rejection` with all that is wrong with the key and the certificates, and a `MachineFailure` when
  /// libcrypto is missing.
  func signature() throws -> DocumentSignature? {
    guard let signKey, let signCertificate else { return nil }
    var faults: [Diagnostic] = []
    let words = try collect(&faults) { try passphrase() }
    let signer = try collect(&faults) {
      try KeySigner(
        keyFile: signKey, certificateFile: signCertificate, passphrase: words ?? nil)
    }
    guard let signer, faults.isEmpty else { throw Rejection(faults) }
    return DocumentSignature(
      signer: signer, signedAt: signedAt?.seconds, reason: signReason, location: signLocation)
  }

  private func passphrase() throws -> String? {
    guard let path = signPassphraseFile else { return nil }
    let bytes = try path == "-" ? Console.readInput() : readFile(path)
    return String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }
}
