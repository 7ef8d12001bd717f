import Figures
import JSON

/// Members of the canonical form; what is nil or empty is left out.
extension JSONWriter {
  mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    self.name(name)
    string(text)
  }

  mutating func member(_ name: String, _ flag: Bool) {
    self.name(name)
    boolean(flag)
  }

  mutating func member(_ name: String, _ instant: Instant?) {
    guard let instant else { return }
    self.name(name)
    integer(instant.seconds)
  }

  mutating func member(_ name: String, _ decimal: DecimalNumber?) {
    member(name, decimal?.trimmed(toScale: 0).description)
  }

  /// An amount in the snapshot's currency.
  mutating func member(_ name: String, _ amount: Money?) {
    guard let amount else { return }
    self.name(name)
    integer(amount.minorUnits)
  }

  /// An amount that may be in another currency.
  mutating func member(_ name: String, withCurrency amount: Money?) {
    record(name, amount) { amount, writer in
      writer.member("amount", amount)
      writer.member("currency", amount.currency.code)
    }
  }

  mutating func member(_ name: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    self.name(name)
    array { writer in
      for text in texts { writer.string(text) }
    }
  }

  mutating func record<Value>(
    _ name: String, _ value: Value?, _ write: (Value, inout JSONWriter) -> Void
  ) {
    guard let value else { return }
    self.name(name)
    object { write(value, &$0) }
  }

  mutating func records<Value>(
    _ name: String, _ values: [Value], _ write: (Value, inout JSONWriter) -> Void
  ) {
    guard !values.isEmpty else { return }
    self.name(name)
    array { writer in
      for value in values { writer.object { write(value, &$0) } }
    }
  }
}
