import Diagnostics
import Encodings

/// Reads the `logo` of the settings: bytes in the bundle, or a file beside it.
struct LogoReader {
  var fields: Fields

  func read(_ loadFile: (String) throws -> [UInt8]) -> Snapshot.Logo? {
    fields.allow(["data", "file"])
    let data = fields.encoded("data")
    let file = fields.text("file")
    guard (data == nil) != (file == nil) else {
      fields.log.add(.logoNeedsSource, at: fields.place)
      return nil
    }
    guard let bytes = data.flatMap(decode) ?? file.flatMap({ load($0, loadFile) }) else {
      return nil
    }
    guard let format = Snapshot.Logo.Format(sniffing: bytes) else {
      fields.log.add(.notAPicture, at: fields.place(of: data == nil ? "file" : "data"))
      return nil
    }
    return Snapshot.Logo(format: format, bytes: bytes)
  }

  private func decode(_ data: String) -> [UInt8]? {
    let bytes = Base64.decode(data.utf8)
    if bytes == nil { fields.log.add(.notBase64, at: fields.place(of: "data")) }
    return bytes
  }

  private func load(
    _ path: String, _ loadFile: (String) throws -> [UInt8]
  ) -> [UInt8]? {
    let place = fields.place(of: "file")
    guard Self.staysInside(path) else {
      fields.log.add(.pathLeavesFolder(path), at: place)
      return nil
    }
    do {
      return try loadFile(path)
    } catch let rejection as Rejection {
      // Where the file is named says more than the path that was tried.
      fields.log.add(
        contentsOf: rejection.diagnostics.map { diagnostic in
          var diagnostic = diagnostic
          diagnostic.place = place
          return diagnostic
        })
      return nil
    } catch {
      fields.log.add(.unreadableFile(path: path, cause: "\(error)"), at: place)
      return nil
    }
  }

  /// Relative, no URL, no step out of the folder, no control characters.
  static func staysInside(_ path: String) -> Bool {
    guard let first = path.first, first != "/", first != "~", !path.contains("\\"),
      !path.contains(":"), path.unicodeScalars.allSatisfy({ $0.value >= 0x20 })
    else { return false }
    return !path.split(separator: "/").contains("..")
  }
}

extension Snapshot.Logo.Format {
  /// Tells a picture's format by its first bytes; nil for anything else.
  init?(sniffing bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else {
      let head = String(decoding: bytes.prefix(2048), as: UTF8.self)
      let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      guard start.hasPrefix("<"), start.contains("<svg") else { return nil }
      self = .svg
    }
  }
}
