/// Punycode (RFC 3492), by which a label of a domain name is written in ASCII.
enum Punycode {
  private static let (base, least, most, skew, damp) = (36, 1, 26, 38, 700)
  private static let (firstBias, firstScalar) = (72, 0x80)

  /// What stands behind `xn--` for a label (RFC 3492 6.3).
  static func encode(_ label: String) -> String {
    let values = label.unicodeScalars.map { Int($0.value) }
    var output = values.filter { $0 < 0x80 }.map { UInt8($0) }
    let plain = output.count
    if plain > 0 { output.append(UInt8(ascii: "-")) }
    var (next, delta, bias, handled) = (firstScalar, 0, firstBias, plain)
    while handled < values.count {
      let least = values.filter { $0 >= next }.min() ?? next
      delta += (least - next) * (handled + 1)
      next = least
      for value in values {
        if value < next { delta += 1 }
        guard value == next else { continue }
        append(delta, bias, to: &output)
        bias = adapted(delta, count: handled + 1, isFirst: handled == plain)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A number in digits whose weights depend on the bias.
  private static func append(_ number: Int, _ bias: Int, to output: inout [UInt8]) {
    var (rest, position) = (number, base)
    while true {
      let threshold = min(max(position - bias, least), most)
      guard rest >= threshold else { break }
      output.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      position += base
    }
    output.append(digit(rest))
  }

  private static func digit(_ value: Int) -> UInt8 {
    UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26)
  }

  /// RFC 3492 6.1.
  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var steps = 0
    while delta > (base - least) * most / 2 {
      delta /= base - least
      steps += base
    }
    return steps + (base - least + 1) * delta / (delta + skew)
  }
}
