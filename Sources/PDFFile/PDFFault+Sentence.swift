import Diagnostics

extension PDFFault {
  /// The user can mend it; otherwise the program or the library below it is at fault.
  var isInput: Bool {
    switch self {
    case .emptyTitle, .linkScheme, .linkLength, .attachmentName, .attachmentTwice,
      .attachmentType, .attachmentDescription, .attachmentDate, .documentDate, .signatureDate,
      .signatureLength, .signatureWords:
      true
    default: false
    }
  }

  var diagnostic: Diagnostic {
    Diagnostic(.error, code, sentence)
  }

  private var code: String {
    switch self {
    case .noCrossReference, .syntax, .missingObject, .wrongObject, .unpackable, .tooLarge,
      .tooManyVersions, .noMemory:
      "pdf-unreadable"
    case .pageCount, .markCount, .markOrder, .nestedMark, .unclosedMark, .strayEnd,
      .outsideMarks:
      "pdf-marks"
    case .rootElement, .elementParent, .markElement, .linkElement, .figureWithoutAlternative:
      "pdf-structure"
    case .emptyTitle: "pdf-title"
    case .linkScheme, .linkLength: "pdf-link"
    case .attachmentName, .attachmentTwice, .attachmentType, .attachmentDescription,
      .attachmentDate:
      "pdf-attachment"
    case .documentDate: "pdf-date"
    case .signatureDate, .signatureLength, .signatureWords,
      .signatureTooLong:
      "pdf-signature"
    }
  }

  private static func outsideYears(_ what: String, _ seconds: Int) -> String {
    "\(what), \(seconds) seconds after 1970, is not in the years 1 to 9999, which a PDF can say"
  }

  var sentence: String {
    switch self {
    case .noCrossReference: "the drawn PDF has no cross-reference table at its end"
    case .syntax(let owner, let expected, let offset):
      "\(owner.words) has no \(expected) at byte \(offset)"
    case .missingObject(let number):
      "the drawn PDF names object \(number) but does not hold it"
    case .wrongObject(let number, let expected):
      "object \(number) of the drawn PDF is not \(expected)"
    case .unpackable(let owner): "\(owner.words) holds data that cannot be unpacked"
    case .tooLarge: "the PDF asks for more to be read or unpacked than any rendering of its size"
    case .tooManyVersions(let limit): "the PDF was added to more than \(limit) times"
    case .noMemory: "there is no memory to pack or unpack the PDF"
    case .pageCount(let found, let recorded):
      "the drawn PDF has \(found) pages but \(recorded) were recorded"
    case .markCount(let page, let found, let recorded):
      "page \(page) of the drawn PDF has \(found) marks but \(recorded) were recorded"
    case .markOrder(let page, let found, let expected):
      "page \(page) of the drawn PDF has mark \(found) where mark \(expected) was recorded"
    case .nestedMark(let page, let mark):
      "mark \(mark) on page \(page) of the drawn PDF begins inside another mark"
    case .unclosedMark(let page): "a mark on page \(page) of the drawn PDF never ends"
    case .strayEnd(let page): "a mark on page \(page) of the drawn PDF ends without a beginning"
    case .outsideMarks(let page, let painting, let offset):
      "page \(page) of the drawn PDF paints outside every mark (\(painting) at byte \(offset))"
    case .rootElement: "the structure does not begin with one Document element"
    case .elementParent(let element, let parent?):
      "structure element \(element) has the parent \(parent), which does not come before it"
    case .elementParent(let element, nil): "structure element \(element) has no parent"
    case .markElement(let page, let element, let elements):
      "a mark on page \(page) names structure element \(element) of \(elements)"
    case .linkElement(let page, let element):
      "a link on page \(page) belongs to structure element \(element), which is not a Link"
    case .figureWithoutAlternative(let element):
      "the Figure that is structure element \(element) has no alternative text"
    case .emptyTitle: "the document has no title"
    case .linkScheme(let page, let url):
      "the link '\(url.prefix(60))' on page \(page) is not an http, https, mailto or tel URL"
    case .linkLength(let page, let bytes):
      "a link on page \(page) has \(bytes) bytes; a PDF holds at most \(PDFString.limit)"
    case .attachmentName(let name):
      "the attachment name '\(name.prefix(60))' is not a plain file name"
    case .attachmentTwice(let name): "two attachments have the name '\(name.prefix(60))'"
    case .attachmentType(let name, let mimeType):
      "the attachment '\(name)' has the type '\(mimeType.prefix(60))', which is no MIME type"
    case .attachmentDescription(let name): "the attachment '\(name)' has no description"
    case .attachmentDate(let name, let seconds):
      Self.outsideYears("the date of the attachment '\(name)'", seconds)
    case .documentDate(let seconds): Self.outsideYears("the date of the document", seconds)
    case .signatureDate(let seconds): Self.outsideYears("the instant of signing", seconds)
    case .signatureLength(let bytes):
      "the signature with its certificates has \(bytes) bytes; a PDF holds at most"
        + " \(PDFString.limit)"
    case .signatureWords(let key, let bytes):
      "the \(key) of the signature has \(bytes) bytes; at most \(SignatureNote.longest) are written"
    case .signatureTooLong(let bytes, let room):
      "the signature has \(bytes) bytes where at most \(room) were foreseen"
    }
  }
}

extension PDFFault.Owner {
  fileprivate var words: String {
    switch self {
    case .file: "the drawn PDF"
    case .object(let number): "object \(number) of the drawn PDF"
    case .page(let number): "the content of page \(number) of the drawn PDF"
    }
  }
}
