/// Writes a value of a shape. A byte decides of each member: mostly it is as it should be; it may be
/// missing, null, of another type or of extreme size. Without bytes everything is usual.
struct ShapeWriter {
  private(set) var bytes: [UInt8] = []
  private var choices: Choices

  init(_ choices: Choices) {
    self.choices = choices
  }

  mutating func write(_ shape: Shape) {
    switch shape {
    case .object(let members): object(members.map { ($0.name, $0.shape) })
    case .list(let shape, let most): list(shape, most: most)
    case .map(let names, let shape):
      let count = choices.below(names.count + 1)
      object(names.prefix(count).map { ($0, shape) })
    case .any(let shapes): write(choices.pick(shapes))
    case .values(let values): add(choices.pick(values))
    case .amount: add(amount())
    }
  }

  private mutating func object(_ members: [(name: String, shape: Shape)]) {
    add("{")
    var isFirst = true
    for (name, shape) in members {
      let fate = choices.byte()
      if (0xD0..<0xDC).contains(fate) { continue }
      add(isFirst ? "\"\(name)\":" : ",\"\(name)\":")
      isFirst = false
      switch fate {
      case 0xDC..<0xE8: add("null")
      case 0xE8..<0xF2: add(choices.pick(Self.otherTypes))
      case 0xF2...: add(choices.pick(Self.extremes))
      default: write(shape)
      }
    }
    add("}")
  }

  /// One element without a byte to choose by; else as many as it says, few more often than many.
  private mutating func list(_ shape: Shape, most: Int) {
    let byte = choices.byte()
    let count = byte < 0xC0 ? [1, 0, 2, 3, 4, 5, 7, 8][byte % 8] : byte % (most + 1)
    add("[")
    for index in 0..<min(count, most) {
      if index > 0 { add(",") }
      write(shape)
    }
    add("]")
  }

  /// Amounts of up to seven digits, negative ones among them.
  private mutating func amount() -> String {
    switch choices.byte() {
    case 0: "1000"
    case let byte where byte < 0x40: "\(byte * 100)"
    case let byte where byte < 0x80: "\(byte * 256 + choices.byte())"
    case let byte where byte < 0xA0: "-\(byte * 100)"
    case let byte where byte < 0xC0: "-\(byte * 256 + choices.byte())"
    case let byte where byte < 0xE0: "0"
    case let byte: "\(byte * 65536 + choices.byte() * 256 + choices.byte())"
    }
  }

  private mutating func add(_ json: String) { bytes += json.utf8 }

  private static let otherTypes = [
    "{}", "[]", "\"\"", "0", "true", "\"x\"", "[null]", "{\"id\":\"x\"}", "\"12\"", "1.5", "false",
  ]

  private static let extremes = [
    "999999999999999", "-999999999999999", "9007199254740993", "99999999999999999999", "1e300",
    "0.000000000000000000000000000001", "\"9999999999999999999999999999999999\"", "\"1e-30\"",
    #""\u0000\u0007\u200b\u202e""#, #""\ud83d\ude00\u0301\u0301""#, "-0", "253402300799",
    "\"" + String(repeating: "W", count: 300) + "\"",
    "\"" + String(repeating: "ä. ", count: 1700) + "\"", #""\n\n\t""#, "-62135596800",
  ]
}
