/// How many pieces of a path may cross one another.
///
/// The library that draws finds where the lines of one path meet, which takes as long as there are
/// meetings: ten thousand lines may have fifty million.
struct Crossings {
  struct Piece {
    var left: Float
    var top: Float
    var right: Float
    var bottom: Float
  }

  private let pieces: [Piece]

  init(_ pieces: [Piece]) { self.pieces = pieces }

  /// The pairs of pieces whose boxes meet when each is grown by a margin; the search ends at a
  /// limit. What searching itself costs is added as a three-hundredth of a pair a step.
  func count(margin: Float, limit: Double) -> Double {
    let sorted = pieces.sorted { $0.top < $1.top }
    var open: [Piece] = []
    var steps = 0.0
    var pairs = 0.0
    for piece in sorted {
      open.removeAll { $0.bottom + margin < piece.top - margin }
      steps += Double(open.count)
      for other in open
      where other.left - margin <= piece.right + margin
        && piece.left - margin <= other.right + margin
      {
        pairs += 1
      }
      if pairs + steps / 300 > limit { break }
      open.append(piece)
    }
    // Those that follow one another meet without crossing.
    return max(0, pairs - 2 * Double(pieces.count)) + steps / 300
  }
}
