import Testing

/// One way in which an update is not what signing appends. Each is signed after the change, so that
/// nothing but the change tells it.
struct ForgeryKind: Sendable, CustomTestStringConvertible {
  typealias Change = @Sendable (inout ForgedUpdate) throws -> Void

  let name: String
  let change: Change

  init(_ name: String, _ change: @escaping Change) {
    (self.name, self.change) = (name, change)
  }

  var testDescription: String { name }

  /// All kinds.
  static let all =
    rows + trailers + ends + classicTables + catalogs + pages + fields
    + signatures + words + objects + ranges + digits + messages

  /// Adds a drawing that shows something else, and gives its number.
  static func addDrawing(to update: inout ForgedUpdate) {
    let content = "BT /f-0-0 40 Tf 50 400 Td (PAID) Tj ET"
    update.addObject(
      update.free, "<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream")
  }

  /// Further entries of one part.
  static func entries(
    of part: Int, _ name: String, _ entries: [String]
  ) -> [ForgeryKind] {
    entries.map { words in ForgeryKind("\(name): \(words)") { $0.add(words, to: part) } }
  }

  /// Other words in one part.
  static func changes(
    of part: Int, _ name: String, _ changes: [(String, String)]
  ) -> [ForgeryKind] {
    changes.map { old, new in
      ForgeryKind("\(name): '\(old)' is '\(new)'") { $0.replace(old, new, in: part) }
    }
  }
}
