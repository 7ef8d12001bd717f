internal import Billhead
internal import Documents
internal import Layout
internal import Typography

/// What a renderer makes of a document, layer by layer.
struct MadeLayers {
  /// In the order that was asked for.
  let files: [(layer: Goldens.Layer, bytes: [UInt8])]

  init(
    _ bundle: BillingBundle, with renderer: Renderer, options: RenderOptions,
    layers: [Goldens.Layer]
  ) throws {
    let composed = try renderer.compose(bundle, options: options)
    let (document, design) = (composed.document, composed.design)
    files = try renderer.layOut(document, design) { laidOut, press in
      try layers.map { layer in
        switch layer {
        case .document:
          (layer, Array((document.dump + design.dump(in: document.language)).utf8))
        case .frames:
          (
            layer,
            Array((try Self.header(press.fontFiles(of: laidOut), renderer)).utf8)
              + Array(laidOut.dump(naming: press.faceName).utf8)
          )
        case .picture(let page): (layer, try press.png(laidOut, page: page - 1, dpi: 72))
        }
      }
    }
  }

  /// One line for each font file: its name and digest.
  private static func header(_ paths: [String], _ renderer: Renderer) throws -> String {
    try paths.map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return "\(TextDifference.fontMark)\(name) \(try renderer.fontDigest(of: path))\n"
    }.joined()
  }
}
