import Foundation

/// The objects of a PDF as the program `qpdf` reads them, streams unpacked.
struct QPDFObjects {
  typealias Dictionary = [String: Any]

  private let objects: Dictionary
  let root: Dictionary

  init(_ bytes: [UInt8]) throws {
    let options = [
      "--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized",
    ]
    let output = try PDFProgram.run("qpdf", options, on: bytes)
    let whole = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? Dictionary
    let objects = (whole?["qpdf"] as? [Dictionary])?.last ?? [:]
    let trailer = (objects["trailer"] as? Dictionary)?["value"] as? Dictionary
    self.objects = objects
    root = Self.resolve(trailer?["/Root"], in: objects) as? Dictionary ?? [:]
  }

  /// What a reference leads to; everything else is itself. A stream is its dictionary.
  func resolve(_ value: Any?) -> Any? { Self.resolve(value, in: objects) }

  func dictionary(_ value: Any?) -> Dictionary { resolve(value) as? Dictionary ?? [:] }

  /// The items of an array; a single value is an array of one. References stay references.
  func array(_ value: Any?) -> [Any] {
    resolve(value) as? [Any] ?? [value].compactMap { $0 }
  }

  /// The unpacked bytes of a stream.
  func stream(_ reference: Any?) -> [UInt8] {
    let object = objects["obj:\(reference as? String ?? "")"] as? Dictionary
    let data = (object?["stream"] as? Dictionary)?["data"] as? String
    return data.flatMap { Data(base64Encoded: $0) }.map(Array.init) ?? []
  }

  /// The words of a text string.
  func text(_ value: Any?) -> String? {
    guard let text = resolve(value) as? String else { return nil }
    return text.hasPrefix("u:") ? String(text.dropFirst(2)) : nil
  }

  /// The references to the pages, in order.
  var pages: [String] { pages(of: root["/Pages"]) }

  private func pages(of node: Any?) -> [String] {
    let entries = dictionary(node)
    guard entries["/Type"] as? String == "/Pages" else {
      return [node as? String].compactMap { $0 }
    }
    return array(entries["/Kids"]).flatMap { pages(of: $0) }
  }

  private static func resolve(_ value: Any?, in objects: Dictionary) -> Any? {
    guard let reference = value as? String, reference.hasSuffix(" R"),
      let object = objects["obj:\(reference)"] as? Dictionary
    else { return value }
    return object["value"] ?? (object["stream"] as? Dictionary)?["dict"]
  }
}
