import Diagnostics
import Figures
import JSON

/// The members of one JSON object, read by type; what is wrong goes to the log.
///
/// A member that is null counts as absent; so does a text that shows nothing.
struct Fields {
  let value: JSONValue
  let log: FindingLog
  /// Whether null in a list counts as absent too, as in settings. A list of Stripe's has none, so that
  /// there it is an error.
  var passesOverNull = false

  /// Logs an error when the value is no object.
  init?(_ value: JSONValue, log: FindingLog) {
    guard value.kind == .object else {
      log.add(.wrongType(expected: "an object", found: value.kind.words), at: value.place)
      return nil
    }
    self.value = value
    self.log = log
  }

  var place: Place { value.place }

  /// Where a member stands; where its object does when it is absent.
  func place(of name: String) -> Place { member(name)?.place ?? place }

  /// The member, unless it is absent, null or a text that shows nothing.
  func member(_ name: String) -> JSONValue? {
    value[name].flatMap { $0.saysNothing ? nil : $0 }
  }

  /// Whether the key stands there, be it with null.
  func has(_ name: String) -> Bool { value[name] != nil }

  /// How long a text for print may be, in bytes; Stripe's longest have 5,000 characters.
  static let textLimit = 100_000

  func text(_ name: String) -> String? {
    guard let member = value[name], !member.isNull, let text = checkedText(member) else {
      return nil
    }
    return text.countsAsAbsent ? nil : text
  }

  /// A text that is not for print, of any length: a picture.
  func encoded(_ name: String) -> String? {
    guard let member = member(name), let text = typed(member, "a text", member.string) else {
      return nil
    }
    return text.countsAsAbsent ? nil : text
  }

  private func checkedText(_ member: JSONValue) -> String? {
    guard member.textLength <= Self.textLimit else {
      log.add(.textTooLong(member.textLength), at: member.place)
      return nil
    }
    return typed(member, "a text", member.string)
  }

  /// A text for every language, or `{tag: text}`.
  func words(_ name: String) -> LocalizedText? { member(name).flatMap(words) }

  func words(_ value: JSONValue) -> LocalizedText? {
    if value.kind == .string {
      return checkedText(value).flatMap { $0.countsAsAbsent ? nil : .any($0) }
    }
    guard value.kind == .object else {
      return typed(value, "a text or texts by language", nil)
    }
    let texts = value.members.compactMap { tag, member -> (tag: String, text: String)? in
      guard LanguageTagShape.fits(tag) else {
        log.add(.notALanguage(tag), at: member.place)
        return nil
      }
      if member.isNull { return nil }
      return checkedText(member).map { (tag, $0) }
    }
    return LocalizedText(texts)
  }

  func flag(_ name: String) -> Bool? {
    member(name).flatMap { typed($0, "true or false", $0.boolean) }
  }

  /// A whole number within ±10^15, so that sums of amounts cannot overflow.
  func integer(_ name: String) -> Int? { integer(name, below: 1_000_000_000_000_000) }

  /// A whole number of less than a limit, whatever its sign.
  ///
  /// - Parameter tooLarge: What is said of a larger one.
  func integer(
    _ name: String, below limit: UInt,
    else tooLarge: (String) -> Finding.Input = Finding.Input.numberTooLarge
  ) -> Int? {
    guard let member = member(name) else { return nil }
    guard let integer = member.integer else {
      guard let numeral = typed(member, "a whole number", member.numeral) else { return nil }
      let isWhole = numeral.utf8.allSatisfy { $0 != 0x2E && $0 | 0x20 != 0x65 }
      log.add(isWhole ? tooLarge(numeral) : .notAnInteger(numeral), at: member.place)
      return nil
    }
    guard integer.magnitude < limit else {
      log.add(tooLarge(String(integer)), at: member.place)
      return nil
    }
    return integer
  }

  func amount(_ name: String, _ currency: Currency) -> Money? {
    integer(name).map { Money($0, currency) }
  }

  /// Seconds since 1970, up to the year 9999.
  func instant(_ name: String) -> Instant? {
    let read = integer(name, below: 253_402_300_800, else: Finding.Input.instantOutOfRange)
    guard let seconds = read else { return nil }
    guard seconds >= 0 else {
      log.add(.instantOutOfRange(String(seconds)), at: value[name]?.place)
      return nil
    }
    return Instant(seconds)
  }

