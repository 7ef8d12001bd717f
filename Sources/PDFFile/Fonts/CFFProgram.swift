/// A CFF font program (Adobe Technical Note 5176) and where its glyphs and subroutines are.
///
/// A subset by Cairo may keep all subroutines of the font it was taken from: for one with Chinese
/// glyphs a megabyte that nothing calls.
struct CFFProgram {
  private let bytes: [UInt8]
  private let glyphs: CFFIndex
  private let global: CFFIndex
  /// The subroutines of each font dictionary.
  private let local: [CFFIndex?]
  /// The font dictionary of each glyph.
  private let fonts: [Int]

  /// Nil when the program is of a kind that is not known here, or damaged.
  init?(_ bytes: [UInt8]) {
    guard let header = bytes.card(at: 2, size: 1), let names = CFFIndex(bytes, at: header),
      let tops = CFFIndex(bytes, at: names.end), let strings = CFFIndex(bytes, at: tops.end),
      let global = CFFIndex(bytes, at: strings.end),
      let range = tops.range(of: 0, in: bytes), let top = CFFDictionary(bytes, in: range),
      let start = top[.charStrings].first, let glyphs = CFFIndex(bytes, at: start)
    else { return nil }
    self.bytes = bytes
    self.global = global
    self.glyphs = glyphs
    if let start = top[.fontArray].first {
      guard let array = CFFIndex(bytes, at: start), let select = top[.fontSelect].first,
        let local = Self.local(array, in: bytes),
        let fonts = Self.fonts(at: select, count: glyphs.count, in: bytes)
      else { return nil }
      (self.local, self.fonts) = (local, fonts)
    } else {
      guard let subroutines = Self.subroutines(of: top, in: bytes) else { return nil }
      local = [subroutines]
      fonts = Array(repeating: 0, count: glyphs.count)
    }
  }

  /// The same program with a single byte for each subroutine that no glyph calls; nil when that
  /// cannot be told.
  func withoutUnusedSubroutines() -> [UInt8]? {
    var trace = CharstringTrace(bytes, global: global, local: local)
    for (glyph, font) in fonts.enumerated() {
      guard let range = glyphs.range(of: glyph, in: bytes), trace.follow(range, font: font)
      else { return nil }
    }
    var shrunk = bytes
    let stub = CharstringTrace.returnOperator
    guard global.shrink(in: &shrunk, keeping: trace.usedGlobal, stub: stub) else { return nil }
    for (index, used) in zip(local, trace.usedLocal) {
      guard let index else { continue }
      guard index.shrink(in: &shrunk, keeping: used, stub: stub) else { return nil }
    }
    return shrunk
  }

  /// The subroutines of each font dictionary; nil when one cannot be read or two share theirs.
  private static func local(_ array: CFFIndex, in bytes: [UInt8]) -> [CFFIndex?]? {
    var local: [CFFIndex?] = []
    var starts: Set<Int> = []
    for font in 0..<array.count {
      guard let range = array.range(of: font, in: bytes),
        let dictionary = CFFDictionary(bytes, in: range),
        let subroutines = subroutines(of: dictionary, in: bytes)
      else { return nil }
      if let index = subroutines, !starts.insert(index.offsets).inserted { return nil }
      local.append(subroutines)
    }
    return local
  }

  /// The outer nil says that the bytes are damaged, the inner that there are no subroutines.
  private static func subroutines(
    of dictionary: CFFDictionary, in bytes: [UInt8]
  ) -> CFFIndex?? {
    let place = dictionary[.privateDictionary]
    guard place.count == 2 else { return .some(nil) }
    let (size, start) = (place[0], place[1])
    guard size >= 0, start >= 0, size <= bytes.count, start <= bytes.count - size,
      let entries = CFFDictionary(bytes, in: start..<start + size)
    else { return nil }
    guard let offset = entries[.subroutines].first else { return .some(nil) }
    guard let index = CFFIndex(bytes, at: start + offset) else { return nil }
    return index
  }

  /// The font dictionary of each glyph (clause 19).
  private static func fonts(at start: Int, count: Int, in bytes: [UInt8]) -> [Int]? {
    switch bytes.card(at: start, size: 1) {
    case 0:
      guard start + 1 + count <= bytes.count else { return nil }
      return bytes[(start + 1)..<(start + 1 + count)].map { Int($0) }
    case 3:
      guard let ranges = bytes.card(at: start + 1, size: 2) else { return nil }
      var fonts: [Int] = []
      for range in 0..<ranges {
        guard let font = bytes.card(at: start + 5 + range * 3, size: 1),
          let next = bytes.card(at: start + 6 + range * 3, size: 2), next <= count,
          next >= fonts.count
        else { return nil }
        fonts += repeatElement(font, count: next - fonts.count)
      }
      return fonts.count == count ? fonts : nil
    default: return nil
    }
  }
}
