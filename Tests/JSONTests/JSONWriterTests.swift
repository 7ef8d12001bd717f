import JSON
import Testing

@Suite struct JSONWriterTests {
  @Test func writesCompactly() throws {
    var writer = JSONWriter()
    writer.object {
      $0.name("a")
      $0.array {
        $0.integer(-1)
        $0.string("q\" \\ \n \u{1} \u{1F} é")
        $0.boolean(true)
      }
      $0.name("b")
      $0.object { _ in }
    }
    let text = String(decoding: writer.bytes, as: UTF8.self)
    #expect(text == #"{"a":[-1,"q\" \\ \n \u0001 \u001f é",true],"b":{}}"#)
    let value = try JSONText(writer.bytes, name: "a").values[0]
    #expect(value["a"]?.elements[1].string == "q\" \\ \n \u{1} \u{1F} é")
  }
}
