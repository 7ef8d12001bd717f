import Diagnostics
import Testing

@testable import JSON

/// What keeps a text of any size from taking any amount of memory or time.
@Suite struct LimitTests {
  private func sentence(_ text: String) -> String? {
    #expect(throws: Rejection.self) { try JSONText(Array(text.utf8), name: "a.json") }?
      .diagnostics.first?.description
  }

  @Test func keysHaveALimit() throws {
    let key = String(repeating: "k", count: JSONScanner.keyLimit)
    #expect(
      try JSONText(Array(#"{"\#(key)":1}"#.utf8), name: "a.json").values[0][key]?.integer == 1)
    #expect(
      sentence("{\"\(key)k\":1}") == "a.json:1:2: error: this key is longer than 1000 bytes")
  }

  @Test func valuesHaveALimit() {
    var bytes: [UInt8] = Array("[".utf8)
    for _ in 0...JSONScanner.nodeLimit { bytes += [0x31, 0x2C] }
    bytes += Array("1]".utf8)
    let rejection = #expect(throws: Rejection.self) { try JSONText(bytes, name: "a.json") }
    #expect(
      rejection?.diagnostics.first?.sentence
        == "the text has more than 10000000 names and values")
  }

  @Test func placesAreThoseOfTheText() throws {
    let text = "[1,\n [10, 20, {\"ä\": [30,\n\"é\", 40]}]]\n{\"b\": [[], [5]]}\n\n7"
    let values = try JSONText(Array(text.utf8), name: "a.json").values
    let inner = try #require(values[0].elements.last?.elements.last?["ä"])
    #expect(inner.elements[2].place.description == "a.json:1#/1/2/ä/2")
    #expect(inner.elements[2].textPlace.description == "a.json:3:6")
    #expect(inner.elements[0].textPlace.description == "a.json:2:19")
    #expect(values[1]["b"]?.elements[1].elements[0].place.description == "a.json:4#/b/1/0")
    #expect(values[2].place.description == "a.json:6#")
    #expect(values[2].textPlace.description == "a.json:6:1")
  }
}
