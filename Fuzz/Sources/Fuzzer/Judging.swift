import Diagnostics

/// The result of reading what a stranger gave; nil for what is rejected in the right way: with
/// errors, each of which has a place and a sentence.
///
/// Any other error is none that an input may lead to.
func accepted<Result>(_ read: () throws -> Result) -> Result? {
  do {
    return try read()
  } catch let rejection as Rejection {
    let errors = rejection.diagnostics.filter { $0.severity == .error }
    precondition(!errors.isEmpty, "rejected without an error")
    for error in errors {
      precondition(error.place != nil && !error.sentence.isEmpty, "an error without its place")
    }
    return nil
  } catch {
    fatalError("\(error)")
  }
}

/// A sequence of choices: the same bytes make the same ones.
struct Choices {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isOver: Bool { position >= bytes.count }

  /// The next byte; 0 when all are used up.
  mutating func byte() -> Int {
    defer { position += 1 }
    return position < bytes.count ? Int(bytes[position]) : 0
  }

  /// A number below a bound of 1 to 256.
  mutating func below(_ bound: Int) -> Int { byte() % bound }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
