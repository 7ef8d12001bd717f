import Pictures

/// Reads a picture. A drawing that was cleaned must be one that cleaning accepts, with nothing to
/// leave out.
enum PictureTarget: FuzzTarget {
  static let name = "picture"

  static func test(_ bytes: [UInt8]) {
    if let format = RasterFormat(firstBytes: bytes) {
      guard let header = try? RasterHeader(format, bytes) else { return }
      precondition(header.width > 0 && header.height > 0)
      precondition(header.cleaned(bytes).count <= 2 * bytes.count + 64)
      return
    }
    guard let drawing = try? CleanSVG(bytes) else { return }
    let again: CleanSVG
    do throws(PictureFault) {
      again = try CleanSVG(drawing.bytes)
    } catch {
      fatalError("a cleaned drawing is refused: \(error)")
    }
    precondition(again.leftOut.isEmpty, "a cleaned drawing is not clean: \(again.leftOut)")
    precondition(again.bytes == drawing.bytes, "a cleaned drawing is cleaned to another one")
  }
}
