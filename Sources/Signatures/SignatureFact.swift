import Diagnostics
import Figures

/// What can be wrong with keys, certificates and signatures. The sentences are in one place, below.
enum SignatureFact: Hashable {
  case keyUnreadable(String)
  case keyIsPKCS12(String)
  case passphraseMissing(String)
  case passphraseWrong(String)
  case noCertificates(String)
  /// Counts from 1; the file is nil for certificates that came without one.
  case certificateUnreadable(file: String?, index: Int)
  case keyOfAnother(String, certificate: String)
  case keyKind(certificate: String)
  case noCertificate
  case algorithm(SignatureAlgorithm, of: String, its: SignatureAlgorithm)
  case expired(String, on: CivilDate)
  case notYetValid(String, from: CivilDate)
  case callFailed(String)
  case signatureLength(Int, longest: Int)
}

extension SignatureFact {
  var diagnostic: Diagnostic {
    switch self {
    case .keyUnreadable(let file):
      Diagnostic(
        .error, "key-unreadable", "this holds no private key in PEM", at: .file(file),
        hints: ["such a key begins with '-----BEGIN PRIVATE KEY-----'"])
    case .keyIsPKCS12(let file):
      Diagnostic(
        .error, "key-unreadable", "this holds no private key in PEM but DER or PKCS#12",
        at: .file(file), hints: ["'openssl pkcs12 -in FILE -out NEW.pem' turns PKCS#12 into PEM"])
    case .passphraseMissing(let file):
      Diagnostic(
        .error, "passphrase-missing", "the key is encrypted and there is no passphrase for it",
        at: .file(file))
    case .passphraseWrong(let file):
      Diagnostic(
        .error, "passphrase-wrong", "the passphrase does not open this key", at: .file(file))
    case .noCertificates(let file):
      Diagnostic(
        .error, "certificate-unreadable", "this holds no certificate in PEM", at: .file(file),
        hints: ["a certificate begins with '-----BEGIN CERTIFICATE-----'"])
    case .certificateUnreadable(let file, let index):
      Diagnostic(
        .error, "certificate-unreadable", "certificate \(index) cannot be read",
        at: file.map { .file($0) })
    case .keyOfAnother(let file, let certificate):
      Diagnostic(
        .error, "key-mismatch", "the key does not belong to the first certificate, \(certificate)",
        at: .file(file), hints: ["the signer's certificate comes first, then its authorities'"])
    case .keyKind(let certificate):
      Diagnostic(
        .error, "key-kind",
        "the key of \(certificate) is neither RSA of 2048 bits or more nor on the curve P-256")
    case .noCertificate:
      Diagnostic(.error, "certificate-missing", "the signer has no certificate")
    case .algorithm(let stated, let certificate, let own):
      Diagnostic(
        .error, "signature-algorithm",
        "the signer signs by \(stated.words), but the key of \(certificate) by \(own.words)")
    case .expired(let certificate, let day):
      Diagnostic(
        .warning, "certificate-expired",
        "at the instant of signing, \(certificate) had expired (on \(day.iso))")
    case .notYetValid(let certificate, let day):
      Diagnostic(
        .warning, "certificate-not-yet-valid",
        "at the instant of signing, \(certificate) was not yet valid (from \(day.iso) on)")
    case .callFailed(let reason):
      Diagnostic(.error, "signing-failed", "libcrypto could not sign: \(reason)")
    case .signatureLength(let count, let longest):
      Diagnostic(
        .error, "signing-failed",
        "the signer gave \(count) bytes, which is no signature of its key (up to \(longest))")
    }
  }

  /// The same as an error of the machine.
  var failure: MachineFailure { MachineFailure(diagnostic) }
}

extension Certificate {
  /// For sentences.
  var words: String { commonName.map { "the certificate of '\($0)'" } ?? "the certificate" }
}

extension CivilDate {
  fileprivate var iso: String { "\(year)-\(padded(month))-\(padded(day))" }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
