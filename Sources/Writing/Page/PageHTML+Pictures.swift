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
    html.close()
    if code.emblem == .swissCross { drawCross(over: code) }
    html.close()
  }
}

extension PageHTML {
  /// The Swiss cross as SIX draws it: 7 mm on a code of 46 mm, a white cross on a black square with a
  /// white edge. Its own units are twelfths and eighteenths of a millimetre, so 252 for 7 mm.
  private mutating func drawCross(over code: Code) {
    let side = 252 * 46 / 7
    html.open(
      .svg, HTMLAttribute("x", "4"), HTMLAttribute("y", "4"),
      HTMLAttribute("width", String(code.size)), HTMLAttribute("height", String(code.size)),
      HTMLAttribute("viewBox", "\(126 - side / 2) \(126 - side / 2) \(side) \(side)"))
    let parts = [
      ("M0 0h252v252H0z", "#fff"), ("M18 18h216v216H18z", "#000"),
      ("M105 56h42v140h-42zM56 105h140v42H56z", "#fff"),
    ]
    for (outline, fill) in parts {
      html.open(.path, HTMLAttribute("d", outline), HTMLAttribute("fill", fill))
      html.close()
    }
    html.close()
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
