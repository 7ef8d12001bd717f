extension String {
  /// The same text in Unicode's composed form (NFC, UAX #15).
  package var canonicallyComposed: String {
    // Below U+0300 nothing composes, and everything is composed.
    guard unicodeScalars.contains(where: { $0.value >= 0x300 }) else { return self }
    var scalars: [Unicode.Scalar] = []
    for scalar in unicodeScalars { scalar.decompose(into: &scalars) }
    orderMarks(&scalars)
    return String(String.UnicodeScalarView(composed(scalars)))
  }
}

extension Unicode.Scalar {
  fileprivate func decompose(into scalars: inout [Unicode.Scalar]) {
    guard value >= 0xC0, let (first, second) = DecompositionTable.parts(of: self) else {
      scalars.append(self)
      return
    }
    first.decompose(into: &scalars)
    if let second { scalars.append(second) }
  }

  fileprivate var combiningClass: UInt8 {
    value < 0x300 ? 0 : properties.canonicalCombiningClass.rawValue
  }
}

/// Sorts the marks of each base by their class, those of equal class as they stand.
private func orderMarks(_ scalars: inout [Unicode.Scalar]) {
  var start = 0
  while start < scalars.count {
    let end = scalars[start...].firstIndex { $0.combiningClass == 0 } ?? scalars.count
    if end - start > 1 {
      let marks = scalars[start..<end].enumerated().sorted {
        ($0.element.combiningClass, $0.offset) < ($1.element.combiningClass, $1.offset)
      }
      scalars.replaceSubrange(start..<end, with: marks.map(\.element))
    }
    start = end + 1
  }
}

/// Joins each base with the marks behind it, unless one of the same class or a base is in between.
private func composed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var result: [Unicode.Scalar] = []
  var base: Int?
  var last: UInt8 = 0
  for scalar in scalars {
    let own = scalar.combiningClass
    let isReached = base == result.count - 1 || last < own && last > 0
    if let base, isReached, let joined = DecompositionTable.composed(result[base], scalar) {
      result[base] = joined
      continue
    }
    if own == 0 { base = result.count }
    last = own
    result.append(scalar)
  }
  return result
}
