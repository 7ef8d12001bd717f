import Diagnostics
import Figures
import Testing

@testable import PaymentCodes

/// Money for tests.
func money(_ minorUnits: Int, _ code: String) -> Money {
  guard let currency = Currency(code: code) else { fatalError("no currency \(code)") }
  return Money(minorUnits, currency)
}

/// What a builder says against its input: the places and sentences, in order.
func findings(_ make: () throws -> Any) -> [String] {
  do {
    _ = try make()
    return []
  } catch let rejection as Rejection {
    return rejection.diagnostics.map { "\($0.place?.description ?? ""): \($0.sentence)" }
  } catch {
    return ["\(error)"]
  }
}
