import Synchronization

/// Digests of files by their paths, each computed once.
final class DigestTable: Sendable {
  private let digests = Mutex<[String: String]>([:])
  private let compute: @Sendable (String) throws -> String

  init(_ compute: @escaping @Sendable (String) throws -> String) {
    self.compute = compute
  }

  func digest(of path: String) throws -> String {
    if let known = digests.withLock({ $0[path] }) { return known }
    let digest = try compute(path)
    digests.withLock { $0[path] = digest }
    return digest
  }
}
