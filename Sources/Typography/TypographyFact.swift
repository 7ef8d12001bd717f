import Diagnostics

/// What can go wrong between text and paper. The sentences are written in one place, below.
enum TypographyFact: Hashable {
  /// A family without which no page is set.
  case familyNotFound(String, package: String, folders: [String])
  /// A family that a text needs and that is not there.
  case familyAbsent(String, package: String)
  case familyUnknown(String, known: [String])
  /// A font file, or a folder of them.
  case fontUnreadable(String, FontFault)
  /// A C call reported an error.
  case callFailed(String, reason: String)
  case pageOutside(Int, count: Int)
  case resolutionOutside(Double)
  /// A page, from 1, and its pixels at a resolution.
  case pageTooLarge(page: Int, width: Int, height: Int)
  case pictureMislabelled(stated: String, found: String)
  case pictureBroken(format: String, reason: String)
  /// In bytes, for a file that carries it to screens.
  case pictureTooLarge(Int, limit: Int)
}

extension TypographyFact {
  var diagnostic: Diagnostic {
    switch self {
    case .familyNotFound(let name, let package, let folders):
      Diagnostic(
        .error, "font-not-found",
        "no file of the font family \(name) in \(folders.joined(separator: ", "))",
        hints: ["install the Debian package \(package)"])
    case .familyAbsent(let name, let package):
      Diagnostic(
        .error, "font-absent", "a text needs the font family \(name), which is not installed",
        hints: ["install the Debian package \(package)"])
    case .familyUnknown(let name, let known):
      Diagnostic(
        .warning, "unknown-font-family", "unknown font family '\(name)'; Inter is used instead",
        hints: Self.suggestion(for: name, among: known))
    case .fontUnreadable(let path, let fault):
      Diagnostic(
        .error, "font-unreadable", "the font file \(path) \(fault.words)",
        hints: fault.hints(package: FontFamily.package(ofFile: path)))
    case .callFailed(let call, let reason):
      Diagnostic(.error, "drawing-failed", "\(call) failed: \(reason)")
    case .pageOutside(let page, let count):
      Diagnostic(.error, "page-outside", "there is no page \(page); the document has \(count)")
    case .resolutionOutside(let dpi):
      Diagnostic(
        .error, "resolution-outside", "the resolution is \(dpi) dpi; it goes from 36 to 1200")
    case .pageTooLarge(let page, let width, let height):
      Diagnostic(
        .error, "page-too-large",
        "the page is \(width) × \(height) pixels at this resolution; an image has at most "
          + "\(PixelImage.mostOfSide) on a side and \(PixelImage.mostPixels / 1_000_000) million in all",
        at: .block("page/\(page)"), hints: ["use a lower resolution, or make a PDF"])
    case .pictureMislabelled(let stated, let found):
      Diagnostic(
        .error, "picture-mislabelled", "the picture is said to be \(stated) but is \(found)")
    case .pictureBroken(let format, let reason):
      Diagnostic(.error, "picture-broken", "the \(format) picture cannot be drawn: \(reason)")
    case .pictureTooLarge(let bytes, let limit):
      Diagnostic(
        .error, "picture-too-large",
        "the picture has \(bytes) bytes; in a page it may have \(limit)",
        hints: ["give a smaller one: a logo is at most 160 pixels wide there"])
    }
  }

  /// A font file that cannot be used, with the reason that the system gives now.
  static func unreadable(_ path: String) -> TypographyFact {
    .fontUnreadable(path, FontFault(ofFile: path))
  }

  /// The same as an error of the machine.
  var failure: MachineFailure { MachineFailure(diagnostic) }

  /// The same as an error of the input.
  var rejection: Rejection { Rejection([diagnostic]) }

  private static func suggestion(for name: String, among known: [String]) -> [String] {
    guard let nearest = nearestName(to: name, among: known) else {
      return ["known families: \(known.joined(separator: ", "))"]
    }
    return ["did you mean '\(nearest)'?"]
  }
}
