import Diagnostics
import Documents
import Layout
import Pictures

/// The pictures of a press, each read and decoded once, as far as memory is meant for them.
///
/// Pictures are the same when their bytes are: a logo on every document, or one product on many
/// lines, costs one decoding.
final class PictureStore {
  /// A picture that was read, with what is needed to draw it.
  private enum Content {
    case pixels(PictureSurface)
    case vectors(SVGDrawing)
  }

  private struct Entry {
    /// What is wrong where the picture cannot be drawn.
    var content: Result<Content, Rejection>
    var memory: Int
    /// When it was last asked for, in requests.
    var lastUse: Int
  }

  /// Bytes of pixels, files and drawings that are kept; what was used least recently goes first.
  private let memoryLimit: Int
  private static let entryLimit = 4096

  private var entries: [PictureKey: Entry] = [:]
  private var memory = 0
  private var requests = 0
  private let libraries: PictureLibraries
  /// How many pictures were read, for tests.
  private(set) var readings = 0

  init(memoryLimit: Int = 64 << 20, libraries: PictureLibraries = PictureLibraries()) {
    self.memoryLimit = memoryLimit
    self.libraries = libraries
  }

  /// Begins a document: what earlier ones had goes where it is more than the memory is meant for.
  func begin() { shrink(toLeave: 0) }

  /// Width and height as it is seen, in pixels or in the units of a drawing.
  ///
  /// Throws a `Rejection` for bytes that are no such picture or cannot be drawn within the limits.
  func size(of picture: Picture) throws -> (width: Double, height: Double) {
    switch try content(of: picture) {
    case .pixels(let image): return (Double(image.width), Double(image.height))
    case .vectors(let drawing): return (drawing.width, drawing.height)
    }
  }

  /// Names for what of a drawing is not drawn; nil where all of it is.
  func partsLeftOut(of picture: Picture) -> String? {
    guard picture.format == .svg, case .vectors(let drawing)? = try? content(of: picture),
      !drawing.leftOut.isEmpty
    else { return nil }
    return Readable.list(drawing.leftOut)
  }

  /// Draws a picture over a rectangle.
  func draw(
    _ picture: Picture, on context: OpaquePointer, in rectangle: Rectangle, kind: Canvas.Kind
  ) throws {
    switch try content(of: picture) {
    case .pixels(let image): try image.draw(on: context, in: rectangle, kind: kind)
    case .vectors(let drawing): try drawing.draw(on: context, in: rectangle)
    }
  }

  private func content(of picture: Picture) throws -> Content {
    requests += 1
    let key = PictureKey(picture)
    if let entry = entries[key] {
      entries[key]?.lastUse = requests
      return try entry.content.get()
    }
    let content = try read(picture)
    keep(content, as: key)
    return try content.get()
  }

  private func keep(_ content: Result<Content, Rejection>, as key: PictureKey) {
    let entry = Entry(
      content: content, memory: key.bytes.count + Self.memory(of: content), lastUse: requests)
    memory += entry.memory
    entries[key] = entry
    shrink(toLeave: 1)
  }

  /// What is at work stays, however large it is.
  private func shrink(toLeave count: Int) {
    while entries.count > count, memory > memoryLimit || entries.count > Self.entryLimit {
      guard let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) else { return }
      memory -= oldest.value.memory
      entries[oldest.key] = nil
    }
  }

  private static func memory(of content: Result<Content, Rejection>) -> Int {
    switch content {
    case .success(.pixels(let image)): image.memory
    case .success(.vectors(let drawing)): drawing.memory
    case .failure: 0
    }
  }

  /// Throws a `MachineFailure` alone; what is wrong with the picture is part of the result.
  private func read(_ picture: Picture) throws -> Result<Content, Rejection> {
    readings += 1
    do {
      return .success(try decode(picture))
    } catch let rejection as Rejection {
      return .failure(rejection)
    } catch let fault as PictureFault {
      return .failure(
        TypographyFact.pictureBroken(format: picture.format.name, reason: fault.reason).rejection)
    }
  }

  private func decode(_ picture: Picture) throws -> Content {
    guard let found = Picture.Format(firstBytes: picture.bytes) else {
      throw picture.format.broken("its first bytes are of no known picture format")
    }
    guard found == picture.format else {
      throw TypographyFact.pictureMislabelled(stated: picture.format.name, found: found.name)
        .rejection
    }
    switch found {
    case .svg: return .vectors(try SVGDrawing(picture.bytes, libraries))
    case .png: return .pixels(try PictureSurface(.png, picture.bytes, libraries))
    case .jpeg: return .pixels(try PictureSurface(.jpeg, picture.bytes, libraries))
    }
  }
}
