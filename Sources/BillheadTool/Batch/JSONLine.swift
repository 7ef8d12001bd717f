import Billhead

/// One JSON object on one line, its members in the order in which they are added.
struct JSONLine {
  private var members: [String] = []

  mutating func add(_ name: String, _ text: String?) {
    if let text { add(name, json: quoted(text)) }
  }

  mutating func add(_ name: String, _ number: Int?) {
    if let number { add(name, json: String(number)) }
  }

  /// Left out where there are none.
  mutating func add(_ name: String, _ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let list = diagnostics.map { DiagnosticLine($0).json }
    add(name, json: "[\(list.joined(separator: ","))]")
  }

  /// `json`: a value as it is to stand.
  mutating func add(_ name: String, json: String) {
    members.append("\(quoted(name)):\(json)")
  }

  /// Without a line feed.
  var text: String { "{\(members.joined(separator: ","))}" }
}
