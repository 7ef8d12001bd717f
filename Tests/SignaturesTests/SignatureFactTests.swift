import Diagnostics
import Figures
import Testing

@testable import Signatures

@Suite struct SignatureFactTests {
  @Test(
    arguments: [
      (
        .keyUnreadable("k.pem"),
        """
        k.pem: error: this holds no private key in PEM
          hint: such a key begins with '-----BEGIN PRIVATE KEY-----'
        """
      ),
      (
        .keyIsPKCS12("k.p12"),
        """
        k.p12: error: this holds no private key in PEM but DER or PKCS#12
          hint: 'openssl pkcs12 -in FILE -out NEW.pem' turns PKCS#12 into PEM
        """
      ),
      (
        .passphraseMissing("k.pem"),
        "k.pem: error: the key is encrypted and there is no passphrase for it"
      ),
      (.passphraseWrong("k.pem"), "k.pem: error: the passphrase does not open this key"),
      (
        .noCertificates("c.pem"),
        """
        c.pem: error: this holds no certificate in PEM
          hint: a certificate begins with '-----BEGIN CERTIFICATE-----'
        """
      ),
      (
        .certificateUnreadable(file: "c.pem", index: 2),
        "c.pem: error: certificate 2 cannot be read"
      ),
      (.certificateUnreadable(file: nil, index: 1), "error: certificate 1 cannot be read"),
      (
        .keyOfAnother("k.pem", certificate: "the certificate of 'A'"),
        """
        k.pem: error: the key does not belong to the first certificate, the certificate of 'A'
          hint: the signer's certificate comes first, then its authorities'
        """
      ),
      (
        .keyKind(certificate: "the certificate of 'A'"),
        "error: the key of the certificate of 'A' is neither RSA of 2048 bits or more"
          + " nor on the curve P-256"
      ),
      (.noCertificate, "error: the signer has no certificate"),
      (
        .algorithm(.ecdsaP256SHA256, of: "the certificate", its: .rsaSHA256),
        "error: the signer signs by ECDSA on P-256 with SHA-256, but the key of the certificate by"
          + " RSA with SHA-256"
      ),
      (
        .expired("the certificate of 'A'", on: CivilDate(year: 2026, month: 2, day: 1)),
        "warning: at the instant of signing, the certificate of 'A' had expired (on 2026-02-01)"
      ),
      (
        .notYetValid("the certificate of 'A'", from: CivilDate(year: 2026, month: 11, day: 30)),
        "warning: at the instant of signing, the certificate of 'A' was not yet valid"
          + " (from 2026-11-30 on)"
      ),
      (.callFailed("no memory"), "error: libcrypto could not sign: no memory"),
      (
        .signatureLength(3, longest: 256),
        "error: the signer gave 3 bytes, which is no signature of its key (up to 256)"
      ),
    ] as [(SignatureFact, String)])
  func says(fact: SignatureFact, sentence: String) {
    #expect(fact.diagnostic.description == sentence)
  }
}
