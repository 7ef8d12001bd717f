extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  var isSmall: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  var isAlphanumeric: Bool { isDigit || isCapital || isSmall }
  var isHexDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
}

extension StringProtocol {
  /// With ASCII's small letters as capitals and all else as it is: `ß` is no `SS` in an account.
  var capitals: String {
    String(decoding: utf8.map { $0.isSmall ? $0 & 0xDF : $0 }, as: UTF8.self)
  }

  /// With ASCII's capitals as small letters and all else as it is.
  var smallLetters: String {
    String(decoding: utf8.map { $0.isCapital ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// Whether all bytes are of a kind, and how many of them there are.
  func consists(of kind: (UInt8) -> Bool, count: ClosedRange<Int>) -> Bool {
    count.contains(utf8.count) && utf8.allSatisfy(kind)
  }

  /// In groups from the left, for print.
  func grouped(by size: Int) -> String {
    var rest = self[...]
    var groups: [String] = []
    while !rest.isEmpty {
      groups.append(String(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    return groups.joined(separator: " ")
  }

  /// In groups from the right, for print: the first may be short.
  func grouped(fromRightBy size: Int) -> String {
    let first = count % size
    return [String(prefix(first)), String(dropFirst(first)).grouped(by: size)]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
