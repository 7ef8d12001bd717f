import Billhead
import Testing

@Suite struct SafeFileNameTests {
  @Test(arguments: [
    ("NWL-2026-0042", "NWL-2026-0042"), ("2026/42", "2026-42"), ("../../etc", "_..-etc"),
    ("...", "document"), ("", "document"), ("請求書 7", "請求書-7"), ("a\u{0}b\n", "a-b-"),
    (String(repeating: "あ", count: 90), String(repeating: "あ", count: 66)),
    ("-rf", "_rf"), ("--help", "_-help"), ("A 1. ", "A-1.-"), ("A.", "A"), ("A...", "A"),
    ("caf\u{65}\u{301}", "caf\u{E9}"), ("हिन्दी", "हिन्दी"), ("a\u{202E}b", "a-b"),
    ("a\u{FE0F}", "a-"),
    (String(repeating: "a", count: 199) + "..b", String(repeating: "a", count: 199)),
  ])
  func makesSafeNames(number: String, name: String) {
    let made = safeFileName(number)
    #expect(Array(made.utf8) == Array(name.utf8))
    #expect(made.utf8.count <= 200)
    #expect(Array(safeFileName(made).utf8) == Array(made.utf8))
  }

  @Test(arguments: [
    "CON", "con", "PRN", "AUX", "NUL", "COM1", "com9", "COM0", "LPT1", "LPT¹", "COM²",
  ])
  func namesNoDevices(number: String) {
    #expect(safeFileName(number) == "\(number)_")
    #expect(safeFileName("\(number).2026") == "\(number)_.2026")
    #expect(safeFileName("\(number)-1") == "\(number)-1")
    #expect(safeFileName("a\(number)") == "a\(number)")
  }
}
