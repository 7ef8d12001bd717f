import Testing

@testable import PDFFile

@Suite struct CFFProgramTests {
  @Test(arguments: [false, true])
  func unusedSubroutinesShrink(hasFontArray: Bool) throws {
    let font = SmallCFF(hasFontArray: hasFontArray)
    let bytes = font.bytes
    let shrunk = try #require(CFFProgram(bytes)?.withoutUnusedSubroutines())
    #expect(shrunk.count == bytes.count)
    let parts = font.parts(of: shrunk)
    // Global 1 is called by a glyph, global 2 by local 0; local 1 and global 0 by nobody.
    #expect(parts.global == [[11], SmallCFF.global[1], SmallCFF.global[2]])
    #expect(parts.local == [SmallCFF.local[0], [11]])
    #expect(parts.glyphs == SmallCFF.glyphs)
    // It can be done again, and nothing is left to do.
    #expect(CFFProgram(shrunk)?.withoutUnusedSubroutines() == shrunk)
  }

  /// Charstrings that cannot be followed leave the program as it is.
  @Test(
    arguments: [
      // A subroutine that is not there, one of no number, and a calculated one.
      [0, 10], [10], [139, 12, 9, 10],
      // A number with a fraction names none.
      [255, 0, 0, 128, 0, 10],
      // Numbers and masks that are cut off.
      [28, 1], [255, 0], [247], [12],
      // A subroutine that calls itself: global 3.
      [35, 29],
    ] as [[UInt8]])
  func unknownCharstrings(charstring: [UInt8]) {
    var font = SmallCFF(hasFontArray: false)
    font.glyphs.append(charstring)
    font.global.append([35, 29])
    #expect(CFFProgram(font.bytes)?.withoutUnusedSubroutines() == nil)
  }

  /// No damage makes the reader crash, or do more than a font can ask for.
  @Test(arguments: [false, true])
  func damage(hasFontArray: Bool) {
    let bytes = SmallCFF(hasFontArray: hasFontArray).bytes
    for index in bytes.indices {
      #expect(CFFProgram(Array(bytes[..<index]))?.withoutUnusedSubroutines() == nil)
      for change: UInt8 in [1, 0x7F, 0x80, 0xFF] {
        var changed = bytes
        changed[index] &+= change
        let shrunk = CFFProgram(changed)?.withoutUnusedSubroutines()
        #expect(shrunk == nil || shrunk?.count == bytes.count)
      }
    }
  }
}

/// A font program with two glyphs and a few subroutines.
private struct SmallCFF {
  /// Numbers from -107 to 107 are one byte, 139 more; subroutines are numbered from -107.
  static let global: [[UInt8]] = [
    [139, 140, 5, 141, 142, 5, 11],
    // Two stems, and the end of the subroutine.
    [139, 149, 1, 11],
    [144, 145, 21, 11],
  ]
  static let local: [[UInt8]] = [
    [34, 29, 11],
    [139, 139, 5, 139, 139, 5, 14],
  ]
  static let glyphs: [[UInt8]] = [
    // One stem by global 1, eight more before a mask of two bytes that look like calls; local 0.
    [
      33, 29, 139, 140, 139, 140, 139, 140, 139, 140, 139, 140, 139, 140, 139, 140, 139, 140, 19,
      10, 29, 32, 10, 14,
    ],
    [28, 1, 0, 247, 5, 251, 6, 255, 0, 1, 0, 0, 139, 12, 35, 14],
  ]

  var hasFontArray: Bool
  var global = Self.global
  var glyphs = Self.glyphs

  var bytes: [UInt8] {
    let head: [UInt8] = [1, 0, 4, 2] + index([Array("Small".utf8)])
    let middle = index([]) + index(global)
    let topSize = index([top(0, 0, 0)]).count
    let glyphStart = head.count + topSize + middle.count
    let charstrings = index(glyphs)
    let privateStart = glyphStart + charstrings.count
    // The subroutines come right after the dictionary of six bytes that names them.
    let privatePart = integer(6) + [19] + index(Self.local)
    let arrayStart = privateStart + privatePart.count
    let array = index([integer(6) + integer(privateStart) + [18]])
    let select: [UInt8] = [3, 0, 1, 0, 0, 0, 0, UInt8(glyphs.count)]
    let tail = hasFontArray ? array + select : []
    let dictionary = top(glyphStart, privateStart, arrayStart, select: arrayStart + array.count)
    return head + index([dictionary]) + middle + charstrings + privatePart + tail
  }

  /// The subroutines and glyphs of a program with the places of this one.
  func parts(
    of program: [UInt8]
  ) -> (global: [[UInt8]], local: [[UInt8]], glyphs: [[UInt8]]) {
    let head = 4 + index([Array("Small".utf8)]).count + index([top(0, 0, 0)]).count
    let globalStart = head + index([]).count
    let glyphStart = globalStart + index(global).count
    let localStart = glyphStart + index(glyphs).count + 6
    return (
      objects(at: globalStart, of: program), objects(at: localStart, of: program),
      objects(at: glyphStart, of: program)
    )
  }

  private func objects(at start: Int, of program: [UInt8]) -> [[UInt8]] {
    guard let index = CFFIndex(program, at: start) else { return [] }
    return (0..<index.count).compactMap { number in
      index.range(of: number, in: program).map { Array(program[$0]) }
    }
  }

  private func top(_ glyphs: Int, _ start: Int, _ array: Int, select: Int = 0) -> [UInt8] {
    let charstrings = integer(glyphs) + [17]
    guard hasFontArray else { return charstrings + integer(6) + integer(start) + [18] }
    // A real number, which is passed over.
    return [30, 0x1A, 0x5F, 12, 7] + charstrings + integer(array) + [12, 36] + integer(select)
      + [12, 37]
  }

  private func integer(_ value: Int) -> [UInt8] {
    [29, UInt8(value >> 24), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
  }

  private func index(_ objects: [[UInt8]]) -> [UInt8] {
    guard !objects.isEmpty else { return [0, 0] }
    var offsets = [1]
    for object in objects { offsets.append(offsets[offsets.count - 1] + object.count) }
    return [0, UInt8(objects.count), 2] + offsets.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
      + objects.flatMap { $0 }
  }
}
