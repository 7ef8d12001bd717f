internal import PDFFile

extension FilePart {
  /// The part as the end of `the bytes differ in …`.
  var words: String {
    switch self {
    case .font(let object), .picture(let object), .attachment(let object), .objects(let object):
      "object \(object)" + (kind.map { ", \($0)" } ?? "")
    case .other(let object): "object \(object)"
    default: kind ?? ""
    }
  }

  /// What it is, without its number; nil for objects that have no name.
  var kind: String? {
    switch self {
    case .head: "the first lines"
    case .page(let number): "the content of page \(number)"
    case .entries(let page): "page \(page)"
    case .font: "a font"
    case .picture: "a picture"
    case .metadata: "the metadata"
    case .attachment: "an attached file"
    case .objects: "which holds others"
    case .table: "the table of objects"
    case .other: nil
    }
  }
}
