import Testing

@testable import Messages

@Suite struct EncodedWordsTests {
  private func words(_ text: String, first: Int = 75, others: Int = 75) -> [String] {
    EncodedWords.of(text, first: first, others: others).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("é", "=?UTF-8?B?w6k=?="), ("Café Müller", "=?UTF-8?B?Q2Fmw6kgTcO8bGxlcg==?="),
    ("a long name with one é in it", "=?UTF-8?Q?a_long_name_with_one_=C3=A9_in_it?="),
    ("請求書", "=?UTF-8?B?6KuL5rGC5pu4?="), ("=?x?=", "=?UTF-8?B?PT94Pz0=?="),
  ])
  func takesTheShorterEncoding(text: String, word: String) {
    #expect(words(text).map { $0.count } == [word.count])
    #expect(words(text) == [word])
  }

  /// Random texts, in rooms of all sizes, keep to the room and come back.
  @Test func comeBack() {
    var random = SeededRandom(3)
    for _ in 0..<3_000 {
      let text = random.text(ofAtMost: 40)
      let (first, others) = (random.below(76), 60 + random.below(16))
      let words = words(text, first: first, others: others)
      #expect(MailDecoder.text(words.joined(separator: " ")) == text)
      #expect(words.allSatisfy { $0.utf8.count <= others })
      if let word = words.first, first >= 60 { #expect(word.utf8.count <= first) }
    }
  }

  /// A family is one character of 25 bytes, and stays in one word.
  @Test func keepCharactersWhole() {
    let text = String(repeating: "👨‍👩‍👧‍👦", count: 12)
    for word in words(text) {
      #expect(MailDecoder.text(word).allSatisfy { $0 == "👨‍👩‍👧‍👦" })
    }
  }

  /// A letter with more marks than a word has room for is split between its marks.
  @Test func splitWhatNoWordHolds() {
    let text = "a" + String(repeating: "\u{301}", count: 100)
    let words = words(text)
    #expect(words.count > 1)
    #expect(words.allSatisfy { $0.utf8.count <= 75 })
    #expect(MailDecoder.text(words.joined(separator: " ")) == text)
  }
}
