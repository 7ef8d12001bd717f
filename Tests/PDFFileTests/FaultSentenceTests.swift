import Diagnostics
import Testing

@testable import PDFFile

@Suite struct FaultSentenceTests {
  @Test(
    arguments: [
      (.noCrossReference, "the drawn PDF has no cross-reference table at its end"),
      (
        .syntax(.object(7), expected: "name", offset: 12),
        "object 7 of the drawn PDF has no name at byte 12"
      ),
      (
        .syntax(.page(2), expected: "end of the string that begins", offset: 5),
        "the content of page 2 of the drawn PDF has no end of the string that begins at byte 5"
      ),
      (.missingObject(9), "the drawn PDF names object 9 but does not hold it"),
      (
        .wrongObject(4, expected: "a stream"), "object 4 of the drawn PDF is not a stream"
      ),
      (.unpackable(.file), "the drawn PDF holds data that cannot be unpacked"),
      (.tooLarge, "the PDF asks for more to be read or unpacked than any rendering of its size"),
      (.tooManyVersions(limit: 16), "the PDF was added to more than 16 times"),
      (
        .signatureWords("reason", bytes: 300),
        "the reason of the signature has 300 bytes; at most 256 are written"
      ),
      (.noMemory, "there is no memory to pack or unpack the PDF"),
      (
        .pageCount(found: 2, recorded: 3), "the drawn PDF has 2 pages but 3 were recorded"
      ),
      (
        .markCount(page: 2, found: 30, recorded: 31),
        "page 2 of the drawn PDF has 30 marks but 31 were recorded"
      ),
      (
        .markOrder(page: 2, found: 4, expected: 3),
        "page 2 of the drawn PDF has mark 4 where mark 3 was recorded"
      ),
      (
        .nestedMark(page: 1, mark: 3),
        "mark 3 on page 1 of the drawn PDF begins inside another mark"
      ),
      (.unclosedMark(page: 1), "a mark on page 1 of the drawn PDF never ends"),
      (.strayEnd(page: 1), "a mark on page 1 of the drawn PDF ends without a beginning"),
      (
        .outsideMarks(page: 1, painting: "Tj", offset: 40),
        "page 1 of the drawn PDF paints outside every mark (Tj at byte 40)"
      ),
      (.rootElement, "the structure does not begin with one Document element"),
      (
        .elementParent(3, parent: 5),
        "structure element 3 has the parent 5, which does not come before it"
      ),
      (.elementParent(3, parent: nil), "structure element 3 has no parent"),
      (
        .markElement(page: 1, element: 9, elements: 4),
        "a mark on page 1 names structure element 9 of 4"
      ),
      (
        .linkElement(page: 1, element: 2),
        "a link on page 1 belongs to structure element 2, which is not a Link"
      ),
      (
        .figureWithoutAlternative(2),
        "the Figure that is structure element 2 has no alternative text"
      ),
      (.emptyTitle, "the document has no title"),
      (
        .linkScheme(page: 1, url: "ftp://x"),
        "the link 'ftp://x' on page 1 is not an http, https, mailto or tel URL"
      ),
      (
        .linkLength(page: 1, bytes: 40_000),
        "a link on page 1 has 40000 bytes; a PDF holds at most 32767"
      ),
      (.attachmentName("a/b"), "the attachment name 'a/b' is not a plain file name"),
      (.attachmentTwice("a"), "two attachments have the name 'a'"),
      (
        .attachmentType(name: "a", mimeType: "xml"),
        "the attachment 'a' has the type 'xml', which is no MIME type"
      ),
      (.attachmentDescription(name: "a"), "the attachment 'a' has no description"),
      (
        .attachmentDate(name: "a", seconds: .min),
        "the date of the attachment 'a', -9223372036854775808 seconds after 1970, is not in the"
          + " years 1 to 9999, which a PDF can say"
      ),
      (
        .documentDate(253_402_300_800),
        "the date of the document, 253402300800 seconds after 1970, is not in the years 1 to 9999,"
          + " which a PDF can say"
      ),
      (
        .signatureDate(1),
        "the instant of signing, 1 seconds after 1970, is not in the years 1 to 9999, which a PDF"
          + " can say"
      ),
      (
        .signatureLength(40_000),
        "the signature with its certificates has 40000 bytes; a PDF holds at most 32767"
      ),
      (
        .signatureTooLong(300, room: 256),
        "the signature has 300 bytes where at most 256 were foreseen"
      ),
    ] as [(PDFFault, String)])
  func sentences(fault: PDFFault, sentence: String) {
    #expect(fault.sentence == sentence)
    #expect(fault.diagnostic.sentence == sentence)
    #expect(fault.diagnostic.code.hasPrefix("pdf-"))
  }
}
