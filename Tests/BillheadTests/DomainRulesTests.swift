import Foundation
import HostSystem
import Testing

/// `Tests/DomainRules.md` names tests and fixtures that there are, and counts its rows.
@Suite struct DomainRulesTests {
  private static let states = ["right", "partly", "wrong", "missing"]

  /// The cells of each row whose third cell is a state.
  private static let rows: [[String]] = cells.filter { $0.count == 4 && states.contains($0[2]) }

  private static let cells: [[String]] = {
    let bytes = (try? readFile("\(Fixture.package)/Tests/DomainRules.md")) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }()

  @Test func countsItsRows() {
    #expect(!Self.rows.isEmpty)
    let counts = Self.cells.filter { $0.count == 5 && Int($0[1]) != nil }
    for count in counts {
      let section = count[0].split(separator: " ")[0]
      let rows = Self.rows.filter { section == "all" || $0[0].hasPrefix("\(section).") }
      let found = Self.states.map { state in String(rows.count { $0[2] == state }) }
      #expect(Array(count.dropFirst()) == found, "\(section)")
    }
    #expect(counts.last?[0] == "all")
  }

  @Test func namesWhatThereIs() throws {
    let tests = try Self.tests()
    for row in Self.rows {
      let proofs = row[3].split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }.filter { $0.contains("/") }
      for proof in proofs {
        let isThere =
          proof.hasPrefix("Fixtures/")
          ? isFolder("\(Fixture.package)/\(proof)") : tests.contains(proof)
        #expect(isThere, "\(row[0]): \(proof)")
      }
      if row[2] == "right" { #expect(!proofs.isEmpty, "\(row[0])") }
    }
  }

  /// Target, suite and function of every test: `BillingTests/DueTests.subtractsRefunds`.
  private static func tests() throws -> Set<String> {
    let root = "\(Fixture.package)/Tests"
    var found: Set<String> = []
    for target in try namesInFolder(root) where isFolder("\(root)/\(target)") {
      for path in try sources(in: "\(root)/\(target)") {
        let source = String(decoding: try readFile(path), as: UTF8.self)
        for test in names(in: source) { found.insert("\(target)/\(test)") }
      }
    }
    return found
  }

  /// The Swift files of a folder and of those in it.
  private static func sources(in folder: String) throws -> [String] {
    try namesInFolder(folder).flatMap { name in
      let path = "\(folder)/\(name)"
      if isFolder(path) { return try sources(in: path) }
      return name.hasSuffix(".swift") ? [path] : []
    }
  }

  /// Suite and function of the tests of a file.
  private static func names(in source: String) -> [String] {
    var suite = ""
    var isTest = false
    var names: [String] = []
    for line in source.split(separator: "\n") {
      if line.first != " ", let name = word(after: ["struct ", "extension "], in: line) {
        suite = name
      }
      if line.contains("@Test") { isTest = true }
      guard isTest, let name = word(after: ["func "], in: line) else { continue }
      names.append("\(suite).\(name)")
      isTest = false
    }
    return names
  }

  private static func word(after keywords: [String], in line: Substring) -> String? {
    for keyword in keywords {
      guard let start = line.range(of: keyword)?.upperBound else { continue }
      return String(line[start...].prefix { $0.isLetter || $0.isNumber })
    }
    return nil
  }
}
