/// What can be wrong with a signature that is checked.
public enum SignatureFlaw: Error, Sendable, Hashable, CaseIterable {
  /// It is not a detached CMS signature of one signer.
  case unreadable
  /// The signer's certificate is not with it, or is another than the signature names.
  case certificate
  /// What its key does not protect is in another form than signing writes.
  case form
  /// It is made in a way that this library does not sign, and so does not check.
  case algorithm
  /// What it signs had other bytes.
  case digest
  /// It was not made with the key of the certificate, or was changed.
  case key
}