  /// A decimal given as a number or, as Stripe does for long ones, as a text. Without trailing
  /// zeros.
  func decimal(_ name: String) -> DecimalNumber? { decimal(name, isWide: false) }

  func decimal(_ name: String, isWide: Bool) -> DecimalNumber? {
    guard let member = member(name) else { return nil }
    guard let numeral = typed(member, "a number", member.numeral ?? member.string) else {
      return nil
    }
    let decimal = DecimalNumber(withinLimits: numeral) ?? (isWide ? .init(wide: numeral) : nil)
    if decimal == nil { log.add(.notADecimal(numeral), at: member.place) }
    return decimal?.trimmed(toScale: 0)
  }

  /// A value of a closed enumeration; logs an error for an unknown one.
  func choice<Choice: Choosable>(_ name: String) -> Choice? {
    choice(name, ignoresCase: false)
  }

  func choice<Choice: Choosable>(_ name: String, ignoresCase: Bool) -> Choice? {
    text(name).flatMap { text in
      choice(ignoresCase ? text.lowercased() : text, as: text, at: place(of: name))
    }
  }

  /// Values of a closed enumeration, each once; logs an error for an unknown one.
  func choices<Choice: Choosable>(_ name: String) -> [Choice] {
    elements(name).reduce(into: []) { choices, element in
      guard let text = checkedText(element),
        let choice: Choice = choice(text, as: text, at: element.place)
      else { return }
      if !choices.contains(where: { $0.rawValue == choice.rawValue }) { choices.append(choice) }
    }
  }

  private func choice<Choice: Choosable>(
    _ name: String, as written: String, at place: Place
  ) -> Choice? {
    let choice = Choice(rawValue: name)
    if choice == nil {
      let known = Choice.allCases.map(\.rawValue)
      let nearest = log.nearest(to: written, among: known)
      log.add(.unknownChoice(written, nearest: nearest, known: known), at: place)
    }
    return choice
  }

  func object(_ name: String) -> Fields? {
    member(name).flatMap { Fields($0, log: log) }
  }

  /// The objects of an array, or of a list object of Stripe's (`{object: list, data: []}`).
  func objects(_ name: String) -> [Fields] {
    elements(name).compactMap { Fields($0, log: log) }
  }

  /// The elements of an array or of a list object, but for texts that show nothing, and in settings
  /// null. A list object whose `data` is null or absent is empty.
  func elements(_ name: String) -> [JSONValue] {
    guard let member = member(name) else { return [] }
    if member.isEmptyList { return [] }
    let array = member.kind == .object ? member["data"] ?? member : member
    var elements = typed(array, "an array", array.kind == .array ? array.elements : nil) ?? []
    let saysNothing = passesOverNull ? \JSONValue.saysNothing : \.isBlank
    if elements.contains(where: { $0[keyPath: saysNothing] }) {
      elements.removeAll { $0[keyPath: saysNothing] }
    }
    return elements
  }

  func texts(_ name: String) -> [String] {
    elements(name).compactMap(checkedText)
  }

  /// Logs an error when the member is absent.
  func required<Value>(_ name: String, _ read: (String) -> Value?) -> Value? {
    let value = read(name)
    if value == nil, member(name) == nil { log.add(.missing(name), at: place) }
    return value
  }

  private func typed<Value>(
    _ member: JSONValue, _ expected: String, _ value: Value?
  ) -> Value? {
    if value == nil {
      log.add(.wrongType(expected: expected, found: member.kind.words), at: member.place)
    }
    return value
  }
}

extension JSONValue {
  /// Whether it is a list object (`{object: list, data}`) without data, or an object without members.
  fileprivate var isEmptyList: Bool {
    guard kind == .object else { return false }
    if let data = self["data"] { return data.isNull }
    return weight == 0 || self["object"]?.string == "list"
  }

  /// Whether the value is null or a text that shows nothing.
  var saysNothing: Bool { isNull || isBlank }

  /// Whether the value is a text that shows nothing.
  var isBlank: Bool { kind == .string && !beginsVisibly && string?.countsAsAbsent == true }
}

extension JSONValue.Kind {
  var words: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a text"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    }
  }
}
