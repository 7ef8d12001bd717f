import Foundation

/// A key with its certificates in PEM, made by OpenSSL while the tests run.
package struct TestIdentity: Sendable {
  package let key: [UInt8]
  /// The signer's own, then its authority's.
  package let certificates: [UInt8]
  /// The authority's alone, which is what the signature is checked against.
  package let authority: [UInt8]

  package static var rsa: TestIdentity { get throws { try madeRSA.get() } }
  package static var ecdsa: TestIdentity { get throws { try madeECDSA.get() } }

  private static let madeRSA = Result { try TestIdentity(["-newkey", "rsa:2048"]) }
  private static let madeECDSA = Result { try TestIdentity(curve: "P-256") }

  package init(curve: String) throws {
    try self.init(["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:\(curve)"])
  }

  /// - Parameter kind: Options of `openssl req` that say which key to make.
  package init(_ kind: [String], name: String = "Northwind Lanterns") throws {
    let folder = try OpenSSL()
    defer { folder.remove() }
    try folder.run(
      [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "root.key", "-out", "root.pem",
        "-subj", "/CN=Test Authority", "-days", "3650",
      ])
    try folder.run(
      ["req", "-new"] + kind + ["-nodes", "-keyout", "key.pem", "-out", "request.pem"]
        + ["-utf8", "-subj", "/O=Test/CN=\(name)"])
    try folder.run(
      [
        "x509", "-req", "-in", "request.pem", "-CA", "root.pem", "-CAkey", "root.key",
        "-CAcreateserial", "-days", "3650", "-out", "signer.pem",
      ])
    key = try folder.read("key.pem")
    authority = try folder.read("root.pem")
    certificates = try folder.read("signer.pem") + authority
  }

  /// The key in another form.
  ///
  /// - Parameter options: Of `openssl`; the key is read from standard input, and the new form is what
  ///   is printed.
  package func key(by options: [String]) throws -> [UInt8] {
    let folder = try OpenSSL()
    defer { folder.remove() }
    try folder.write(key, "key.pem")
    try folder.run(options + ["-in", "key.pem", "-out", "new.pem"])
    return try folder.read("new.pem")
  }
}
