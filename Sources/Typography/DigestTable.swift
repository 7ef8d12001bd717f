import CPangoCairo
import Synchronization

/// The SHA-256 digests of font files, each computed once.
final class DigestTable: Sendable {
  private let digests = Mutex<[String: String]>([:])

  func digest(of path: String) throws -> String {
    if let known = digests.withLock({ $0[path] }) { return known }
    guard let file = g_mapped_file_new(path, 0, nil) else {
      throw TypographyFact.fontUnreadable(path).failure
    }
    defer { g_mapped_file_unref(file) }
    let contents = UnsafeRawPointer(g_mapped_file_get_contents(file))
    guard
      let text = g_compute_checksum_for_data(
        G_CHECKSUM_SHA256, contents?.assumingMemoryBound(to: guchar.self),
        g_mapped_file_get_length(file))
    else { throw TypographyFact.fontUnreadable(path).failure }
    defer { g_free(text) }
    let digest = String(cString: text)
    digests.withLock { $0[path] = digest }
    return digest
  }
}
