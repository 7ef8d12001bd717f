import Foundation
import Testing

/// The rows of one file, and what failed in them as a list that can be read.
struct Rows {
  let file: String
  private(set) var count = 0
  private var failures: [String] = []

  init(_ file: String) {
    self.file = file
  }

  private var text: String {
    get throws {
      let url = try #require(
        Bundle.module.url(forResource: file, withExtension: nil, subdirectory: "Rows"))
      return try String(contentsOf: url, encoding: .utf8)
    }
  }

  /// The lines with their numbers, comments left out.
  private var lines: [(number: Int, text: Substring)] {
    get throws {
      try text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
        .map { ($0.offset + 1, $0.element) }
    }
  }

  /// Checks each tab-separated row: `check` gives the input as text, what is expected, and what came.
  mutating func check(_ check: ([String]) -> (expected: String, got: String)) throws {
    for line in try lines {
      let fields = line.text.split(separator: "\t", omittingEmptySubsequences: false)
        .map(String.init)
      let result = check(fields)
      note(line.number, fields.dropLast().joined(separator: " "), result.expected, result.got)
    }
  }

  /// The same for a file of JSON objects.
  mutating func checkJSON<Row: Decodable>(
    _ type: Row.Type, _ check: (Row) -> (input: String, expected: String, got: String)
  ) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    for line in try lines {
      let result = check(try decoder.decode(Row.self, from: Data(line.text.utf8)))
      note(line.number, result.input, result.expected, result.got)
    }
  }

  private mutating func note(_ line: Int, _ input: String, _ expected: String, _ got: String) {
    count += 1
    // Compared by code units: canonical equivalence would hide a wrong character.
    guard !expected.utf8.elementsEqual(got.utf8) else { return }
    failures.append("\(file):\(line): \(input): expected \(visible(expected)), got \(visible(got))")
  }

  /// Invisible characters by number.
  private func visible(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .format
        || (scalar != " " && scalar.properties.isWhitespace)
        ? "<\(String(scalar.value, radix: 16))>" : String(scalar)
    }.joined()
  }

  /// Fails with the list, or when fewer rows were read than there have to be.
  func expectAllPass(atLeast minimum: Int) {
    #expect(count >= minimum, "\(file) has only \(count) rows")
    let list = failures.prefix(30).joined(separator: "\n")
    #expect(failures.isEmpty, "\(failures.count) of \(count) rows fail:\n\(list)")
  }
}
