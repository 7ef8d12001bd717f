import Diagnostics
import Figures
import JSON
import Testing

private func text(_ source: String) throws -> JSONText {
  try JSONText(Array(source.utf8), name: "a.json")
}

@Suite struct JSONTextTests {
  @Test func readsEveryKindOfValue() throws {
    let value = try text(#" {"a":[1,-2.50,true,false,null,"x"],"b":{},"c":[]} "#).values[0]
    let elements = try #require(value["a"]).elements
    #expect(elements.map(\.kind) == [.number, .number, .boolean, .boolean, .null, .string])
    #expect(elements[0].integer == 1)
    #expect(elements[1].integer == nil)
    #expect(elements[1].decimal == DecimalNumber("-2.5"))
    #expect(elements[1].numeral == "-2.50")
    #expect(elements[2].boolean == true)
    #expect(elements[5].string == "x")
    #expect(value.members.map(\.name) == ["a", "b", "c"])
    #expect(value["b"]?.members.isEmpty == true)
    #expect(value["c"]?.elements.isEmpty == true)
    #expect(value["d"] == nil)
  }

  @Test(arguments: [
    (#""plain""#, "plain"), (#""Täby 東京 😀""#, "Täby 東京 😀"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"), (#""\u00e9\uD83D\uDE00z""#, "é😀z"),
    (#""long enough to fill two words \u0041""#, "long enough to fill two words A"), (#""""#, ""),
  ])
  func readsStrings(source: String, expected: String) throws {
    #expect(try text(source).values[0].string == expected)
  }

  @Test func findsNamesWithEscapes() throws {
    #expect(try text(#"{"\u0061b":1}"#).values[0]["ab"]?.integer == 1)
  }

  @Test(arguments: [
    ("", "a.json:1:1: error: there is no JSON value in the text"),
    ("{\n  \"é\": }", "a.json:2:8: error: expected a value, found '}'"),
    ("[1,]", "a.json:1:4: error: expected a value, found ']'"),
    ("[1 2]", "a.json:1:4: error: expected ',' or ']', found '2'"),
    ("{\"a\" 1}", "a.json:1:6: error: expected ':', found '1'"),
    ("{a:1}", "a.json:1:2: error: expected a key in quotation marks, found 'a'"),
    ("{\"a\":1", "a.json:1:7: error: the text ends where ',' or '}' is expected"),
    ("\"abc", "a.json:1:5: error: the text ends where the closing quotation mark is expected"),
    ("01", "a.json:1:1: error: a number cannot begin with 0 and go on with digits"),
    ("-", "a.json:1:2: error: the text ends where a digit is expected"),
    ("1.e5", "a.json:1:3: error: expected a digit, found 'e'"),
    ("nul", "a.json:1:4: error: the text ends where 'null' is expected"),
    (
      "{\"amount\":1,\"amount\":2}",
      "a.json:1:13: error: the key 'amount' stands twice in one object"
    ),
    (#"{"a":1,"\u0061":2}"#, "a.json:1:8: error: the key 'a' stands twice in one object"),
    (#""\ud800x""#, #"a.json:1:2: error: the escape \ud800 is only half of a surrogate pair"#),
    (#""\udc00""#, #"a.json:1:2: error: the escape \udc00 is only half of a surrogate pair"#),
    (
      #""\x""#,
      #"a.json:1:2: error: expected one of " \ / b f n r t or u and four hexadecimal digits after \, found 'x'"#
    ),
    (
      "\"a\nb\"",
      #"a.json:1:3: error: control character 0x0A in a string; expected an escape such as \n or \u000a"#
    ),
  ])
  func refuses(source: String, sentence: String) {
    let rejection = #expect(throws: Rejection.self) { try text(source) }
    #expect(rejection?.description == sentence)
  }

  @Test(arguments: [
    [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xF0, 0x80],
  ])
  func refusesInvalidUTF8(bytes: [UInt8]) {
    let rejection = #expect(throws: Rejection.self) {
      try JSONText([0x22] + bytes + [0x22], name: "a.json")
    }
    let place = Place.text(file: "a.json", line: 1, column: 2)
    #expect(rejection?.diagnostics.first?.place == place)
  }

  @Test func limitsDepth() throws {
    let nested = { (depth: Int) in
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try text(nested(128)).values.count == 1)
    #expect(throws: Rejection.self) { try text(nested(129)) }
    #expect(throws: Rejection.self) { try text(String(repeating: "[", count: 1_000_000)) }
  }

  @Test func readsSeveralValues() throws {
    let values = try text("{\"a\":1}\n{\"a\":2}{\"a\":[3,{\"~/\":4}]}").values
    #expect(values.compactMap { $0["a"]?.integer } == [1, 2])
    #expect(values[1]["a"]?.place.description == "a.json:2#/a")
    #expect(values[2]["a"]?.elements[1]["~/"]?.place.description == "a.json:2#/a/1/~0~1")
  }

  @Test func skipsAByteOrderMark() throws {
    #expect(try JSONText([0xEF, 0xBB, 0xBF, 0x31], name: "a").values[0].integer == 1)
  }

  @Test func keepsPointers() throws {
    let value = try text(#"{"lines":{"data":[{},{"amount":5}]}}"#).values[0]
    let amount = value["lines"]?["data"]?.elements[1]["amount"]
    #expect(amount?.pointer == "/lines/data/1/amount")
    #expect(value.pointer == "")
  }

  @Test(arguments: ["123456789012345678901", "1e5", "1.0", "9223372036854775808"])
  func refusesIntegersThatDoNotFit(numeral: String) throws {
    #expect(try text(numeral).values[0].integer == nil)
  }

  @Test(arguments: ["1e99999999999999999999", "1e-9223372036854775808", "1e31"])
  func refusesDecimalsThatDoNotFit(numeral: String) throws {
    #expect(try text(numeral).values[0].decimal == nil)
  }

  @Test func takesManyKeysInLinearTime() throws {
    let members = (0..<200_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    let value = try text("{\(members)}").values[0]
    #expect(value["k199999"]?.integer == 199_999)
    #expect(throws: Rejection.self) { try text("{\(members),\"k7\":0}") }
  }

  @Test func comparesContent() throws {
    let values = try text(#"{"a":[1,"x"]} { "a" : [1, "\u0078"] } {"a":[1,"y"]}"#).values
    #expect(values[0].hasSameContent(as: values[1]))
    #expect(!values[0].hasSameContent(as: values[2]))
  }
}
