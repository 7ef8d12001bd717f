/// A value that is kept elsewhere, so that what holds it stays small: eight bytes, and nothing more
/// where there is none.
indirect enum Boxed<Value: Sendable & Hashable>: Sendable, Hashable {
  case none
  case some(Value)

  init(_ value: Value?) {
    self = value.map(Boxed.some) ?? .none
  }

  var value: Value? {
    switch self {
    case .none: nil
    case .some(let value): value
    }
  }
}
