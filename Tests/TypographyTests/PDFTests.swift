import Documents
import Foundation
import Layout
import Testing

@testable import Typography

@Suite struct PDFTests {
  /// What is read out of a PDF is what was written, in logical order.
  @Test(
    arguments: [
      ("en", "Fluffy office −€1,584.00 (a-b) offline-first"),
      ("en", "4x4 -> x \\ 100% #1 @ ‑ – — … “q” ½ № ©"),
      ("nb", "−1 584,00 kr"), ("fr", "1 584,00 €, c’est où ?"),
      ("vi", "Hoá đơn giá trị gia tăng"), ("el", "Τιμολόγιο ώ"), ("ru", "Счёт № 12"),
      ("ja", "請求書 株式会社ノース (税込) ￥1,584"), ("zh-Hans", "发票 直接 骨"),
      ("ko", "청구서 합계"), ("th", "ใบแจ้งหนี้"), ("hi", "चालान संख्या"),
      ("ar", "فاتورة"), ("he", "חשבונית מס"), ("ka", "ინვოისი ₾5"), ("km", "៛500"),
    ])
  func textComesOutAsItWentIn(_ tag: String, _ string: String) throws {
    let press = try makePress(tag)
    let text = press.shape(string)
    #expect(text.missing.isEmpty)
    let pdf = try press.pdf(document([text]))
    let result = try run("pdftotext", ["-layout", "FILE", "-"], on: pdf)
    #expect(result.status == 0)
    #expect(cleaned(result.output) == cleaned(string))
  }

  /// Without spaces at the ends, without the marks that pdftotext adds around right-to-left words,
  /// and in one form of composition.
  private func cleaned(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { !(0x202A...0x202E).contains($0.value) }
    return String(String.UnicodeScalarView(scalars))
      .replacingOccurrences(of: "\u{A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
      .trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCompatibilityMapping
  }

  @Test func mixedDirectionsKeepTheirWords() throws {
    let press = try makePress("ar", isRightToLeft: true)
    let text = press.shape("فاتورة INV-7 بمبلغ 1,584.00 (مدفوع)")
    let pdf = try press.pdf(document([text]))
    let output = try run("pdftotext", ["FILE", "-"], on: pdf).output
    for word in ["فاتورة", "INV-7", "بمبلغ", "1,584.00", "مدفوع"] {
      #expect(output.contains(word), "\(word) in \(output)")
    }
  }

  @Test func tabularAndTrackedTextIsReadable() throws {
    let press = try makePress()
    let text = press.shape("−€1,584.00", tabular: true)
    guard case .text(var frame) = text.line(x: 50, baseline: 60, size: 9) else { return }
    frame.tracking = 0.02
    let output = try run("pdftotext", ["FILE", "-"], on: press.pdf(document([.text(frame)]))).output
    #expect(output.hasPrefix("−€1,584.00\n"))
  }

  @Test func aPartOfALineHasItsOwnWords() throws {
    let press = try makePress()
    let text = press.shape("Annual plan")
    let piece = TextFrame.Piece(text: text, run: 0, glyphs: 7..<11, range: 7..<11, x: 0)
    let item = FrameItem.text(
      TextFrame(pieces: [piece], x: 50, baseline: 60, width: 30, size: 9, color: .ink))
    #expect(
      try run("pdftotext", ["FILE", "-"], on: press.pdf(document([item]))).output == "plan\n\n\u{C}"
    )
  }

  @Test func everyFontIsEmbeddedAndMapped() throws {
    let press = try makePress()
    let texts = ["Invoice", "فاتورة", "請求書", "चालान"].map { press.shape($0) }
    let output = try run("pdffonts", ["FILE"], on: press.pdf(document(texts))).output
    let fonts = output.split(separator: "\n").dropFirst(2)
    #expect(fonts.count >= 4)
    for font in fonts { #expect(font.contains(" yes yes yes "), "\(font)") }
  }

  @Test func theFileIsSoundAndSaysWhatItIs() throws {
    let press = try makePress()
    var pages = document(
      [
        press.shape("Pay online").line(x: 50, baseline: 60, size: 9),
        .fill(Rectangle(x: 0, y: 0, width: 595.276, height: 6), .ink),
        .outline(Rectangle(x: 50, y: 90, width: 60, height: 14), radius: 3, thickness: 0.6, .ink),
      ], title: "Invoice (1) \\ Ä", subject: "Due")
    pages.pages.append(Page(width: 612, height: 792, frames: []))
    let pdf = try press.pdf(pages)
    let check = try run("qpdf", ["--check", "FILE"], on: pdf)
    #expect(check.status == 0, "\(check.output)")
    let sizes = try run("pdfinfo", ["-l", "2", "FILE"], on: pdf).output
    #expect(sizes.contains("Page    1 size:  595.276 x 841.89 pts (A4)"))
    #expect(sizes.contains("Page    2 size:  612 x 792 pts (letter)"))
  }

  /// Equal marks in a row share a colour, other marks have one of their own, pictures have a tag.
  @Test func eachRunOfEqualMarksIsTold() throws {
    let press = try makePress()
    let place = Rectangle(x: 50, y: 50, width: 60, height: 13)
    let picture = TestPicture.picture(.png, TestPicture.png)
    var pages = document([])
    pages.pages[0].frames = [
      Frame(press.shape("Pay").line(x: 50, baseline: 60, size: 9), mark: .element(0)),
      Frame(.link(place, url: "https://pay.example/"), mark: .element(0)),
      Frame(press.shape("online").line(x: 90, baseline: 60, size: 9), mark: .element(0)),
      Frame(.fill(place, .ink), mark: .artifact(.layout)),
      Frame(.picture(picture, place), mark: .element(1)),
      Frame(.fill(place, .ink), mark: .artifact(.footer)),
    ]
    #expect(
      pages.pages[0].markedRuns.map(\.mark)
        == [.element(0), .artifact(.layout), .element(1), .artifact(.footer)])
    let pdf = try press.pdf(pages)
    let plain = try run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: pdf).output
    #expect(plain.components(separatedBy: "/Span <<").count == 2)
    let colors = plain.split(separator: "\n").compactMap { line in
      line.split(separator: " ").firstIndex(of: "rg").map { line.split(separator: " ")[$0 - 3] }
    }
    #expect(colors.count == 3 && Set(colors).count == 3, "\(colors)")
  }

  @Test func missingCharactersStillHaveTheirWords() throws {
    let press = try makePress()
    let text = press.shape("a \u{F0000} b")
    let pdf = try press.pdf(document([text]))
    let output = try run("pdftotext", ["FILE", "-"], on: pdf).output
    #expect(output.filter { !$0.isWhitespace } == "a\u{F0000}b")
  }

  @Test func fontFilesThatWereDrawnAreListed() throws {
    let press = try makePress("ja")
    let texts = [press.shape("Invoice"), press.shape("請求書", weight: 700), press.shape("x")]
    _ = press.shape("never drawn, فاتورة")
    let names = press.fontFiles(of: document(texts)).map { $0.split(separator: "/").last }
    #expect(names == ["Inter-Regular.otf", "NotoSansCJK-Bold.ttc"])
  }

  @Test func oneLatinPageIsSmall() throws {
    let press = try makePress()
    let texts = (0..<40).map { press.shape("Line \($0): consulting, July 2026 €1,2\($0).00") }
    let bytes = try press.pdf(document(texts)).count
    #expect((3_000...10_000).contains(bytes), "\(bytes)")
  }
}
