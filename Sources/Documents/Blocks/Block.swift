/// One part of a document. The enumeration is closed and short: a writer switches over its cases
/// once, and one that forgets a case does not compile.
package indirect enum Block: Sendable, Hashable {
  case heading(Heading)
  case paragraphs(Paragraphs)
  case table(Table)
  case group(Group)
  case picture(Picture)
  case action(Action)
  case code(Code)
}
