/// What can be wrong when a file is finished.
enum PDFFault: Error, Hashable {
  /// Whose bytes are read.
  enum Owner: Hashable {
    case file
    case object(Int)
    /// Counts from 1.
    case page(Int)
  }

  // Cairo's file.
  case noCrossReference
  case syntax(Owner, expected: String, offset: Int)
  case missingObject(Int)
  case wrongObject(Int, expected: String)
  case unpackable(Owner)
  /// More must be read or unpacked than any rendering of its size asks for.
  case tooLarge
  /// More versions of itself than this are in it.
  case tooManyVersions(limit: Int)
  case noMemory

  // Cairo's file against what was recorded.
  case pageCount(found: Int, recorded: Int)
  case markCount(page: Int, found: Int, recorded: Int)
  case markOrder(page: Int, found: Int, expected: Int)
  case nestedMark(page: Int, mark: Int)
  case unclosedMark(page: Int)
  case strayEnd(page: Int)
  case outsideMarks(page: Int, painting: String, offset: Int)

  // What was recorded.
  case rootElement
  case elementParent(Int, parent: Int?)
  case markElement(page: Int, element: Int, elements: Int)
  case linkElement(page: Int, element: Int)
  case figureWithoutAlternative(Int)

  // What the user wrote.
  case emptyTitle
  case linkScheme(page: Int, url: String)
  case linkLength(page: Int, bytes: Int)
  case attachmentName(String)
  case attachmentTwice(String)
  case attachmentType(name: String, mimeType: String)
  case attachmentDescription(name: String)
  /// In seconds since 1970, as the next two.
  case attachmentDate(name: String, seconds: Int)
  case documentDate(Int)
  case signatureDate(Int)
  case signatureLength(Int)
  case signatureWords(String, bytes: Int)

  // What signed it.
  case signatureTooLong(Int, room: Int)
}
