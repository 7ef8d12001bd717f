import Digests
import Documents
import Encodings
import Synchronization

/// The style sheet of a page: the colours of the theme, and for dark screens those made of them.
///
/// Sizes are CSS pixels. Nothing in it depends on the document but theme and script, so that most
/// pages of a seller share one digest.
struct PageStyle {
  private let theme: Theme

  init(_ theme: Theme) { self.theme = theme }

  /// The sheet as it stands in a page, and its SHA-256 digest in Base64 as a policy names it.
  struct Sheet: Sendable {
    let text: String
    let digest: String

    init(_ text: String) {
      self.text = text
      digest = Base64.encode(SHA256.digest(Array(text.utf8)))
    }
  }

  /// Sheets that were made, by what is their own: the pages of a seller share one.
  private static let made = Mutex<[String: Sheet]>([:])
  private static let limit = 64

  var sheet: Sheet {
    let own = own
    return Self.made.withLock { made in
      if let known = made[own] { return known }
      let sheet = Sheet("\(own)\n\(Self.rules)")
      if made.count >= Self.limit { made = [:] }
      made[own] = sheet
      return sheet
    }
  }

  private var own: String {
    let light = PagePalette(light: theme.colors)
    let dark = PagePalette(dark: theme.colors)
    return """
      :root{\(light.variables)color-scheme:light dark}
      @media screen and (prefers-color-scheme:dark){:root{\(dark.variables)}}
      body{font:400 15px/\(leading) \(family)}
      h1,h2,.figure{letter-spacing:\(tracking)}
      """
  }

  /// The height of lines: what the script of the document asks of the theme.
  private var leading: String {
    let style = theme.styles.cell
    return hundredths(max(style.lineHeight / style.size, 1.53))
  }

  /// Letters of scripts that are joined or square are not moved.
  private var tracking: String { theme.styles.title.tracking == 0 ? "0" : "-.015em" }

  private var family: String {
    let name = String(theme.family.unicodeScalars.filter { $0.isPlainInNames })
    return "\"\(name)\",system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",Arial,sans-serif"
  }

  private func hundredths(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Unicode.Scalar {
  /// Whether it ends no string in a style sheet.
  fileprivate var isPlainInNames: Bool {
    properties.isAlphabetic || properties.numericType != nil || self == " " || self == "-"
  }
}
