import Tagging
import Testing

/// What a canvas says in a colour, the finishing pass reads.
@Suite struct MarkedColorTests {
  /// As Cairo prints it, with six decimals, and as it is read again.
  private func printed(_ color: MarkedColor) -> MarkedColor? {
    func millionths(_ component: Double) -> Int { Int((component * 1_000_000).rounded()) }
    let parts = color.components
    return MarkedColor(
      millionths: (millionths(parts.red), millionths(parts.green), millionths(parts.blue)))
  }

  @Test func everyColourKeepsItsMark() {
    let marks = Array(0..<130) + [14_399, 14_400, 14_401, 99_999, MarkedColor.limit - 1]
    for value in UInt8.min...UInt8.max {
      for mark in marks {
        let color = MarkedColor(red: value, green: 255 - value, blue: value ^ 0x55, mark: mark)
        #expect(printed(color) == color)
      }
    }
  }

  @Test func anyColourKeepsAnyMark() {
    var generator = Numbers(seed: 20_261_128)
    for _ in 0..<20_000 {
      let color = MarkedColor(
        red: .random(in: 0...255, using: &generator),
        green: .random(in: 0...255, using: &generator),
        blue: .random(in: 0...255, using: &generator),
        mark: .random(in: 0..<MarkedColor.limit, using: &generator))
      #expect(printed(color) == color)
    }
  }

  @Test func aColourWithoutAMarkIsItself() {
    for value in UInt8.min...UInt8.max {
      let color = MarkedColor(red: value, green: value, blue: value, mark: nil)
      #expect(color.components == (Double(value) / 255, Double(value) / 255, Double(value) / 255))
      #expect(printed(color)?.mark == 0)
    }
  }

  /// Numbers up to the limit, for dark and light colours, differ by what Cairo takes for a change.
  @Test func marksThatFollowEachOtherAreTold() {
    for value: UInt8 in [0, 23, 127, 128, 255] {
      let parts = [0, 1].map {
        MarkedColor(red: value, green: 0, blue: 0, mark: $0).components.red
      }
      #expect(abs(parts[0] - parts[1]) > 1 / 65_536)
      #expect(parts.allSatisfy { (0...1).contains($0) })
      #expect(parts.allSatisfy { Int(($0 * 255).rounded()) == Int(value) })
    }
  }

  @Test(arguments: [-1, 8, 15, 120 * 16, 1_000_001, 999_999, 1_000_000 - 120 * 16])
  func otherNumbersAreNoColoursOfOurs(millionths: Int) {
    #expect(MarkedColor(millionths: (millionths, 0, 0)) == nil)
    #expect(MarkedColor(millionths: (0, millionths, 0)) == nil)
    #expect(MarkedColor(millionths: (0, 0, millionths)) == nil)
  }
}

/// Numbers that look random and are the same in every run (Steele, Lea and Flood's SplitMix64).
private struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
