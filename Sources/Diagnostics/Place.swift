/// Where a finding is: in a text file, in a JSON value, or in a composed document.
public enum Place: Sendable, Hashable, CustomStringConvertible {
  /// A file as a whole.
  case file(String)
  /// A position in a text file; line and column count from 1, columns in characters.
  case text(file: String, line: Int, column: Int)
  /// A JSON value: the file it came from, if any, and a JSON pointer (RFC 6901) such as
  /// `/lines/data/3/amount`. An empty pointer is the whole value.
  case json(file: String?, pointer: String)
  /// A block of a composed document, as a path such as `lines/3/description`.
  case block(String)

  public var description: String {
    switch self {
    case .file(let path): path
    case .text(let file, let line, let column): "\(file):\(line):\(column)"
    case .json(let file, let pointer): "\(file ?? "")#\(pointer)"
    case .block(let path): path
    }
  }
}
