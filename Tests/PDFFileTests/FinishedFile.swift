@testable import PDFFile

/// A value of a finished file, for looking into it.
indirect enum PDFValue: Equatable {
  case name(String)
  case integer(Int)
  case real(Double)
  case string([UInt8])
  case array([PDFValue])
  case dictionary([String: PDFValue])
  case reference(Int)
  case word(String)
}

/// A finished file that is read back, object by object.
struct FinishedFile: ~Copyable {
  let bytes: [UInt8]
  var file: CairoFile
  let inflater: Inflater

  static func read(_ bytes: [UInt8]) throws -> FinishedFile {
    let inflater = try Inflater()
    let file = try CairoFile(bytes, inflater: inflater)
    return FinishedFile(bytes: bytes, file: file, inflater: inflater)
  }

  /// The catalog.
  mutating func root() throws -> [String: PDFValue] { try dictionary(.reference(file.root)) }

  mutating func value(_ number: Int) throws -> PDFValue {
    let object = try file.object(number, inflater: inflater)
    var lexer = Lexer(object.bytes, in: object.body, of: .object(number))
    return try lexer.read()
  }

  mutating func dictionary(_ value: PDFValue?) throws -> [String: PDFValue] {
    switch value {
    case .dictionary(let entries): return entries
    case .reference(let number): return try dictionary(self.value(number))
    default: return [:]
    }
  }

  mutating func array(_ value: PDFValue?) throws -> [PDFValue] {
    switch value {
    case .array(let items): return items
    case .reference(let number): return try array(self.value(number))
    case nil: return []
    case let single?: return [single]
    }
  }

  mutating func stream(_ value: PDFValue?) throws -> [UInt8] {
    guard case .reference(let number) = value else { return [] }
    return try file.object(number, inflater: inflater).unpacked(inflater: inflater)
  }

  /// The pages' dictionaries and numbers.
  mutating func pages() throws -> [(number: Int, entries: [String: PDFValue])] {
    let tree = try dictionary(root()["Pages"])
    var pages: [(Int, [String: PDFValue])] = []
    for case .reference(let number) in try array(tree["Kids"]) {
      pages.append((number, try dictionary(.reference(number))))
    }
    return pages
  }

  /// The content of a page, counting from 0.
  mutating func content(_ page: Int) throws -> String {
    String(decoding: try stream(pages()[page].entries["Contents"]), as: UTF8.self)
  }

  /// Every object that the file holds, by number.
  mutating func objects() throws -> [Int: PDFValue] {
    var objects: [Int: PDFValue] = [:]
    for (number, location) in file.locations.enumerated() {
      if case .free = location { continue }
      objects[number] = try value(number)
    }
    return objects
  }
}

extension Lexer {
  /// Reads one value, whatever it is.
  mutating func read() throws -> PDFValue {
    let range = try value()
    var inside = Lexer(bytes, in: range, of: owner)
    return try inside.readParts()
  }

  private mutating func readParts() throws -> PDFValue {
    let token = try next()
    let text = String(decoding: bytes[token.range], as: UTF8.self)
    switch token.kind {
    case .name: return .name(String(text.dropFirst()))
    case .integer:
      let isReference = position < end
      return isReference ? .reference(Int(text) ?? -1) : .integer(Int(text) ?? -1)
    case .real: return .real(Double(text) ?? .nan)
    case .string: return .string(bytes[token.range].literalContent)
    case .hexString: return .string(bytes[token.range].hexadecimalContent)
    case .arrayOpen:
      var items: [PDFValue] = []
      while true {
        var ahead = self
        if try ahead.next().kind == .arrayClose { return .array(items) }
        items.append(try read())
      }
    case .dictionaryOpen:
      var entries: [String: PDFValue] = [:]
      while true {
        let key = try next()
        guard key.kind == .name else { return .dictionary(entries) }
        let name = String(decoding: bytes[key.range].dropFirst(), as: UTF8.self)
        entries[name] = try read()
      }
    default: return .word(text)
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var literalContent: [UInt8] {
    var content: [UInt8] = []
    var escaped = false
    for byte in dropFirst().dropLast() {
      if !escaped, byte == UInt8(ascii: "\\") {
        escaped = true
        continue
      }
      content.append(escaped && byte == UInt8(ascii: "r") ? 0x0D : byte)
      escaped = false
    }
    return content
  }

  fileprivate var hexadecimalContent: [UInt8] {
    let digits = dropFirst().dropLast().map { byte in
      UInt8(String(UnicodeScalar(byte)), radix: 16) ?? 0
    }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}

extension PDFValue {
  /// The words of a text string.
  var text: String? {
    guard case .string(let bytes) = self else { return nil }
    guard bytes.starts(with: [0xFE, 0xFF]) else { return String(decoding: bytes, as: UTF8.self) }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }
}
