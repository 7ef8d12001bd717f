import Billhead

/// A finding as it stands on standard error.
struct DiagnosticLine {
  let diagnostic: Diagnostic
  /// The input it belongs to; nil for what is about no input.
  let document: String?

  init(_ diagnostic: Diagnostic, of document: String? = nil) {
    self.diagnostic = diagnostic
    self.document = document
  }

  /// For people. A place within a document does not tell which, so its name goes before it. What
  /// the input brought along does nothing to a terminal, and makes no lines of its own.
  var text: String {
    var name: String?
    switch diagnostic.place {
    case nil, .block: name = document
    case .file, .text, .json: break
    }
    let parts = [
      name, diagnostic.place?.description, diagnostic.severity.rawValue, diagnostic.sentence,
    ]
    let head = parts.compactMap { $0.map(shown) }.joined(separator: ": ")
    return ([head] + diagnostic.hints.map { "  hint: \(shown($0))" }).joined(separator: "\n")
  }

  /// For programs: an object without line breaks; members without a value are left out.
  var json: String {
    var members = [
      ("severity", quoted(diagnostic.severity.rawValue)), ("code", quoted(diagnostic.code)),
      ("sentence", quoted(diagnostic.sentence)),
    ]
    if let document { members.append(("document", quoted(document))) }
    members += placeMembers
    if !diagnostic.hints.isEmpty {
      members.append(("hints", "[\(diagnostic.hints.map(quoted).joined(separator: ","))]"))
    }
    return "{" + members.map { "\(quoted($0)):\($1)" }.joined(separator: ",") + "}"
  }

  private var placeMembers: [(String, String)] {
    switch diagnostic.place {
    case nil: []
    case .file(let path): [("file", quoted(path))]
    case .text(let file, let line, let column):
      [("file", quoted(file)), ("line", String(line)), ("column", String(column))]
    case .json(let file, let pointer):
      (file.map { [("file", quoted($0))] } ?? []) + [("pointer", quoted(pointer))]
    case .block(let path): [("block", quoted(path))]
    }
  }
}

/// A JSON string (RFC 8259, section 7), which is safe to show on a terminal too.
func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    case _ where scalar.isUnsafeToShow:
      for unit in UTF16.encode(scalar) ?? .init() {
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
