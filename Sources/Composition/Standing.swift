import Documents

/// How a document stands when its page is written, which paper cannot know.
enum Standing: Sendable, Hashable {
  case draft
  /// To be paid, not yet overdue as far as is known.
  case open
  case overdue
  /// A payment is under way.
  case processing
  case paid
  /// A receipt of which everything was given back.
  case refunded
  case void
  /// Uncollectible, and without a way to pay it: the customer is not told more.
  case closed
  /// Asks for nothing: a total of zero, a credit note.
  case settled

  /// Whether a state is said of it; nil where the document itself tells.
  func holds(_ state: Heading.State) -> Bool? {
    switch state {
    case .open, .partlyPaid: self == .open ? nil : false
    case .overdue: self == .overdue
    case .processing: self == .processing
    case .uncollectible: false
    case .draft, .void, .paid, .test, .refunded: nil
    }
  }

  /// Whether the reader is asked to pay.
  var asksForPayment: Bool { self == .open || self == .overdue }
}
