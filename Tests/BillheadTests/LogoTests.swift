import Billhead
import Diagnostics
import Foundation
import HostSystem
import Testing

/// The seller's logo in unusual documents.
@Suite struct LogoTests {
  private static let fixture = Fixture(name: "bare-minimum", locale: "en")

  private static let root = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='9'"

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func bundle(logo drawing: String) throws -> BillingBundle {
    var object = try object(readFile("\(Fixture.root)/bare-minimum/bundle.json"))
    var settings = object["settings"] as? [String: Any] ?? [:]
    settings["logo"] = ["data": Data(drawing.utf8).base64EncodedString()]
    object["settings"] = settings
    return try BillingBundle(
      JSONSerialization.data(withJSONObject: object, options: .sortedKeys), name: "a.json")
  }

  /// What is left out of a drawing is told with the place of the picture, once for each output.
  @Test func tellsWherePartsWereLeftOut() throws {
    let bundle = try bundle(
      logo: "\(Self.root)><a href='x'><rect width='40' height='9'/></a><script/></svg>")
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
    let bundle = try bundle(
      logo: "\(Self.root) transform='\(transform)'><rect width='9' height='9'/></svg>")
    let rendered = try Shared.renderer.render(bundle, as: .pdf, options: Self.fixture.options)
    #expect(rendered.diagnostics.contains { $0.code == "picture-left-out" })
  }

  /// Facts without a seller's name are drawn all the same; the picture has other words for readers.
  @Test(arguments: [nil, "", "\u{200B}"] as [String?])
  func aSellerMayHaveNoName(name: String?) throws {
    let bundle = try bundle(logo: "\(Self.root)><rect width='40' height='9'/></svg>")
    let facts = try Shared.renderer.render(bundle, as: .text, options: Self.fixture.options)
      .snapshotJSON
    var object = try object(facts)
    object["seller"] = name.map { ["name": $0] } ?? [:]
    let snapshot = try BillingBundle(
      JSONSerialization.data(withJSONObject: object), name: "facts.json")
    let pdf = try Shared.renderer.render(snapshot, as: .pdf, options: Self.fixture.options)
    #expect(pdf.bytes.starts(with: Array("%PDF".utf8)))
  }
}
