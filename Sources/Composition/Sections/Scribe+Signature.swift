import Billing
import Documents
import Localization

extension Scribe {
  /// The signature with who signs below it.
  mutating func signature() -> [Block] {
    guard let signature = snapshot.signature else { return [] }
    var caption = words(.signatory)
    if let name = cleaned(signature.name, field: "signature") {
      caption = words(.labelColonValue(label: messages(.signatory), value: isolated(name)))
    }
    var blocks: [Block] = []
    if let picture = signature.picture {
      blocks.append(
        .picture(
          Picture(
            .signature, format: picture.format.pictureFormat, bytes: picture.bytes,
            alternative: messages(.signatureField))))
    }
    blocks.append(.paragraphs(Paragraphs(.statements, [caption])))
    return blocks
  }
}
