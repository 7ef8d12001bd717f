@testable import PDFFile

/// The newest part of a file, read by its cross-reference stream.
struct SignedUpdate {
  private let bytes: [UInt8]
  private let trailer: [String: PDFValue]
  /// By object number.
  private let offsets: [Int: Int]

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    let words = String(decoding: bytes.suffix(40), as: UTF8.self).split(separator: "\n")
    let start = words.dropLast().last.flatMap { Int($0) } ?? 0
    var lexer = Lexer(bytes, in: start..<bytes.count, of: .file)
    let number = bytes.number(at: try lexer.next().range) ?? 0
    let table = try PDFObject(number, at: start, in: bytes) { _ in 0 }
    trailer = try table.value()
    guard case .array(let index)? = trailer["Index"], let rows = table.stream else {
      offsets = [:]
      return
    }
    let numbers = index.compactMap { if case .integer(let value) = $0 { value } else { nil } }
    offsets = Dictionary(
      uniqueKeysWithValues: stride(from: 0, to: numbers.count, by: 2).map { place in
        let row = bytes[rows].dropFirst(place / 2 * 10).prefix(9).dropFirst()
        return (numbers[place], row.reduce(0) { $0 << 8 | Int($1) })
      })
  }

  /// A dictionary that was written in the update.
  func value(_ number: Int) throws -> [String: PDFValue] {
    try PDFObject(number, at: offsets[number] ?? 0, in: bytes) { _ in 0 }.value()
  }

  func dictionary(_ reference: PDFValue?) throws -> [String: PDFValue] {
    guard case .reference(let number)? = reference else { return [:] }
    return try value(number)
  }

  /// From the catalog over the form and its only field.
  func signature() throws -> [String: PDFValue] {
    guard case .dictionary(let form)? = try dictionary(trailer["Root"])["AcroForm"],
      form["SigFlags"] == .integer(3), case .array(let fields)? = form["Fields"], fields.count == 1
    else { return [:] }
    return try dictionary(dictionary(fields[0])["V"])
  }

  func identifiers() throws -> [PDFValue] {
    guard case .array(let identifiers)? = trailer["ID"] else { return [] }
    return identifiers
  }
}

extension PDFObject {
  fileprivate func value() throws -> [String: PDFValue] {
    var lexer = Lexer(bytes, in: body, of: owner)
    guard case .dictionary(let entries) = try lexer.read() else { return [:] }
    return entries
  }
}
