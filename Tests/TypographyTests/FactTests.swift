import CPangoCairo
import Diagnostics
import Documents
import Foundation
import Layout
import Scripts
import Testing

@testable import Typography

@Suite struct FactTests {
  @Test(
    arguments: [
      (
        .familyNotFound("Inter", package: "fonts-inter", folders: ["/a", "/b"]),
        "error: no file of the font family Inter in /a, /b",
        "install the Debian package fonts-inter"
      ),
      (
        .familyAbsent("Noto Sans Thai", package: "fonts-noto-core"),
        "error: a text needs the font family Noto Sans Thai, which is not installed",
        "install the Debian package fonts-noto-core"
      ),
      (
        .familyUnknown("Helvetica", known: ["Inter", "Noto Sans"]),
        "warning: unknown font family 'Helvetica'; Inter is used instead",
        "known families: Inter, Noto Sans"
      ),
      (
        .fontUnreadable("/a.otf", .damaged),
        "error: the font file /a.otf is damaged or holds another font", nil
      ),
      (
        .fontUnreadable("/b/NotoSansThai-Bold.ttf", .notPermitted),
        "error: the font file /b/NotoSansThai-Bold.ttf cannot be read: permission denied",
        "install the Debian package fonts-noto-core again"
      ),
      (
        .fontUnreadable("/fonts", .noDescriptor),
        "error: the font file /fonts cannot be read: the process has no file descriptor left",
        "allow more open files (ulimit -n)"
      ),
      (
        .callFailed("cairo_create", reason: "out of memory"),
        "error: cairo_create failed: out of memory", nil
      ),
      (.pageOutside(3, count: 2), "error: there is no page 3; the document has 2", nil),
      (.resolutionOutside(2), "error: the resolution is 2.0 dpi; it goes from 36 to 1200", nil),
      (
        .pageTooLarge(page: 1, width: 945, height: 60_000),
        "page/1: error: the page is 945 × 60000 pixels at this resolution; an image has at most "
          + "32767 on a side and 200 million in all",
        "use a lower resolution, or make a PDF"
      ),
      (
        .pictureMislabelled(stated: "PNG", found: "JPEG"),
        "error: the picture is said to be PNG but is JPEG", nil
      ),
      (
        .pictureBroken(format: "PNG", reason: "it has no pixels"),
        "error: the PNG picture cannot be drawn: it has no pixels", nil
      ),
    ] as [(TypographyFact, String, String?)])
  func sentences(_ fact: TypographyFact, sentence: String, hint: String?) {
    let lines = [sentence] + (hint.map { ["  hint: \($0)"] } ?? [])
    #expect(fact.diagnostic.description == lines.joined(separator: "\n"))
  }

  @Test func withoutInterNothingIsSet() {
    #expect(throws: MachineFailure.self) { try FontLibrary(folders: ["/nowhere"]) }
  }

  @Test func withoutTheFontOfAScriptNothingIsMade() throws {
    let fonts = try FontLibrary(folders: ["/usr/share/fonts/opentype/inter"])
    let press = try Press(fonts: fonts)
    let text = press.shape("שלום")
    #expect(text.missing == ["ש", "ל", "ו", "ם"])
    #expect(
      press.failure?.description == """
        error: a text needs the font family Noto Sans Hebrew, which is not installed
          hint: install the Debian package fonts-noto-core
        """)
    press.begin(DocumentLanguage(tag: "en"), theme: Theme())
    #expect(press.failure == nil)
  }

  @Test(
    arguments: [
      (G_FILE_ERROR_MFILE, FontFault.noDescriptor), (G_FILE_ERROR_NFILE, .noDescriptor),
      (G_FILE_ERROR_NOENT, .notFound), (G_FILE_ERROR_ACCES, .notPermitted),
      (G_FILE_ERROR_IO, .unreadable),
    ])
  func faultsAreTheSystems(_ code: GFileError, fault: FontFault) {
    let number = Int32(bitPattern: code.rawValue)
    #expect(FontFault(g_error_new_literal(g_file_error_quark(), number, "")) == fault)
  }

  /// A font that is damaged, or may not be read, is told in the same way.
  @Test(arguments: ["damaged", "unreadable", "gone"])
  func aFontThatCannotBeUsedIsNamed(_ kind: String) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "billhead-fonts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let inter = "/usr/share/fonts/opentype/inter/Inter-Regular.otf"
    try FileManager.default.copyItem(
      atPath: inter, toPath: folder.appending(path: "Inter-Regular.otf").path)
    let thai = folder.appending(path: "NotoSansThai-Regular.ttf").path
    switch kind {
    case "damaged": try Data("no font".utf8).write(to: URL(fileURLWithPath: thai))
    default:
      try FileManager.default.createSymbolicLink(
        atPath: thai, withDestinationPath: kind == "gone" ? "/nowhere.ttf" : "/proc/1/mem")
    }
    let press = try Press(fonts: FontLibrary(folders: [folder.path]))
    _ = press.shape("ไทย")
    let failure = try #require(press.failure).description
    #expect(failure.contains("\(thai) "))
    #expect(failure.contains("fonts-noto-core"))
  }

  @Test func digestsAreOfTheFiles() throws {
    let fonts = try FontLibrary(folders: fontFolders)
    let path = try #require(fonts.files(of: .inter).first)
    let digest = try fonts.digest(of: path)
    let tool = try run("sha256sum", [path], on: [])
    #expect(tool.output.hasPrefix(digest))
    #expect(digest.count == 64)
    #expect(throws: MachineFailure.self) { try fonts.digest(of: "/nowhere.otf") }
  }

  /// One for each file, collections included; none for what is no font.
  @Test func fingerprintsTellFontFilesApart() throws {
    let fonts = try FontLibrary(folders: fontFolders)
    let paths = [FontFamily.inter, .notoSans, .notoCJK(.jp)].flatMap(fonts.files)
    let fingerprints = try paths.map(fonts.fingerprint)
    #expect(Set(fingerprints).count == paths.count)
    #expect(fingerprints.allSatisfy { $0.count == 64 })
    #expect(throws: MachineFailure.self) { try fonts.fingerprint(of: "/bin/sh") }
    #expect(throws: MachineFailure.self) { try fonts.fingerprint(of: "/nowhere.otf") }
  }
}
