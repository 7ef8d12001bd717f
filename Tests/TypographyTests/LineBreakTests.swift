import Layout
import Testing

@testable import Typography

@Suite struct LineBreakTests {
  /// The stretches between the places where a line may begin.
  @Test(
    arguments: [
      ("Annual plan", "en", ["Annual ", "plan"]),
      ("Total", "en", ["Total"]), ("1,234.50", "en", ["1,234.50"]), ("", "en", [""]),
      ("a\u{A0}b c", "en", ["a\u{A0}b ", "c"]),
      ("state-of-the-art", "en", ["state-", "of-", "the-", "art"]),
      ("−€1 (2)", "en", ["−€1 ", "(2)"]), ("a -$5 b", "en", ["a ", "-$5 ", "b"]),
      ("€−5", "en", ["€−5"]), ("+€5 −₪5", "en", ["+€5 ", "−₪5"]),
      ("−\u{200E}€5", "en", ["−\u{200E}€5"]),
      ("請求書、はい。", "ja", ["請", "求", "書、", "は", "い。"]),
      ("ภาษาไทย", "th", ["ภาษา", "ไทย"]),
      ("Leistung für Müller", "de", ["Leistung ", "für ", "Müller"]),
      ("تاريخ الإصدار", "ar", ["تاريخ ", "الإصدار"]),
      ("a  b", "en", ["a  ", "b"]),
      ("Wert\u{AD}stoff", "de", ["Wert\u{AD}", "stoff"]),
      ("ปี พ.ศ.\u{A0}2569", "th", ["ปี ", "พ.ศ.\u{A0}2569"]),
      ("2026年9月1日に", "ja", ["2026年9月1日", "に"]), ("500円を", "ja", ["500円", "を"]),
    ])
  func breaks(_ string: String, language: String, parts: [String]) throws {
    let text = try makePress(language).shape(string)
    let ends = text.breaks + [text.utf8.count]
    var start = 0
    let found = ends.map { end in
      defer { start = end }
      return String(decoding: text.utf8[start..<end], as: UTF8.self)
    }
    #expect(found == parts)
  }
}
