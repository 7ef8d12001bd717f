import Figures
import JSON

/// Reads JSON. What is read must be the same when it is written and read again.
enum JSONTarget: FuzzTarget {
  static let name = "json"

  static func test(_ bytes: [UInt8]) {
    guard let text = accepted({ try JSONText(bytes, name: "a.json") }) else { return }
    for value in text.values {
      visit(value)
      var writer = JSONWriter()
      writer.array { write(value, to: &$0) }
      let again = try? JSONText(writer.bytes, name: "b.json").values[0].elements[0]
      precondition(again?.hasSameContent(as: value) == true, "written anew, it is another value")
    }
    var rest = 32
    text.forEachObject { object in
      rest -= 1
      guard rest > 0 else { return }
      _ = object.place
      for (name, member) in object.members {
        precondition(object[name]?.hasSameContent(as: member) == true, "a member is not found")
      }
    }
  }

  private static func visit(_ value: JSONValue) {
    if let integer = value.integer {
      precondition(value.decimal.map { $0 == .init(Int128(integer)) } ?? true, "two numbers in one")
    }
    precondition(value.beginsVisibly ? value.string?.isEmpty == false : true)
    precondition(value.members.isEmpty || value.elements.isEmpty)
    value.elements.forEach(visit)
    value.members.forEach { visit($0.value) }
  }

  private static func write(_ value: JSONValue, to writer: inout JSONWriter) {
    switch value.kind {
    case .object:
      // Names are written without escapes, so members are compared one by one.
      writer.verbatim(written(value))
    case .array: writer.array { writer in value.elements.forEach { write($0, to: &writer) } }
    case .string: writer.string(value.string ?? "")
    case .number: writer.verbatim(value.numeral ?? "0")
    case .boolean: writer.boolean(value.boolean == true)
    case .null: writer.verbatim("null")
    }
  }

  private static func written(_ object: JSONValue) -> String {
    let members = object.members.map { name, value in
      var (key, content) = (JSONWriter(), JSONWriter())
      key.string(name)
      write(value, to: &content)
      return text(key) + ":" + text(content)
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  private static func text(_ writer: JSONWriter) -> String {
    String(decoding: writer.bytes, as: UTF8.self)
  }
}
