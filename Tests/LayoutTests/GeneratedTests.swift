import Documents
import Testing

@testable import Layout

/// The laws, held against documents that nobody would write by hand.
@Suite struct GeneratedTests {
  @Test(arguments: 0..<80)
  func keepsTheLaws(seed: Int) {
    var source = Source(seed: UInt64(seed))
    let document = source.document()
    let laidOut = layOut(document)
    #expect(Laws.broken(by: laidOut, of: document) == [])
  }
}

/// Documents from a seed; the same seed gives the same document.
private struct Source {
  var state: UInt64

  init(seed: UInt64) {
    state = (seed &+ 1) &* 0xD134_2543_DE82_EF95
  }

  /// SplitMix64.
  mutating func next(_ bound: Int) -> Int {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func isLucky(_ chances: Int) -> Bool { next(chances) == 0 }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[next(values.count)] }

  mutating func words(_ most: Int) -> String {
    let parts = [
      "Team", "platform", "calibrated", "certificate", "of", "a", "שלום", "עולם", "日本語", "2026",
      "billing@northwind.example", "Donaudampfschifffahrtsgesellschaftskapitän", "สวัสดี", "–",
    ]
    let length = 1 + next(most)
    var result = ""
    while result.count < length { result += pick(parts) + " " }
    return String(result.dropLast())
  }

  mutating func text(_ most: Int) -> Text {
    var string = words(isLucky(8) ? most : min(most, 40))
    if isLucky(9) { string += "\n" + words(30) }
    return isLucky(2) ? Text(string) : given(string)
  }

  mutating func numeral() -> Numeral {
    let digits = 1 + next(isLucky(8) ? 12 : 5)
    let whole = (0..<digits).map { _ in String(next(10)) }.joined()
    let part = isLucky(3) ? "" : ".\(next(10))\(next(10))"
    return number((isLucky(4) ? "-" : "") + pick(["", "$", "IDR "]) + whole + part)
  }

  mutating func row() -> LineTable.Row {
    if isLucky(10) { return .group(title: text(100), amount: isLucky(2) ? numeral() : nil) }
    let details = (0..<next(4)).map { _ in
      LineTable.Detail(text(300), amount: isLucky(3) ? numeral() : nil)
    }
    return .item(
      LineTable.Item(
        description: text(isLucky(10) ? 5000 : 300), details: details,
        quantity: isLucky(5) ? nil : numeral(), unitPrice: isLucky(5) ? nil : numeral(),
        taxes: (0..<next(4)).map { _ in Text(pick(["20%", "25% incl. (on 12.00)", "8.875%"])) },
        amount: numeral(), carried: numeral()))
  }

  mutating func party(_ role: Party.Role) -> Party {
    Party(
      role: role, label: Text("From"), name: isLucky(5) ? nil : text(256),
      lines: (0..<next(isLucky(10) ? 100 : 8)).map { _ in Party.Line(.address, text(500)) })
  }

  mutating func summary() -> Summary {
    Summary(
      rows: (0..<next(12)).map { _ in
        Summary.Row(
          pick(Summary.Kind.allCases), label: given(words(isLucky(8) ? 300 : 40)),
          amount: numeral(),
          note: isLucky(6) ? text(100) : nil)
      })
  }

  mutating func payments() -> PaymentTable {
    PaymentTable(
      title: Text("Payment history"),
      heads: PaymentTable.Column.allCases.map { PaymentTable.Head($0, title: Text($0.rawValue)) },
      rows: (0..<1 + next(5)).map { _ in
        PaymentTable.Row(
          method: Text(words(60)), date: Text("July 25, 2026"), amount: numeral(),
          receiptNumber: Text("2581-7948"), note: isLucky(3) ? Text(words(80)) : nil)
      })
  }

  mutating func document() -> Document {
    let fields = FieldList(
      fields: (0..<1 + next(6)).map { _ in FieldList.Field(label: Text(words(40)), value: text(140))
      })
    let parties = (0..<1 + next(3)).map { _ in party(pick(Party.Role.allCases)) }
    let head: [Block] =
      isLucky(3)
      ? [
        .columns([
          Block.Column(share: 2, blocks: [.parties(parties)]),
          Block.Column(share: 1, blocks: [.fields(fields)]),
        ])
      ] : [.fields(fields), .parties(parties)]
    let carry = LineTable.CarryLabels(forward: Text("F"), brought: Text("B"))
    let rows = (0..<next(isLucky(4) ? 60 : 12)).map { _ in row() }
    let size = pick([PageFormat.a4Size, PageFormat.letterSize])
    let states = (0..<next(3)).map { _ in Text("PAID") }
    return LayoutTests.document(
      [.masthead(Masthead(title: Text(words(60)), states: states))] + head
        + [
          .headline(Headline(text: Text(words(80)))), .memo(text(1500)),
          .lines(table(rows, carry: isLucky(2) ? carry : nil)), .summary(summary()),
          .statements([text(300), text(40)]), .payments(payments()),
        ], isRightToLeft: isLucky(3),
      page: PageFormat(
        width: size.width, height: size.height, top: 51, side: isLucky(3) ? 90 : 56, bottom: 45),
      running: Running(
        headStart: Text("NWL"), headEnd: given(words(256)), footer: text(5000),
        footStart: given(words(256)), pageLabel: PageLabel(parts: [.words("Page "), .page])))
  }

}
