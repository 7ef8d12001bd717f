internal import PDFFile

extension FilePart {
  /// The part as the end of `the bytes differ in …`.
  var words: String {
    switch self {
    case .head: "the first lines"
    case .page(let number): "the content of page \(number)"
    case .font(let object): "object \(object), a font"
    case .picture(let object): "object \(object), a picture"
    case .metadata: "the metadata"
    case .attachment(let object): "object \(object), an attached file"
    case .objects(let object): "object \(object), which holds others"
    case .table: "the table of objects"
    case .other(let object): "object \(object)"
    }
  }
}
