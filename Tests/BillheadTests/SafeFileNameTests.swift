import Billhead
import Testing

@Suite struct SafeFileNameTests {
  @Test(arguments: [
    ("NWL-2026-0042", "NWL-2026-0042"), ("2026/42", "2026-42"), ("../../etc", "-..-etc"),
    ("...", "document"), ("", "document"), ("請求書 7", "請求書-7"), ("a\u{0}b\n", "a-b-"),
    (String(repeating: "あ", count: 90), String(repeating: "あ", count: 66)),
  ])
  func makesSafeNames(number: String, name: String) {
    #expect(safeFileName(number) == name)
  }
}
