/// What stands between the lines of a payload; a code has one kind only.
package enum LineEnd: String, Sendable, Hashable, CaseIterable {
  case lineFeed = "\n"
  case carriageReturnLineFeed = "\r\n"
}
