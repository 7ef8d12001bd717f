import Diagnostics
package import Documents
import Pictures
import Synchronization

/// Pictures on their way into files for screens: held to the same rules as on paper, and without
/// what is not picture.
///
/// Those of late are kept, since a logo is on every document. It may be used from several threads.
package final class ScreenPictures: Sendable {
  /// A picture as it may go out, or what is wrong with it.
  private struct Entry: Sendable {
    var picture: Result<Picture, Rejection>
    var lastUse: Int
  }

  private struct State: Sendable {
    var entries: [PictureKey: Entry] = [:]
    var requests = 0
  }

  private static let limit = 32
  /// In bytes; a larger one would make every page wait.
  private static let sizeLimit = 512 << 10

  private let state = Mutex(State())

  package init() {}

  /// The same picture as it may go out: a JPEG without Exif but for its orientation, an SVG written
  /// anew.
  ///
  /// Throws a `Rejection` for what is no such picture or is beyond the limits, a `MachineFailure`
  /// where a library is missing.
  package func cleaned(_ picture: Picture) throws -> Picture {
    let key = PictureKey(picture)
    if let known = known(key) { return try with(picture, known.get()) }
    let made: Result<Picture, Rejection>
    do {
      made = .success(try make(picture))
    } catch let rejection as Rejection {
      made = .failure(rejection)
    } catch let fault as PictureFault {
      made = .failure(
        TypographyFact.pictureBroken(format: picture.format.name, reason: fault.reason).rejection)
    }
    keep(made, as: key)
    return try made.get()
  }

  /// The words are the document's, which may be in another language each time.
  private func with(_ picture: Picture, _ cleaned: Picture) -> Picture {
    var picture = picture
    picture.bytes = cleaned.bytes
    return picture
  }

  private func known(_ key: PictureKey) -> Result<Picture, Rejection>? {
    state.withLock { state in
      state.requests += 1
      state.entries[key]?.lastUse = state.requests
      return state.entries[key]?.picture
    }
  }

  private func keep(_ picture: Result<Picture, Rejection>, as key: PictureKey) {
    state.withLock { state in
      state.entries[key] = Entry(picture: picture, lastUse: state.requests)
      guard state.entries.count > Self.limit,
        let oldest = state.entries.min(by: { $0.value.lastUse < $1.value.lastUse })
      else { return }
      state.entries[oldest.key] = nil
    }
  }

  private func make(_ picture: Picture) throws -> Picture {
    guard picture.bytes.count <= Self.sizeLimit else {
      throw TypographyFact.pictureTooLarge(picture.bytes.count, limit: Self.sizeLimit).rejection
    }
    let store = PictureStore()
    _ = try store.size(of: picture)
    var picture = picture
    switch picture.format {
    case .png: break
    case .jpeg: picture.bytes = try RasterHeader(.jpeg, picture.bytes).upright(picture.bytes)
    case .svg: picture.bytes = try CleanSVG(picture.bytes).bytes
    }
    return picture
  }
}

extension RasterHeader {
  /// A JPEG's own parts, and a segment of Exif that holds its orientation, if it has one (Exif 2.32,
  /// 4.5.4).
  fileprivate func upright(_ bytes: [UInt8]) -> [UInt8] {
    let clean = cleaned(bytes)
    guard orientation != 1 else { return clean }
    let directory: [UInt8] = [
      0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, UInt8(orientation), 0, 0, 0,
      0, 0, 0, 0,
    ]
    let content = Array("Exif\0\0".utf8) + directory
    return Array(clean[..<2]) + [0xFF, 0xE1, 0, UInt8(content.count + 2)] + content + clean[2...]
  }
}
