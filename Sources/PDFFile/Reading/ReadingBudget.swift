/// How much of a file from outside is read: a small file can ask for very much.
///
/// A reference, because all that reads one file spends from the same.
final class ReadingBudget {
  /// How many bytes may still be unpacked.
  private(set) var unpackedRest: Int
  /// How many bytes of objects may still be read; those that lie inside one another count each time.
  private var readRest: Int

  private init(unpacked: Int, read: Int) { (unpackedRest, readRest) = (unpacked, read) }

  /// For files that this program has made.
  static var unlimited: ReadingBudget { ReadingBudget(unpacked: .max, read: .max) }

  /// For a file from outside: 64 times its size unpacked, but at least 16 MB and at most 256 MB.
  ///
  /// - Parameter count: How many bytes the file has.
  static func reading(_ count: Int) -> ReadingBudget {
    ReadingBudget(
      unpacked: min(256 << 20, max(16 << 20, count * 64)), read: 16 << 20 + count * 8)
  }

  func unpack(_ count: Int) throws(PDFFault) {
    guard count <= unpackedRest else { throw .tooLarge }
    unpackedRest -= count
  }

  func read(_ count: Int) throws(PDFFault) {
    guard count <= readRest else { throw .tooLarge }
    readRest -= count
  }
}
