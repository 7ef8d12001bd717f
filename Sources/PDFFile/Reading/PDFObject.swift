/// An object of the drawn file, as places in bytes: nothing of it is copied.
struct PDFObject {
  let number: Int
  /// The file, or the unpacked object stream that the object is in.
  let bytes: [UInt8]
  let body: Range<Int>
  /// The packed bytes between `stream` and `endstream`.
  let stream: Range<Int>?

  var owner: PDFFault.Owner { .object(number) }

  /// The entries, when it is a dictionary or a stream; else nil.
  func dictionary() throws(PDFFault) -> PDFDictionary? {
    try PDFDictionary(bytes, in: body, of: owner)
  }
}
