package import Documents

/// The logo by itself.
package struct LogoSection: Section {
  package static let name = "logo"
  package static let sentence = "the logo by itself, away from the title"
  package static let example = "logo: { height: 14mm, width: 65mm }"
  package static let options: [SectionOption<Self>] = [
    SectionOption("height", values: "a length", "the greatest height") { reader, node, owner in
      if let length = reader.length(node, "height", points: 1...500) { owner.box.height = length }
    },
    SectionOption("width", values: "a length", "the greatest width") { reader, node, owner in
      if let length = reader.length(node, "width", points: 1...500) { owner.box.width = length }
    },
  ]

  package var box = LogoBox()

  package init() {}

  package func blocks(_ scribe: inout Scribe) -> [Block] {
    scribe.logo(in: box).map { [.picture($0)] } ?? []
  }
}
