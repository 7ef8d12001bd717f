/// A part of a finished file, as a place for people.
package enum FilePart: Sendable, Hashable {
  /// The first lines.
  case head
  /// What is drawn on a page; counts from 1.
  case page(Int)
  /// What belongs to a page, but for its content; counts from 1.
  case entries(page: Int)
  case font(object: Int)
  case picture(object: Int)
  case metadata
  case attachment(object: Int)
  /// An object stream: dictionaries of all kinds.
  case objects(object: Int)
  /// The table of objects and what comes after it.
  case table
  case other(object: Int)

  /// The part of a sound file that a byte is in; nil when the file cannot be read.
  package init?(of offset: Int, in bytes: [UInt8]) {
    do throws(PDFFault) {
      self = try FilePart(offset, bytes)
    } catch {
      return nil
    }
  }

  private init(_ offset: Int, _ bytes: [UInt8]) throws(PDFFault) {
    let inflater = try Inflater()
    var drawing = try Drawing(bytes, inflater: inflater)
    guard let number = drawing.file.number(at: offset) else {
      self = .head
      return
    }
    self = try FilePart(object: number, in: &drawing, inflater: inflater)
  }

  init(
    object number: Int, in drawing: inout Drawing, inflater: borrowing Inflater
  ) throws(PDFFault) {
    if let page = drawing.contentIndices[number] {
      self = .page(page + 1)
    } else if let page = drawing.pageIndices[number] {
      self = .entries(page: page + 1)
    } else {
      let entries = try drawing.file.object(number, inflater: inflater).dictionary()
      self = entries.map { FilePart(number, $0) } ?? .other(object: number)
    }
  }

  private init(_ number: Int, _ entries: PDFDictionary) {
    self =
      switch entries.name("Type") {
      case "XRef": .table
      case "ObjStm": .objects(object: number)
      case "Metadata": .metadata
      case "EmbeddedFile": .attachment(object: number)
      case _ where entries.name("Subtype") == "Image": .picture(object: number)
      case "Font", "FontDescriptor": .font(object: number)
      case _ where entries.isFontProgram: .font(object: number)
      default: .other(object: number)
      }
  }
}

extension PDFDictionary {
  /// ISO 32000-1 9.9.
  fileprivate var isFontProgram: Bool {
    self["/Length1"] != nil
      || ["CIDFontType0C", "Type1C", "OpenType"].contains(name("Subtype") ?? "")
  }
}

extension CairoFile {
  /// The object whose bytes a place is in; nil before the first.
  fileprivate func number(at place: Int) -> Int? {
    var nearest: (number: Int, offset: Int)?
    for (number, location) in locations.enumerated() {
      guard case .offset(let offset) = location, offset <= place else { continue }
      if offset >= nearest?.offset ?? 0 { nearest = (number, offset) }
    }
    return nearest?.number
  }
}
