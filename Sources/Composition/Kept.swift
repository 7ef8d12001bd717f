/// Holds a large value once, so that what holds it is copied as one reference.
final class Kept<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
