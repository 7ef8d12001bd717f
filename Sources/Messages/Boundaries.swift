import Digests

/// What separates the parts of each level (RFC 2046 5.1.1).
///
/// No part has a line that begins with `--=_`: the quoted-printable encoding writes `=` as `=3D`,
/// Base64 has no hyphen, and a text with such a line is not sent as it is. No boundary is the
/// beginning of another, since all have the same length.
struct Boundaries {
  static let start = Array("--=_".utf8)

  private let digest: Substring

  /// Of a digest of the headers, and of the beginning and the length of each part, so that a
  /// message within another has others.
  init(header: [UInt8], _ entity: Entity) {
    let hashes = entity.bodies.map { body in
      "\(body.bytes.count) \(FNV1a.hash(body.bytes.prefix(4_096)))"
    }
    let source = header + Array(hashes.joined(separator: " ").utf8)
    digest = SHA256.hexadecimal(of: source).prefix(32)
  }

  /// Levels count from 0; there are at most three.
  subscript(level: Int) -> String { "=_\(level)_\(digest)" }
}
