import Testing

@testable import PDFFile

@Suite struct LexerTests {
  @Test(arguments: [
    ("/Span << /MCID 0 >> BDC", "name dictionaryOpen name integer dictionaryClose word"),
    ("(a(b)c\\)\\\\) Tj", "string word"),
    ("() <> <feff0041>", "string hexString hexString"),
    ("[1 -2 +3.5 .5 4. -.]", "arrayOpen integer integer real real real word arrayClose"),
    ("12 0 R true null", "integer integer word word word"),
    ("1%(comment\n2%", "integer integer"),
    ("/A/B#20C(x)/D", "name name string name"),
    ("f* T* ' \" 1e5 --3", "word word word word word word"),
    ("", ""),
  ])
  func kinds(input: String, expected: String) throws {
    let bytes = Array(input.utf8)
    var lexer = Lexer(bytes, in: 0..<bytes.count, of: .file)
    var kinds: [String] = []
    while true {
      let token = try lexer.next()
      if token.kind == .end { break }
      kinds.append("\(token.kind)")
    }
    #expect(kinds.joined(separator: " ") == expected)
  }

  @Test(arguments: ["(open", "(a\\)", "<41", "((a)"])
  func stringsWithoutEnd(input: String) {
    let bytes = Array(input.utf8)
    #expect(throws: PDFFault.self) {
      var lexer = Lexer(bytes, in: 0..<bytes.count, of: .object(7))
      _ = try lexer.next()
    }
  }

  @Test func dictionaryEntries() throws {
    let bytes = Array("<</A 12 0 R/B[1 2 R(>>)]/C<</D 1>>/E 5 /F 6 7>>".utf8)
    #expect(throws: PDFFault.syntax(.file, expected: "name", offset: 44)) {
      _ = try PDFDictionary(bytes, in: 0..<bytes.count, of: .file)
    }
    let right = Array("<</A 12 0 R/B[1 2 R(>>)]/C<</D 1>>/E 5>>".utf8)
    let entries = try #require(try PDFDictionary(right, in: 0..<right.count, of: .file))
    #expect(entries.entries.count == 4)
    #expect(try entries.reference("/A") == 12)
    #expect(entries.integer("/E") == 5)
    #expect(entries["/D"] == nil)
  }
}
