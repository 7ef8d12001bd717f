import Testing

@testable import Messages

@Suite struct PunycodeTests {
  /// RFC 3492 7.1, and what Python's codec makes of the last two.
  @Test(arguments: [
    ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"),
    ("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"),
    ("Pročprostěnemluvíčesky", "Proprostnemluvesky-uyb24dma41a"),
    ("3年B組金八先生", "3B-ww4c5e180e575a65lsy2b"),
    ("安室奈美恵-with-SUPER-MONKEYS", "-with-SUPER-MONKEYS-pc58ag80a8qai00g7n9n"),
    ("そのスピードで", "d9juau41awczczp"), ("-> $1.00 <-", "-> $1.00 <--"),
    ("bücher", "bcher-kva"), ("", ""),
  ])
  func encodes(label: String, code: String) {
    #expect(Punycode.encode(label) == code)
  }

  /// Random labels, read back by a decoder of the tests.
  @Test func canBeDecoded() {
    var random = SeededRandom(7)
    for _ in 0..<2_000 {
      let label = random.text(ofAtMost: 20)
      #expect(MailDecoder.punycode(Punycode.encode(label)) == label)
    }
  }
}
