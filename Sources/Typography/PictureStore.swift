import Documents
import Layout

/// The pictures of a press, each read once.
final class PictureStore {
  /// A picture that was read, with what is needed to draw it.
  private enum Content {
    case pixels(PictureSurface)
    /// The bytes as they are, and the pixels once a raster needs them.
    case jpeg(PictureSurface, decoded: PictureSurface?)
    case vectors(SVGDrawing)
  }

  private struct Entry {
    var picture: Picture
    var content: Content
  }

  /// The most pictures that are kept; a document has one logo.
  private static let limit = 4

  private var entries: [Entry] = []
  private var svgLibrary: SVGLibrary?
  private var jpegLibrary: JPEGLibrary?

  /// Width and height in pixels, or in the units of a drawing.
  ///
  /// Throws a `Rejection` for bytes that are no such picture.
  func size(of picture: Picture) throws -> (width: Double, height: Double) {
    switch entries[try index(of: picture)].content {
    case .pixels(let image), .jpeg(let image, _): (Double(image.width), Double(image.height))
    case .vectors(let drawing): (drawing.width, drawing.height)
    }
  }

  /// Draws a picture over a rectangle; `inPixels` for a surface that is a raster itself.
  func draw(
    _ picture: Picture, on context: OpaquePointer, in rectangle: Rectangle, inPixels: Bool
  ) throws {
    let index = try index(of: picture)
    switch entries[index].content {
    case .pixels(let image): image.draw(on: context, in: rectangle, inPixels: inPixels)
    case .vectors(let drawing): try drawing.draw(on: context, in: rectangle)
    case .jpeg(let image, _) where !inPixels:
      image.draw(on: context, in: rectangle, inPixels: false)
    case .jpeg(let image, let known):
      let decoded = try known ?? decode(picture)
      entries[index].content = .jpeg(image, decoded: decoded)
      decoded.draw(on: context, in: rectangle, inPixels: true)
    }
  }

  private func index(of picture: Picture) throws -> Int {
    let known = entries.firstIndex {
      $0.picture.format == picture.format && $0.picture.bytes == picture.bytes
    }
    if let known { return known }
    let content = try read(picture)
    if entries.count == Self.limit { entries.removeFirst() }
    entries.append(Entry(picture: picture, content: content))
    return entries.count - 1
  }

  private func read(_ picture: Picture) throws -> Content {
    guard let found = Picture.Format(firstBytes: picture.bytes) else {
      throw picture.format.broken("its first bytes are of no known picture format")
    }
    guard found == picture.format else {
      throw TypographyFact.pictureMislabelled(stated: picture.format.name, found: found.name)
        .rejection
    }
    switch found {
    case .svg: return .vectors(try SVGDrawing(picture.bytes, library: try librsvg()))
    case .png:
      _ = try PictureHeader(.png, picture.bytes)
      return .pixels(try PictureSurface(png: picture.bytes))
    case .jpeg:
      let header = try PictureHeader(.jpeg, picture.bytes)
      // Four components are ink, not light: such pixels are converted, never passed on.
      if header.components == 4 { return .pixels(try decode(picture)) }
      return .jpeg(try PictureSurface(jpeg: picture.bytes, header), decoded: nil)
    }
  }

  private func decode(_ picture: Picture) throws -> PictureSurface {
    let library = try jpegLibrary ?? JPEGLibrary()
    jpegLibrary = library
    return PictureSurface(try library.decode(picture.bytes))
  }

  private func librsvg() throws -> SVGLibrary {
    let library = try svgLibrary ?? SVGLibrary()
    svgLibrary = library
    return library
  }
}
