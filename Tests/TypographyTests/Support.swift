import Documents
import Foundation
import Layout

@testable import Typography

/// Where Debian puts fonts.
let fontFolders = ["/usr/share/fonts"]

func makePress(
  _ tag: String = "en", isRightToLeft: Bool = false, regions: [String] = [],
  theme: Theme = Theme()
) throws -> Press {
  let press = try Press(fonts: FontLibrary(folders: fontFolders))
  press.begin(
    DocumentLanguage(tag: tag, isRightToLeft: isRightToLeft, regions: regions), theme: theme)
  return press
}

extension Press {
  /// Shapes with the direction of the first strong character.
  func shape(
    _ text: String, weight: Int = 400, tabular: Bool = false, italic: Bool = false,
    language: String? = nil
  ) -> ShapedText {
    shape(
      text, as: FaceRequest(weight: weight, tabularFigures: tabular, italic: italic),
      direction: .natural, language: language)
  }

  /// The faces of a text's runs in logical order: `Inter 600`.
  func faceNames(of text: ShapedText) -> [String] {
    text.runs.map {
      let face = faces.loaded[$0.face].face
      return "\(face.family) \(face.weight)\(face.italic ? " italic" : "")"
    }
  }
}

extension ShapedText {
  /// In em.
  var width: Float { runs.flatMap(\.glyphs).reduce(0) { $0 + $1.advance } }

  /// Every run whole, in visual order (UAX #9, L2).
  func line(x: Double, baseline: Double, size: Double, color: Color = .ink) -> FrameItem {
    var order = Array(runs.indices)
    let levels = runs.map(\.level)
    for level in stride(from: levels.max() ?? 0, to: 0, by: -1) {
      var start = 0
      while start < order.count {
        var end = start
        while end < order.count, levels[order[end]] >= level { end += 1 }
        order[start..<end].reverse()
        start = max(end, start + 1)
      }
    }
    var left = 0.0
    let pieces = order.map { index in
      let run = runs[index]
      defer { left += Double(run.glyphs.reduce(0) { $0 + $1.advance }) * size }
      return TextFrame.Piece(
        text: self, run: index, glyphs: run.glyphs.indices, range: run.range, x: left)
    }
    return .text(
      TextFrame(pieces: pieces, x: x, baseline: baseline, width: left, size: size, color: color))
  }
}

extension Color {
  static let ink = Color(red: 0x17, green: 0x1A, blue: 0x21)
}

/// One A4 page of items.
func document(_ items: [FrameItem], title: String = "Invoice 1", subject: String? = nil)
  -> LaidOutDocument
{
  LaidOutDocument(
    properties: DocumentProperties(
      title: title, author: "Nordwind Labs GmbH", subject: subject, created: 1_790_000_000,
      signatureLabel: "Signature"),
    language: DocumentLanguage(tag: "en"),
    pages: [
      Page(
        width: 595.276, height: 841.89, frames: items.map { Frame($0, mark: .element(0)) })
    ],
    structure: [StructureElement(.document, parent: nil)])
}

/// One text a line.
func document(_ texts: [ShapedText]) -> LaidOutDocument {
  document(
    texts.enumerated().map { $1.line(x: 50, baseline: 60 + 20 * Double($0), size: 10) })
}

struct ToolResult {
  var status: Int32
  var bytes: [UInt8]

  var output: String { String(decoding: bytes, as: UTF8.self) }
}

/// Runs a program of the machine on a file of the given bytes; `FILE` in the arguments is its
/// path.
func run(_ program: String, _ arguments: [String], on bytes: [UInt8]) throws -> ToolResult {
  let file = FileManager.default.temporaryDirectory
    .appendingPathComponent("billhead-\(UUID().uuidString)")
  try Data(bytes).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments =
    [program]
    + arguments.map {
      $0.replacingOccurrences(of: "FILE", with: file.path)
    }
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let output = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return ToolResult(status: process.terminationStatus, bytes: [UInt8](output))
}
