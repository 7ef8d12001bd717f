import Billhead
import Documents
import Testing

/// Reading order is document order, and every word comes back as it was written.
@Suite struct ReadingTests {
  @Test(arguments: Fixture.all)
  func isReadAsItWasComposed(fixture: Fixture) throws {
    let renderer = try Shared.renderer
    let document = try renderer.compose(fixture.bundle(), options: fixture.options).document
    let rendered = try renderer.render(fixture.bundle(), as: .pdf, options: fixture.options)
    let spoken = try SpokenFile(rendered.bytes)
    #expect(spoken.faults == [])
    #expect(spoken.objects.text(spoken.objects.root["/Lang"]) == document.language.tag)
    let expected = ExpectedReading(document).items
    let found = spoken.items(language: document.language.tag)
    let different = zip(expected, found).first { $0 != $1 && $0.asDrawn != $1 }
    #expect(different == nil)
    #expect(expected.count == found.count)
  }
}
