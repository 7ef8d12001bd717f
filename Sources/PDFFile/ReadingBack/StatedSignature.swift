/// What an update states of its signature: all that signing does not settle by itself.
struct StatedSignature {
  /// More tokens than stand between the label and the end of the signature.
  private static let mostTokens = 64

  private(set) var label = ""
  private(set) var note = SignatureNote(signed: 0)
  private(set) var contents: [UInt8] = []

  /// Reads the values where they are, and takes no account of what is between them; nil where there
  /// is no signature or its words are longer than signing writes.
  ///
  /// - Parameter place: Where the label begins.
  init?(in bytes: [UInt8], at place: Int) {
    do throws(PDFFault) {
      guard try read(bytes, at: place) else { return nil }
    } catch {
      return nil
    }
    let words = note.words.map(\.value) + [label]
    guard words.allSatisfy({ $0.utf8.count <= SignatureNote.longest }) else { return nil }
  }

  /// Whether there is a signature.
  private mutating func read(_ bytes: [UInt8], at place: Int) throws(PDFFault) -> Bool {
    var lexer = Lexer(bytes, in: place..<bytes.count, of: .file)
    var key = "TU"
    for _ in 0..<Self.mostTokens {
      let token = try lexer.next()
      switch token.kind {
      case .name: key = bytes.name(at: token.range)
      case .string, .hexString:
        if key == "Contents" {
          contents = bytes.octets(in: token.range)
          return token.range.count / 2 - 1 <= PDFString.limit
        }
        // Each byte of UTF-8 takes up to four digits.
        guard token.range.count <= SignatureNote.longest * 4 + 6,
          let value = bytes.text(at: token.range)
        else { return false }
        take(value, of: key)
      case .end: return false
      default: break
      }
    }
    return false
  }

  private mutating func take(_ value: String, of key: String) {
    switch key {
    case "TU": label = value
    case "M": note.signed = PDFDate.seconds(ofPDF: value) ?? 0
    case "Name": note.name = value
    case "Reason": note.reason = value
    case "Location": note.location = value
    default: break
    }
  }
}
