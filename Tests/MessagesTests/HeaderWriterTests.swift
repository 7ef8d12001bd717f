import Testing

@testable import Messages

@Suite struct HeaderWriterTests {
  private func header(_ text: String, _ name: String = "Subject") -> String {
    var writer = HeaderWriter()
    writer.add(name, text: text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("Invoice 7 is due", "Subject: Invoice 7 is due\r\n"),
    ("a  b   c", "Subject: a  b   c\r\n"),
    ("Rechnung 7 für Anna", "Subject: Rechnung 7 =?UTF-8?Q?f=C3=BCr?= Anna\r\n"),
    ("Müller und Söhne", "Subject: =?UTF-8?B?TcO8bGxlciB1bmQgU8O2aG5l?=\r\n"),
    ("a  é", "Subject: a =?UTF-8?B?IMOp?=\r\n"), ("é  a", "Subject: =?UTF-8?B?w6k=?=  a\r\n"),
    ("pay =?utf-8?q?x?= now", "Subject: pay =?UTF-8?B?PT91dGYtOD9xP3g/PQ==?= now\r\n"),
    ("a=b?c", "Subject: a=b?c\r\n"),
  ])
  func encodesOnlyWhatNeedsIt(text: String, header: String) {
    #expect(self.header(text) == header)
  }

  @Test func foldsBeforeWords() {
    let words = (1...30).map { "word\($0)" }.joined(separator: " ")
    let header = header(words)
    #expect(header.hasPrefix("Subject: word1 "))
    #expect(MailDecoder.unfolded(header) == "Subject: \(words)\r\n")
    for line in header.split(separator: "\r\n") { #expect((60...76).contains(line.utf8.count)) }
  }

  /// A word that fits on a line goes there; one that fits nowhere stays beside the name.
  @Test func placesLongWords() {
    let word = String(repeating: "w", count: 75)
    #expect(header(word) == "Subject:\r\n \(word)\r\n")
    #expect(header(word + "w") == "Subject: \(word)w\r\n")
    #expect(header("a " + word + "w") == "Subject: a\r\n \(word)w\r\n")
  }

  /// Random texts come back, in lines that are short unless a word is long.
  @Test func textsComeBack() {
    var random = SeededRandom(11)
    for _ in 0..<3_000 {
      let text = random.text(ofAtMost: 60).trimmed
      let header = header(text, "X-Text")
      #expect(MailDecoder.text(MailDecoder.unfolded(header)) == "X-Text: \(text)\r\n")
      for line in header.split(separator: "\r\n") {
        #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
        #expect(line.utf8.contains { $0 != 0x20 })
        let isOneWord = !line.drop { $0 == " " }.dropFirst(8).contains(" ")
        #expect(line.utf8.count <= 76 || isOneWord)
      }
    }
  }
}
