import Figures
import Testing

@testable import Billing

/// Makes random snapshots, always the same ones from the same seed.
struct SnapshotMaker: FieldVisitor {
  private var state: UInt64
  let makesBlanks: Bool
  private var currency = Currency(code: "EUR")

  init(seed: UInt64, makesBlanks: Bool) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    self.makesBlanks = makesBlanks
  }

  /// The tables that the writer and the reader go through say what there is to make.
  mutating func snapshot() throws -> Snapshot {
    let currency = try #require(Currency(code: pick(["EUR", "JPY", "KWD", "UGX"])))
    self.currency = currency
    return make(Snapshot.self, in: currency)
  }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  private mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

  private mutating func chance(_ part: Int) -> Bool { number(below: part) == 0 }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[number(below: values.count)]
  }

  private mutating func make<Record: Canonical>(_: Record.Type, in currency: Currency) -> Record {
    var record = Record(blank: currency)
    record.visit(&self)
    return record
  }

  private mutating func someText() -> String {
    if makesBlanks, chance(2) { return pick(["", " ", "\u{200B}", "\u{AD}\u{FEFF}", "\u{7}\n"]) }
    return pick(["a", "Été \"x\"\n", "日本", " x ", "\u{7F}\u{0}x", "مرحبا", "\\"])
  }

  private mutating func integer() -> Int {
    let limit = pick([10, 100_000, 1_000_000_000_000_000, 1_000_000_000_000_000_000])
    return number(below: limit) * (chance(2) ? -1 : 1)
  }

  private mutating func someDecimal() -> DecimalNumber {
    let digits = number(below: 34) + 1
    let coefficient = (0..<digits).reduce(Int128(0)) { sum, _ in
      sum * 10 + Int128(number(below: 10))
    }
    return DecimalNumber(coefficient * (chance(2) ? -1 : 1), scale: number(below: 34))
  }

  private mutating func someWords() -> LocalizedText? {
    guard !chance(3) else { return .any(someText()) }
    return LocalizedText(["de", "en", "pt-BR"].map { (tag: $0, text: someText()) })
  }

  mutating func text(_ key: String, _ value: inout String?) {
    value = chance(2) ? nil : someText()
  }

  mutating func text(_ key: String, _ value: inout String) { value = someText() }

  mutating func texts(_ key: String, _ values: inout [String]) {
    values = (0..<number(below: 3)).map { _ in someText() }
  }

  mutating func words(_ key: String, _ value: inout LocalizedText?) {
    value = chance(2) ? nil : someWords()
  }

  mutating func words(_ key: String, _ values: inout [LocalizedText]) {
    values = (0..<number(below: 3)).compactMap { _ in someWords() }
  }

  mutating func flag(_ key: String, _ value: inout Bool) { value = chance(2) }
  mutating func mark(_ key: String, _ value: inout Bool) { value = chance(2) }

  mutating func integer(_ key: String, _ value: inout Int?) {
    value = chance(2) ? nil : number(below: 1000)
  }

  mutating func instant(_ key: String, _ value: inout Instant) {
    value = Instant(number(below: 253_402_300_800))
  }

  mutating func instant(_ key: String, _ value: inout Instant?) {
    value = chance(2) ? nil : Instant(number(below: 253_402_300_800))
  }

  mutating func decimal(_ key: String, _ value: inout DecimalNumber?) {
    value = chance(2) ? nil : someDecimal()
  }

  mutating func currency(_ key: String, _ value: inout Currency) {}

  mutating func amount(_ key: String, _ value: inout Money) {
    value = Money(integer(), value.currency)
  }

  mutating func amount(_ key: String, _ value: inout Money?) {
    value = chance(2) ? nil : currency.map { Money(integer(), $0) }
  }

  mutating func money(_ key: String, _ value: inout Money?) {
    value = chance(2) ? nil : Currency(code: pick(Currency.codes)).map { Money(integer(), $0) }
  }

  mutating func days(_ key: String, _ value: inout Int?) {
    value = chance(2) ? nil : number(below: Settings.longestTerm + 1)
  }

  mutating func percent(_ key: String, _ value: inout DecimalNumber?, below limit: Int?) {
    value = chance(2) ? nil : DecimalNumber(Int128(number(below: 10_000)), scale: 2)
  }

  mutating func bytes(_ key: String, _ value: inout [UInt8]) {
    value = (0...number(below: 5)).map { _ in UInt8(truncatingIfNeeded: next()) }
  }

  mutating func choice<Choice: Choosable>(_ key: String, _ value: inout Choice) {
    value = pick(Array(Choice.allCases))
  }

  mutating func choice<Choice: Choosable>(_ key: String, _ value: inout Choice?) {
    value = chance(2) ? nil : pick(Array(Choice.allCases))
  }

  mutating func choices<Choice: Choosable>(_ key: String, _ values: inout [Choice]) {
    values = Choice.allCases.filter { _ in chance(2) }
  }

  mutating func record<Record: Canonical>(_ key: String, _ value: inout Record) {
    value.visit(&self)
  }

  mutating func part<Record: Canonical>(_ key: String, _ value: inout Record) {
    value.visit(&self)
  }

  mutating func record<Record: Canonical>(_ key: String, _ value: inout Record?) {
    guard !chance(3), let currency else { return value = nil }
    let record = make(Record.self, in: currency)
    value = record.isBlank && !makesBlanks ? nil : record
  }

  mutating func record<Record: Canonical>(_ key: String, _ value: inout Boxed<Record>) {
    var record = value.value
    self.record(key, &record)
    value = Boxed(record)
  }

  mutating func records<Record: Canonical>(_ key: String, _ values: inout [Record]) {
    guard let currency else { return }
    values = (0..<number(below: 4)).map { _ in make(Record.self, in: currency) }
  }
}
