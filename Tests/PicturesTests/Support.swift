import Foundation
import Testing

@testable import Pictures

/// A drawing of 100 by 40.
func drawing(_ body: String, _ attributes: String = "width='100' height='40'") -> [UInt8] {
  Array(
    """
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
    \(attributes)>\(body)</svg>
    """.utf8)
}

/// What a drawing becomes, without its root; cleaned once more it stays as it is.
func cleaned(_ body: String) throws -> (body: String, leftOut: [String]) {
  let clean = try CleanSVG(drawing(body))
  let again = try CleanSVG(clean.bytes)
  #expect(again.leftOut == [] && again.bytes == clean.bytes)
  let text = String(decoding: clean.bytes, as: UTF8.self)
  let start = text.firstIndex(of: ">").map(text.index(after:)) ?? text.endIndex
  return (String(text[start...].dropLast("</svg>".count)), clean.leftOut)
}

func fault(_ bytes: [UInt8]) -> PictureFault? {
  do {
    _ = try CleanSVG(bytes)
    return nil
  } catch {
    return error
  }
}

/// A grey PNG of one pixel.
let tinyPNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
