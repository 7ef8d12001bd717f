import Documents

/// A document and how it is set: what the laws of the layout are about. The files of the laws beside
/// this one are links to those of the layout's own tests.
struct Sample {
  var document: Document
  var design: PageDesign
}
