import Billhead
import Diagnostics
import Foundation
import HostSystem
import Testing

/// The seller's logo in unusual documents.
@Suite struct LogoTests {
  private static let fixture = Fixture(name: "bare-minimum", locale: "en")

  private func bundle(logo body: String) throws -> BillingBundle {
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='9'>\(body)</svg>"
    let logo = ["data": Data(drawing.utf8).base64EncodedString()]
    let bytes = try readFile("\(Fixture.root)/bare-minimum/bundle.json")
    var object = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    var settings = object["settings"] as? [String: Any] ?? [:]
    settings["logo"] = logo
    object["settings"] = settings
    return try BillingBundle(
      JSONSerialization.data(withJSONObject: object, options: .sortedKeys), name: "a.json")
  }

  /// What is left out of a drawing is told with the place of the picture, once for each output.
  @Test func tellsWherePartsWereLeftOut() throws {
    let bundle = try bundle(logo: "<a href='x'><rect width='40' height='9'/></a><script/>")
    for output in [Output.pdf, .png, .svg] {
      let rendered = try Shared.renderer.render(bundle, as: output, options: Self.fixture.options)
      let found = rendered.diagnostics.filter { $0.code == "picture-parts-left-out" }
      #expect(found.map(\.place) == [.block("masthead/logo")])
      #expect(found.first?.sentence == "the SVG picture has <a>, <script>: left out")
    }
  }

  /// A drawing whose root cannot be drawn is left out, and ends nothing.
  @Test(arguments: ["matrix(0", "matrix(", "scale(1e20)"])
  func aRootThatIsLeftOutIsNoDrawing(transform: String) throws {
    let whole = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' "
    let bytes = Array("\(whole)transform='\(transform)'><rect width='9' height='9'/></svg>".utf8)
    var options = Self.fixture.options
    options.isStrict = false
    let json = try readFile("\(Fixture.root)/bare-minimum/bundle.json")
    var object = try #require(
      try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    object["settings"] = ["logo": ["data": Data(bytes).base64EncodedString()]]
    let bundle = try BillingBundle(
      JSONSerialization.data(withJSONObject: object), name: "a.json")
    let rendered = try Shared.renderer.render(bundle, as: .pdf, options: options)
    #expect(rendered.diagnostics.contains { $0.code == "picture-left-out" })
  }

  /// Facts without a seller's name are drawn all the same; the picture has other words for readers.
  @Test(arguments: [nil, "", "\u{200B}"] as [String?])
  func aSellerMayHaveNoName(name: String?) throws {
    let bundle = try bundle(logo: "<rect width='40' height='9'/>")
    let facts = try Shared.renderer.render(bundle, as: .text, options: Self.fixture.options)
      .snapshotJSON
    var object = try #require(
      try JSONSerialization.jsonObject(with: Data(facts)) as? [String: Any])
    object["seller"] = name.map { ["name": $0] } ?? [:]
    let snapshot = try BillingBundle(
      JSONSerialization.data(withJSONObject: object), name: "facts.json")
    let pdf = try Shared.renderer.render(snapshot, as: .pdf, options: Self.fixture.options)
    #expect(pdf.bytes.starts(with: Array("%PDF".utf8)))
  }
}
