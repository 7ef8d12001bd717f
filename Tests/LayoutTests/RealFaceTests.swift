import Diagnostics
import Documents
import Testing
import Typography

@testable import Layout

/// The laws, held with real fonts for words of many scripts, up to the lengths that Stripe allows.
@Suite struct RealFaceTests {
  /// Words of one script each, with figures, signs and soft hyphens among them.
  static let scripts: [(name: String, words: [String])] = [
    (
      "Latin",
      ["Rech\u{AD}nungs\u{AD}prüfung", "façade", "1\u{A0}234,56\u{A0}€", "−$1,200.00", "a–b"]
    ),
    ("Cyrillic", ["Счёт", "оплачен", "№\u{A0}15", "1\u{A0}234,56\u{A0}₽"]),
    ("Arabic", ["فاتورة", "رقم", "\u{200F}١٬٢٣٤٫٥٦\u{A0}د.إ.\u{200F}", "INV-2026", "شركة"]),
    ("Hebrew", ["חשבונית", "מס׳", "\u{200F}1,234.56\u{A0}\u{200F}₪", "a@b.example"]),
    ("Devanagari", ["चालान", "संख्या", "₹१२,३४,५६७.८९", "क्षत्रिय"]),
    ("Thai", ["ใบแจ้งหนี้เลขที่ซึ่งยาวมากโดยไม่มีช่องว่าง", "฿1,234.00", "พ.ศ.\u{A0}2569"]),
    ("Japanese", ["請求書番号", "2026年9月1日", "¥1,234", "カタカナ、ひらがな。"]),
    ("Korean", ["청구서", "2026년 9월 1일", "₩1,234", "주식회사"]),
    ("Telugu", ["ఇన్వాయిస్", "క్ష్మి", "₹1,234.00"]),
    ("Burmese", ["ငွေတောင်းခံလွှာ", "၁၂၃၄\u{A0}K", "မြန်မာ"]),
    ("Tibetan and Inuktitut", ["བོད་ཡིག་བཀྲ་ཤིས་", "ᓄᓇᕗᑦ", "IDR\u{A0}1,234,567,890,123.45"]),
  ]

  @Test(arguments: scripts.indices, 0..<12)
  func keepsTheLaws(script: Int, seed: Int) throws {
    var source = Source(
      seed: UInt64(1000 + 12 * script + seed), vocabulary: Self.scripts[script].words)
    let sample = source.sample()
    let press = try Press(fonts: Self.fonts.get())
    press.begin(sample.document.language, theme: sample.design.theme)
    let laidOut = layOut(sample, with: press)
    #expect(press.failure == nil)
    #expect(!laidOut.diagnostics.contains { $0.code == "missing-glyphs" })
    #expect(Laws.broken(by: laidOut.withoutHyphens, of: sample) == [])
    // What cannot be read is refused, and only narrow columns have such figures.
    #expect(Self.cutFigures(in: laidOut) == [])
  }

  private static let fonts = Result { try FontLibrary(folders: ["/usr/share/fonts"]) }

  /// The numbers that a line ends within: with a letter at neither side of its end.
  private static func cutFigures(in laidOut: LaidOutDocument) -> [String] {
    laidOut.pages.flatMap(\.texts).flatMap { frame -> [String] in
      guard let text = frame.pieces.first?.text else { return [] }
      let own = frame.pieces.filter { $0.text === text }
      let end = own.map(\.range.upperBound).max() ?? 0
      let sides = [
        String(decoding: text.utf8[..<end], as: UTF8.self).unicodeScalars.last,
        String(decoding: text.utf8[end...], as: UTF8.self).unicodeScalars.first,
      ]
      guard !sides.contains(where: { $0?.properties.isAlphabetic ?? false }) else { return [] }
      return FigureStretch.all(in: text.utf8).filter {
        $0.isAmount && $0.range.lowerBound < end && end < $0.range.upperBound
      }.map { String(decoding: text.utf8[$0.range], as: UTF8.self) + " in " + frame.words }
    }
  }
}

extension LaidOutDocument {
  /// The same without the hyphens that stand for soft ones at the ends of lines: these are in the
  /// text already.
  fileprivate var withoutHyphens: LaidOutDocument {
    var copy = self
    for page in copy.pages.indices {
      for index in copy.pages[page].frames.indices {
        guard case .text(var text) = copy.pages[page].frames[index].item else { continue }
        text.pieces.removeAll { $0.text.utf8 == [0xC2, 0xAD] }
        copy.pages[page].frames[index].item = .text(text)
      }
    }
    return copy
  }
}
