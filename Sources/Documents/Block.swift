/// One part of a document. The enumeration is closed: a writer that forgets a case does not
/// compile.
package indirect enum Block: Sendable, Hashable {
  case masthead(Masthead)
  case fields(FieldList)
  case parties([Party])
  case headline(Headline)
  case memo(Text)
  case lines(LineTable)
  case summary(Summary)
  case payments(PaymentTable)
  case statements([Text])
  /// Blocks side by side, from the start edge to the end edge, with the parts of the width that
  /// each takes.
  case columns([Column])

  package struct Column: Sendable, Hashable {
    /// The share of the width, relative to the other columns; greater than 0.
    package var share: Double
    package var blocks: [Block]

    package init(share: Double, blocks: [Block]) {
      self.share = share
      self.blocks = blocks
    }
  }
}
