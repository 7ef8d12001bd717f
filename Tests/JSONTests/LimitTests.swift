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

  /// Escapes do not count, so that what is written anew can be read.
  @Test(arguments: [
    (#"\u007f"#, 1000, true), (#"\u007f"#, 1001, false), (#"\ud83d\ude00"#, 250, true),
  ])
  func escapesInKeysDoNotCount(escape: String, count: Int, isTaken: Bool) {
    let text = "{\"\(String(repeating: escape, count: count))\":1}"
    #expect(((try? JSONText(Array(text.utf8), name: "a.json")) != nil) == isTaken)
  }

  @Test(arguments: [("[1,1,1,1]", true), ("[1,1,1,1,1]", false), ("1 1 1 1 1 1", false)])
  func valuesHaveALimit(text: String, isTaken: Bool) {
    let fault = Array(text.utf8).withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes, nodeLimit: 5)
      do throws(JSONFault) {
        try scanner.scan()
        return nil as JSONFault?
      } catch {
        return error
      }
    }
    #expect((fault == nil) == isTaken)
    if let fault {
      #expect(fault.fact == .tooManyValues(5))
      #expect(
        fault.fact.sentence == "the text has more than 5 names and values, too many for its size")
    }
  }

  /// Short values alone are bounded by the size of their text.
  @Test func valuesAreBoundedByTheSize() throws {
    #expect(JSONScanner.nodeLimit(for: 0) == 250_000)
    #expect(JSONScanner.nodeLimit(for: 600_000) == 350_000)
    #expect(JSONScanner.nodeLimit(for: 1 << 30) == 10_000_000)
    let text = "[" + String(repeating: "1,", count: 400_000) + "1]"
    let bytes = Array(text.utf8)
    let rejection = #expect(throws: Rejection.self) { try JSONText(bytes, name: "a") }
    #expect(rejection?.diagnostics.map(\.code) == ["json-too-large"])
  }

  @Test func placesAreThoseOfTheText() throws {
    let text = "[1,\n [10, 20, {\"ä\": [30,\n\"é\", 40]}]]\n{\"b\": [[], [5]]}\n\n7"
    let values = try JSONText(Array(text.utf8), name: "a.json").values
    let inner = try #require(values[0].elements.last?.elements.last?["ä"])
    #expect(inner.elements[2].place.description == "a.json:1#/1/2/ä/2")
    #expect(inner.elements[2].textPlace.description == "a.json:3:6")
    #expect(inner.elements[0].textPlace.description == "a.json:2:18")
    #expect(values[1]["b"]?.elements[1].elements[0].place.description == "a.json:4#/b/1/0")
    #expect(values[2].place.description == "a.json:6#")
    #expect(values[2].textPlace.description == "a.json:6:1")
  }
}
