import Figures
import JSON

/// The parts of the schema. A setting may be null, which counts as absent, unless it is required.
extension JSONWriter {
  mutating func member(_ name: String, _ text: String) {
    self.name(name)
    string(text)
  }

  /// The members of a schema that say what an object holds.
  mutating func writeObject(_ entries: [SettingEntry]) {
    member("type", "object")
    name("properties")
    object { writer in
      for entry in entries {
        writer.name(entry.key)
        writer.object { $0.write(entry) }
      }
    }
    let required = entries.filter(\.note.isRequired)
    if !required.isEmpty { strings("required", required.map(\.key)) }
    name("additionalProperties")
    boolean(false)
  }

  private mutating func write(_ entry: SettingEntry) {
    if !entry.note.sentence.isEmpty { member("description", entry.note.sentence) }
    if let example = entry.note.example {
      name("examples")
      array { $0.verbatim(example) }
    }
    guard !entry.note.isRequired else { return write(entry.kind) }
    name("anyOf")
    array { writer in
      writer.object { $0.write(entry.kind) }
      writer.object { $0.member("type", "null") }
    }
  }

  private mutating func write(_ kind: SettingKind) {
    switch kind {
    case .text: member("type", "string")
    case .zone: writeText(#"^[A-Za-z][A-Za-z0-9_+\-]*(/[A-Za-z][A-Za-z0-9_+\-]*){0,2}$"#)
    case .currency: strings("enum", Currency.codes.flatMap { [$0, $0.lowercased()] })
    case .choice(let names): strings("enum", names)
    case .days: writeInteger(0...Settings.longestTerm)
    case .minorUnits: writeInteger(-999_999_999_999_999...999_999_999_999_999)
    case .instant: writeInteger(0...253_402_300_799)
    case .percent: writeDecimal(minimum: "minimum")
    case .rate: writeDecimal(minimum: "exclusiveMinimum")
    case .decimal: writeDecimal(minimum: nil)
    case .flag: member("type", "boolean")
    case .url: writeText("^[Hh][Tt][Tt][Pp][Ss]://[A-Za-z0-9.-]+(:[0-9]{1,5})?([/?#][!-~]*)?$")
    case .identifier: writeText("^[A-Za-z][A-Za-z0-9_-]{0,63}$")
    case .language: writeText("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")
    case .count: writeInteger(0...999_999_999_999_999)
    case .digits: writeInteger(0...Snapshot.Presentation.Choices.mostDecimals)
    case .period: writePeriod()
    case .words: member("$ref", "#/$defs/words")
    case .picture: member("$ref", "#/$defs/picture")
    case .address: writeTexts(Snapshot.Address.keys)
    case .object(let entries): writeObject(entries)
    case .list(let element): writeList(element)
    case .map(_, let element): writeMap(element)
    }
  }

  private mutating func writeList(_ element: SettingKind) {
    member("type", "array")
    name("items")
    object { $0.write(element) }
  }

  private mutating func writeMap(_ element: SettingKind) {
    member("type", "object")
    name("additionalProperties")
    object { $0.write(element) }
  }

  private mutating func writeText(_ pattern: String) {
    member("type", "string")
    member("pattern", pattern)
  }

  private mutating func writeInteger(_ range: ClosedRange<Int>) {
    member("type", "integer")
    name("minimum")
    integer(range.lowerBound)
    name("maximum")
    integer(range.upperBound)
  }

  /// A number, or its numeral as a text. `minimum`: the keyword that holds it above zero.
  /// `minimum`: the key of a bound at zero; nil for a number of either sign.
  private mutating func writeDecimal(minimum: String?) {
    name("anyOf")
    array { writer in
      writer.object { writer in
        writer.member("type", "number")
        guard let minimum else { return }
        writer.name(minimum)
        writer.integer(0)
      }
      writer.object {
        $0.writeText(minimum == nil ? #"^-?[0-9]+(\.[0-9]+)?$"# : #"^[0-9]+(\.[0-9]+)?$"#)
      }
    }
  }

  private mutating func writePeriod() {
    name("anyOf")
    array { writer in
      writer.object { $0.write(.instant) }
      writer.object { writer in
        let instant = { (key: String) in
          SettingEntry(key: key, kind: .instant, note: .init("", isRequired: true))
        }
        writer.writeObject([instant("start"), instant("end")])
      }
    }
  }

  private mutating func writeTexts(_ keys: [String]) {
    member("type", "object")
    name("properties")
    object { writer in
      for key in keys {
        writer.name(key)
        writer.object { $0.strings("type", ["string", "null"]) }
      }
    }
    name("additionalProperties")
    boolean(false)
  }

  /// One text, or texts by language.
  mutating func writeWords() {
    name("anyOf")
    array { writer in
      writer.object { $0.member("type", "string") }
      writer.object { writer in
        writer.member("type", "object")
        writer.name("propertyNames")
        writer.object { $0.writeText(#"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"#) }
        writer.name("additionalProperties")
        writer.object { $0.strings("type", ["string", "null"]) }
      }
    }
  }

  /// Bytes in Base64, or a path.
  mutating func writePicture() {
    name("oneOf")
    array { writer in
      for key in ["data", "file"] {
        writer.object { writer in
          writer.writeObject([
            SettingEntry(key: key, kind: .text, note: .init("", isRequired: true))
          ])
        }
      }
    }
  }

  private mutating func strings(_ name: String, _ values: [String]) {
    self.name(name)
    array { writer in
      for value in values { writer.string(value) }
    }
  }
}
