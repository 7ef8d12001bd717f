import Digests

/// Eight bytes that stand for a text in tables of very many: the same in every run.
struct StableHash: Hashable {
  let value: UInt64

  /// FNV-1a, which is quick and spreads well enough for 10 million texts: two of them share a value
  /// once in some 370,000 such tables.
  init(_ text: String) {
    value = FNV1a.hash(text.utf8)
  }
}
