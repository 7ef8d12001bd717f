/// What is made of a document.
public enum Output: Sendable, Hashable {
  /// A tagged PDF that can be archived and read aloud; see `PDFStandard`.
  case pdf
  /// One image a page; `dpi` is pixels an inch, 36 to 1200.
  case png(dpi: Double = 144)
  /// One drawing a page.
  case svg
  /// The words and figures, for a terminal or for the text part of a mail.
  case text

  /// The usual ending of a file's name, without the dot.
  public var fileExtension: String {
    switch self {
    case .pdf: "pdf"
    case .png: "png"
    case .svg: "svg"
    case .text: "txt"
    }
  }
}
