import Documents
import Layout
import Testing

@testable import Typography

@Test func latinTextIsOneRunInInter() throws {
  let press = try Press(fonts: FontLibrary(folders: ["/usr/share/fonts"]))
  press.begin(DocumentLanguage(tag: "en"), theme: Theme())
  let text = press.shape(
    "Fluffy office −€1,584.00", as: FaceRequest(), direction: .document, language: nil)
  #expect(text.runs.count == 1)
  #expect(text.missing.isEmpty)
  #expect(text.breaks == [7, 14, 17])
}
