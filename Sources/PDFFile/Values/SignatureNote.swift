/// What a file says of its signature in plain words (ISO 32000-1 table 252).
package struct SignatureNote: Sendable, Hashable {
  /// In seconds since 1970-01-01T00:00:00Z.
  package var signed: Int
  /// Who signed, where the certificate does not tell.
  package var name: String?
  package var reason: String?
  package var location: String?

  package init(
    signed: Int, name: String? = nil, reason: String? = nil, location: String? = nil
  ) {
    self.signed = signed
    self.name = name
    self.reason = reason
    self.location = location
  }
}
