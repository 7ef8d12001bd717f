extension String {
  /// Where another text first stands in this one, in UTF-8 code units.
  func offsets(of part: String) -> Range<Int>? {
    let (all, wanted) = (Array(utf8), Array(part.utf8))
    guard !wanted.isEmpty, all.count >= wanted.count else { return nil }
    let start = (0...(all.count - wanted.count)).first { start in
      all[start..<start + wanted.count].elementsEqual(wanted)
    }
    return start.map { $0..<$0 + wanted.count }
  }
}
