import Diagnostics
import Documents

extension Galley {
  /// A picture by itself at the start edge.
  mutating func box(_ picture: Picture, in span: Span) -> FlowBox? {
    let path = picture.role.rawValue
    let greatest = picture.role == .signature ? Self.signatureBox : design.logo
    let limit = PictureBox(width: min(greatest.width, span.width), height: greatest.height)
    guard let size = size(of: picture, in: limit, at: path) else { return nil }
    var box = FlowBox(path)
    let edge = picture.role == .signature ? .start : theme.styles.title.alignment
    let start = span.start(of: size.width, edge)
    place(picture, size: size, from: start, at: 0, into: &box)
    box.height = size.height
    finish(&box)
    return box
  }

  /// The greatest size of a signature.
  private static let signatureBox = PictureBox(
    width: millimetres(50), height: millimetres(16))

  /// The size at which a picture fills its box, or nil with a warning when it is no picture.
  mutating func size(
    of picture: Picture, in limit: PictureBox, at path: String
  ) -> (width: Double, height: Double)? {
    do {
      let natural = try pictures.size(of: picture)
      if let parts = pictures.partsLeftOut(of: picture) {
        report(.picturePartsLeftOut(parts), of: "", at: { path })
      }
      let scale = min(limit.width / natural.width, limit.height / natural.height)
      return (natural.width * scale, natural.height * scale)
    } catch let rejection as Rejection {
      let reason = rejection.diagnostics.first?.sentence ?? "it cannot be read"
      report(.pictureLeftOut(reason: reason), at: path)
    } catch {
      report(.pictureLeftOut(reason: "\(error)"), at: path)
    }
    return nil
  }

  mutating func place(
    _ picture: Picture, size: (width: Double, height: Double), from start: Double,
    at top: Double, in parent: Int = StructureTree.root, into box: inout FlowBox
  ) {
    let figure = structure.add(.figure, in: parent, alternative: picture.alternative)
    let area = Rectangle(
      x: sheet.x(from: start, width: size.width), y: top, width: size.width,
      height: size.height)
    box.frames.append(Frame(.picture(picture, area), mark: .element(figure)))
    box.solids.append(top..<top + size.height)
  }

  /// A matrix code; a module is a whole number of eighths of a millimetre, the dots of a thermal
  /// printer, and at most as wide as the theme's size for the whole allows.
  mutating func box(_ code: Code, in span: Span) -> FlowBox {
    var box = FlowBox("code")
    let dot = millimetres(0.125)
    // The texts of tax authorities make modules too small to scan at the usual size.
    let size = code.size > 77 ? max(theme.spaces.codeSize, millimetres(50)) : theme.spaces.codeSize
    let wanted = min(size, span.width)
    let dots = max(1, (wanted / Double(code.size) / dot).rounded(.down))
    let side = dots * dot * Double(code.size)
    // ISO/IEC 18004 wants four modules free on all sides.
    let quiet = 4 * dots * dot
    let start = span.start(of: side, theme.styles.title.alignment)
    let figure = structure.add(.figure, alternative: code.alternative)
    let area = Rectangle(x: sheet.x(from: start, width: side), y: quiet, width: side, height: side)
    box.frames.append(Frame(.code(code, area, theme.colors.ink), mark: .element(figure)))
    box.solids.append(quiet..<quiet + side)
    box.height = side + 2 * quiet
    finish(&box)
    return box
  }
}
