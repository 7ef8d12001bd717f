import Scripts

/// A family that pages may use: where its files come from and what it is for.
package struct FontFamily: Sendable, Hashable {
  /// The name inside the font files, such as `Noto Sans Arabic`.
  package let name: String
  /// What it is here for, in words: `Arabic`.
  package let covers: String
  /// The Debian package that has it.
  package let package: String
  let styles: [Style]

  /// One style of a family, and the file that holds it.
  struct Style: Sendable, Hashable {
    /// The file's name without its ending.
    var stem: String
    /// Which face of the file, from 0.
    var index = 0
    /// CSS weight.
    var weight: Int
    var italic = false
  }
}

extension FontFamily {
  /// Families are told apart by their names; this stands in the key of every shaped text.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
  }

  static let inter = FontFamily(
    name: "Inter", covers: "Latin, Greek, Cyrillic, Vietnamese", package: "fonts-inter",
    styles: [("Regular", 400), ("Medium", 500), ("SemiBold", 600), ("Bold", 700)].flatMap {
      [
        Style(stem: "Inter-\($0.0)", weight: $0.1),
        Style(
          stem: $0.1 == 400 ? "Inter-Italic" : "Inter-\($0.0)Italic", weight: $0.1, italic: true),
      ]
    })

  static let notoSans = FontFamily(
    name: "Noto Sans", covers: "Latin, Greek, Cyrillic beyond Inter", package: "fonts-noto-core",
    styles: [
      Style(stem: "NotoSans-Regular", weight: 400),
      Style(stem: "NotoSans-Italic", weight: 400, italic: true),
      Style(stem: "NotoSans-Bold", weight: 700),
      Style(stem: "NotoSans-BoldItalic", weight: 700, italic: true),
    ])

  /// One of the families that a Swiss QR-bill may be set in.
  static let liberationSans = FontFamily(
    name: "Liberation Sans", covers: "the words of a Swiss QR-bill", package: "fonts-liberation",
    styles: [
      Style(stem: "LiberationSans-Regular", weight: 400),
      Style(stem: "LiberationSans-Bold", weight: 700),
    ])

  /// A face of Noto Sans for one script, in regular and bold.
  static func noto(_ part: String, covers: String? = nil, bold: Bool = true) -> FontFamily {
    let stem = "NotoSans\(part)"
    let regular = [Style(stem: "\(stem)-Regular", weight: 400)]
    return FontFamily(
      name: "Noto Sans \(part)", covers: covers ?? part, package: "fonts-noto-core",
      styles: bold ? regular + [Style(stem: "\(stem)-Bold", weight: 700)] : regular)
  }

  /// One of the five faces in the files of Noto Sans CJK.
  static func notoCJK(_ form: HanForm) -> FontFamily {
    FontFamily(
      name: "Noto Sans CJK \(form.rawValue.uppercased())", covers: form.covers,
      package: "fonts-noto-cjk",
      styles: [
        Style(stem: "NotoSansCJK-Regular", index: form.index, weight: 400),
        Style(stem: "NotoSansCJK-Bold", index: form.index, weight: 700),
      ])
  }

  /// Faces of last resort, in the order in which they are asked.
  static let symbols = [
    noto("Symbols", covers: "symbols"), noto("Symbols2", covers: "symbols", bold: false),
    noto("Math", covers: "mathematical signs", bold: false),
  ]

  static func named(_ name: String) -> FontFamily? { known.first { $0.name == name } }

  /// Asked last, for what emoji there are in it: of one colour, as print is.
  static let emoji = FontFamily(
    name: "Symbola", covers: "emoji", package: "fonts-symbola",
    styles: [Style(stem: "Symbola_hint", weight: 400)])

  /// The Debian package that has a font file of a known family; nil for other files.
  static func package(ofFile path: String) -> String? {
    let stem = path.split(separator: "/").last.flatMap { $0.split(separator: ".").first } ?? ""
    return known.first { $0.styles.contains { $0.stem == stem } }?.package
  }

  /// Every family that is known, in the order of the font list.
  package static let known: [FontFamily] =
    [inter, notoSans] + ScriptFace.allCases.map(\.family) + symbols
    + HanForm.allCases.map { notoCJK($0) } + [liberationSans, emoji]
}
