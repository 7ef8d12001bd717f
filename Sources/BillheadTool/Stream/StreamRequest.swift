import Billhead
import Billing
import JSON

/// One line of a stream: a bundle by itself, or an object that holds one as `bundle`, with an `id`
/// that comes back in the answer and `options` for this document alone.
struct StreamRequest {
  /// As it stands in the line.
  private(set) var id: String?
  private var bytes: [UInt8] = []
  private let name: String
  private let text: Result<[JSONValue], any Error>

  init(_ bytes: [UInt8], name: String) {
    self.name = name
    self.bytes = bytes
    text = Result { try JSONText(bytes, name: name).values }
    guard let envelope, let id = envelope["id"] else { return }
    switch id.kind {
    case .string, .number, .boolean: self.id = String(decoding: id.text, as: UTF8.self)
    case .object, .array, .null: break
    }
  }

  private var envelope: JSONValue? {
    guard let values = try? text.get(), values.count == 1, values[0]["bundle"] != nil else {
      return nil
    }
    return values[0]
  }

  /// The same findings about the bundle, with the pointers of the line; its columns are the line's
  /// already, for its JSON is scanned as a whole.
  func inLine(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard envelope != nil else { return diagnostics }
    return diagnostics.map { diagnostic in
      guard case .json(name, let pointer) = diagnostic.place else { return diagnostic }
      var diagnostic = diagnostic
      diagnostic.place = .json(file: name, pointer: "/bundle" + pointer)
      return diagnostic
    }
  }

  /// The bundle, and the options with those of the line laid over them.
  ///
  /// Throws a `Rejection` with what is wrong in the line.
  func read(_ options: LineOptions) throws -> (document: DocumentInput, options: LineOptions) {
    var options = options
    do {
      _ = try text.get()
    } catch let rejection as Rejection {
      throw rejection.inFiles
    }
    try options.take(envelope?["options"])
    let content = envelope?["bundle"].map { Array($0.text) } ?? bytes
    let document = DocumentInput(
      name: name, sources: [.init(name: name, bytes: content)], folder: nil)
    return (document, options)
  }
}
