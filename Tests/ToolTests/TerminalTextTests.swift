import Diagnostics
import Foundation
import Testing

@testable import BillheadTool

@Suite struct TerminalTextTests {
  /// One of each kind: ESC, BEL, NUL, DEL, C1, a line feed, bidi controls, zero width, a tag.
  private static let unsafe = [
    "\u{1B}", "\u{7}", "\u{0}", "\u{7F}", "\u{85}", "\u{9B}", "\n", "\r", "\t", "\u{AD}", "\u{61C}",
    "\u{200B}", "\u{200D}", "\u{200F}", "\u{202E}", "\u{2066}", "\u{2028}", "\u{2029}", "\u{FEFF}",
    "\u{E0041}",
  ]

  @Test func aFindingDoesNothingToATerminal() {
    for text in Self.unsafe {
      let line = DiagnosticLine(
        Diagnostic(
          .error, "code", "a\(text)b", at: .json(file: "c\(text)d", pointer: "/e\(text)f"),
          hints: ["g\(text)h"]))
      for form in [line.text, line.json] {
        #expect(
          !form.replacing("\n  hint", with: "").unicodeScalars.contains { $0.isUnsafeToShow })
      }
      #expect(line.text.split(separator: "\n").count == 2)
      let other = DiagnosticLine(Diagnostic(.note, "code", "a"), of: "x\(text)y").text
      #expect(!other.unicodeScalars.contains { $0.isUnsafeToShow })
    }
  }

  @Test func whatIsNotSafeIsNamed() {
    #expect(shown("a\u{202E}b\n") == "a\\u{202E}b\\u{A}")
    #expect(shown("請求書 „é“ 😀") == "請求書 „é“ 😀")
  }

  @Test func jsonSaysTheSameText() throws {
    for text in Self.unsafe + ["\"", "\\", "é", "😀"] {
      let data = Data("[\(quoted("a\(text)b"))]".utf8)
      #expect(try JSONDecoder().decode([String].self, from: data) == ["a\(text)b"])
    }
  }

  /// An id that sets a window's title, clears the screen and forges a line.
  @Test func anInputCannotForgeALine() throws {
    let status = "\\u001b]0;title\\u0007\\u001b[2J\\nok.json: fine\\u202e"
    let bundle = try Tool.run(
      ["check", "-"],
      input: Array(
        #"{"id":"in_1","object":"invoice","status":""#.utf8) + Array(status.utf8)
        + Array("\"}".utf8))
    #expect(bundle.status == 2)
    #expect(bundle.errors.contains("title"))
    #expect(!bundle.errors.unicodeScalars.contains { $0 != "\n" && $0.isUnsafeToShow })
    #expect(!bundle.errors.split(separator: "\n").contains { $0.hasPrefix("ok.json") })
  }
}
