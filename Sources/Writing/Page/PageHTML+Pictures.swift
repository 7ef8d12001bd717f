import Documents
import Encodings

/// Pictures and codes, which stand in the file.
extension PageHTML {
  mutating func write(_ picture: Picture) {
    writeImage(picture, alternative: picture.alternative)
  }

  mutating func writeImage(_ picture: Picture, alternative: String) {
    html.open(
      .img, .class(picture.role.rawValue), .src(picture), .alt(alternative))
  }

  /// A matrix code on its own light ground, with the four light modules around it that scanners want
  /// (ISO/IEC 18004).
  mutating func write(_ code: Code) {
    codes += 1
    let id = "page.code.\(codes)"
    let side = code.size + 8
    html.open(
      .svg, .class("matrix"), HTMLAttribute("viewBox", "0 0 \(side) \(side)"), .role("img"),
      HTMLAttribute("aria-labelledby", id))
    html.element(.title, .id(id), text: code.alternative)
    html.open(
      .path, HTMLAttribute("d", "M0 0h\(side)v\(side)H0z"), HTMLAttribute("fill", "#fff"))
    html.close()
    html.open(.path, HTMLAttribute("d", code.outline), HTMLAttribute("fill", "#000"))
    html.close(2)
  }
}

extension HTMLAttribute {
  fileprivate static func src(_ picture: Picture) -> HTMLAttribute {
    let type =
      switch picture.format {
      case .png: "image/png"
      case .jpeg: "image/jpeg"
      case .svg: "image/svg+xml"
      }
    return HTMLAttribute("src", "data:\(type);base64,\(Base64.encode(picture.bytes))")
  }
}

extension Code {
  /// Its dark modules as a path: each run of a row is a rectangle, four modules in from the edge.
  fileprivate var outline: String {
    var path = ""
    for row in 0..<size {
      var column = 0
      while column < size {
        guard modules[row * size + column] else {
          column += 1
          continue
        }
        let start = column
        while column < size, modules[row * size + column] { column += 1 }
        let length = column - start
        path += "M\(start + 4) \(row + 4)h\(length)v1h-\(length)z"
      }
    }
    return path
  }
}
