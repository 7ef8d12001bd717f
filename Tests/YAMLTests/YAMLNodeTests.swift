import Testing

@testable import YAML

@Suite struct YAMLNodeTests {
  /// The tree with the place of every node: `1:1{1:1 a: 1:4[…]}`; plain scalars without quotes.
  private func written(_ node: YAMLNode) -> String {
    let value =
      switch node.value {
      case .scalar(let text, let isPlain): isPlain ? " \(text)" : " '\(text)'"
      case .sequence(let items): "[" + items.map(written).joined(separator: ", ") + "]"
      case .mapping(let entries):
        "{" + entries.map { "\(written($0.key)): \(written($0.value))" }.joined(separator: ", ")
          + "}"
      }
    return "\(node.mark.line):\(node.mark.column)\(value)"
  }

  @Test(arguments: [
    ("a: 1", "1:1{1:1 a: 1:4 1}"),
    ("- x\n- 'y'\n- \"z\"", "1:1[1:3 x, 2:3 'y', 3:3 'z']"),
    ("a: { b: [] }\nc:", "1:1{1:1 a: 1:4{1:6 b: 1:9[]}, 2:1 c: 2:3 }"),
    ("# only\n---\nü: |\n  two\n  lines\n...\n", "3:1{3:1 ü: 3:4 'two\nlines\n'}"),
    ("ää: ö", "1:1{1:1 ää: 1:5 ö}"),
    ("? [1]\n: 2\n? [1]\n: 3", "1:1{1:3[1:4 1]: 2:3 2, 3:3[3:4 1]: 4:3 3}"),
    ("\"a\\0b\"", "1:1 'a\0b'"),
    ("!!str 12", "1:1 12"),
  ])
  func theTreeKnowsPlacesAndStyles(_ text: String, _ tree: String) throws {
    let root = try #require(try YAMLNode.document(text))
    #expect(written(root) == tree)
  }

  @Test(arguments: ["", "  \n", "# a comment"])
  func aTextWithoutADocumentIsNothing(_ text: String) throws {
    #expect(try YAMLNode.document(text) == nil)
  }

  private static let refused: [(String, YAMLFault.Problem, Int, Int)] = [
    ("a: {", .syntax("did not find expected node content"), 2, 1),
    ("a: \"x", .syntax("found unexpected end of stream"), 1, 6),
    ("a: b: c", .syntax("mapping values are not allowed in this context"), 1, 5),
    ("\tx: 1\n\ty", .syntax("found character that cannot start any token"), 1, 1),
    ("a\n---\nb", .syntax("but found another document"), 2, 1),
    ("b: 1\na: 2\nb: 3\na: 4", .duplicateKey("a"), 2, 1),
    ("x: { a: 1, \"a\": 2 }", .duplicateKey("a"), 1, 6),
    ("a: &x 1\nb: *x", .alias, 2, 4),
    ("a: *x", .alias, 1, 4),
    (String(repeating: "[", count: 200), .tooDeep, 1, 102),
  ]

  @Test(arguments: refused)
  func theFirstFaultIsSaidWithItsPlace(
    _ text: String, _ problem: YAMLFault.Problem, _ line: Int, _ column: Int
  ) {
    let fault = #expect(throws: YAMLFault.self) { try YAMLNode.document(text) }
    #expect(fault == YAMLFault(problem: problem, mark: YAMLMark(line: line, column: column)))
  }

  /// What is no text of YAML at all is found below the parser, where no lines are counted.
  @Test func aControlCharacterHasNoPlace() {
    let fault = #expect(throws: YAMLFault.self) { try YAMLNode.document("a: \u{0}") }
    #expect(
      fault == YAMLFault(problem: .syntax("control characters are not allowed"), mark: nil))
  }

  /// Whatever is cut off, doubled or changed: a tree or a fault, and nothing else.
  @Test func damagedTextsAreReadOrRefused() {
    let text = "a: [1, 'b', \"c\"]\nd:\n  - { e: &f g }\n  - |\n    h\n? i\n: *f\n# end\n"
    let scalars = Array(text.unicodeScalars)
    let others: [Unicode.Scalar] = ["\0", "\n", "\"", "[", "}", ":", "-", "\u{FEFF}", "\u{10FFFF}"]
    var (read, refused) = (0, 0)
    for index in scalars.indices {
      for other in others {
        var damaged = scalars
        damaged[index] = other
        for part in [damaged[...], damaged[...index], damaged[index...]] {
          let text = String(String.UnicodeScalarView(part))
          if (try? YAMLNode.document(text)) == nil { refused += 1 } else { read += 1 }
        }
      }
    }
    #expect(read > 100)
    #expect(refused > 100)
  }
}
