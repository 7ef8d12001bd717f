import Foundation
import Testing

/// What stands in the environment changes no byte and prints nothing into the output.
@Suite struct EnvironmentTests {
  private static let variables = [
    "LANG=ur_PK.UTF-8", "LANGUAGE=zh_TW:ur", "LC_ALL=ja_JP.UTF-8", "LC_MESSAGES=zh_CN",
    "LC_NUMERIC=de_DE.UTF-8", "PANGO_LANGUAGE=zh_TW:ur", "PANGO_DEBUG=1",
    "HB_SHAPER_LIST=fallback", "HB_OPTIONS=uniscribe-bug-compatible", "HB_FONT_FUNCS=ft",
    "FC_DEBUG=1", "FC_DEBUG=8191", "FC_LANG=ja", "FONTCONFIG_FILE=/nowhere",
    "FONTCONFIG_PATH=/nowhere", "FONTCONFIG_SYSROOT=/tmp", "TZ=Asia/Tokyo", "HOME=/nowhere",
    "FREETYPE_PROPERTIES=cff:no-stem-darkening=0", "G_MESSAGES_DEBUG=all", "G_DEBUG=all",
    "LIBTHAI_DICTDIR=/nowhere", "CAIRO_DEBUG=1", "XDG_DATA_DIRS=/nowhere",
  ]

  /// Bare Han characters, Arabic and Thai in an English document take their shapes from nothing else.
  private static let bundle = Bundles.line(number: "N-1", name: "骨直与 شركة ٤۴ ภาษาไทย")

  @Test(arguments: ["pdf", "png"])
  func nothingChanges(_ format: String) throws {
    try withFolder { folder throws in
      try Data(Self.bundle.utf8).write(to: URL(fileURLWithPath: "\(folder)/a.json"))
      func bytes(_ environment: [String], in place: String) throws -> Data {
        let file = "\(folder)/out"
        let result = try Tool.program(
          "env",
          environment + [Tool.path, "render", "\(folder)/a.json", "--as", format, "-o", file],
          in: place)
        #expect(result.status == 0, "\(environment) \(result.errors)")
        return try Data(contentsOf: URL(fileURLWithPath: file))
      }
      let plain = try bytes([], in: folder)
      for variable in Self.variables {
        #expect(try bytes([variable], in: folder) == plain, "\(variable)")
      }
      #expect(try bytes(Self.variables, in: folder) == plain)
      #expect(try bytes(["-i"], in: folder) == plain)
      #expect(try bytes([], in: "/") == plain)
    }
  }

  /// The tool empties its environment; a program that uses the library may have any.
  @Test func theLibraryDrawsTheSame() throws {
    try withFolder { folder throws in
      try write(Self.bundle, to: "\(folder)/0.bundle.json")
      let draw = "printf '0 1 out.pdf\\n' | env \"$@\" '\(Tool.libraryUser)' warm . 1"
      func bytes(_ environment: [String]) throws -> Data {
        let result = try Tool.program("sh", ["-c", draw, "sh"] + environment, in: folder)
        #expect(result.status == 0, "\(environment) \(result.errors)")
        return try Data(contentsOf: URL(fileURLWithPath: "\(folder)/out.pdf"))
      }
      let plain = try bytes(["-i"])
      let languages = [
        "LANG=ur_PK.UTF-8", "LANGUAGE=zh_TW:ur", "LC_ALL=ja_JP.UTF-8", "PANGO_LANGUAGE=zh_TW:ur",
        "LC_NUMERIC=de_DE.UTF-8", "FC_LANG=ja", "TZ=Asia/Tokyo",
      ]
      for variable in languages { #expect(try bytes([variable]) == plain, "\(variable)") }
      #expect(try bytes(languages) == plain)
    }
  }

  @Test(arguments: ["FC_DEBUG=8191", "G_MESSAGES_DEBUG=all", "PANGO_DEBUG=1"])
  func nothingIsPrintedIntoTheOutput(_ variable: String) throws {
    try withFolder { folder throws in
      try Data(Self.bundle.utf8).write(to: URL(fileURLWithPath: "\(folder)/a.json"))
      let arguments = [Tool.path, "render", "a.json", "--as", "text", "-o", "-"]
      let plain = try Tool.program("env", arguments, in: folder)
      let other = try Tool.program("env", [variable] + arguments, in: folder)
      #expect(other.output == plain.output)
      #expect(plain.output.contains("N-1"))
      let drawn = try Tool.program(
        "env", [variable, Tool.path, "render", "a.json", "-o", "-"], in: folder)
      #expect(drawn.output.hasPrefix("%PDF-"))
    }
  }

  /// Help is no document, but it is the output of a tool that is asked for it.
  @Test func helpGoesToTheOutput() throws {
    let help = try Tool.run(["--help"])
    #expect(help.output.contains("USAGE: billhead"))
    #expect(help.errors == "")
  }

  /// Too few file descriptors are told as what they are, not as a font that is missing.
  @Test func withoutDescriptorsTheSentenceSaysSo() throws {
    try withFolder { folder throws in
      try Data(Self.bundle.utf8).write(to: URL(fileURLWithPath: "\(folder)/a.json"))
      var said: Set<Int> = []
      for limit in 4...12 {
        let result = try Tool.program(
          "sh",
          [
            "-c", "ulimit -n \(limit); exec \"$@\"", "sh", Tool.path, "render", "a.json", "-o",
            "x.pdf",
          ],
          in: folder)
        #expect(result.status == 0 || result.status == 1, "\(limit)")
        #expect(!result.errors.contains("install the Debian package"), "\(limit): \(result.errors)")
        if result.status == 1 { said.insert(limit) }
        #expect(result.status == 0 || result.errors.contains("too many open files"))
      }
      #expect(said == [4])
    }
  }
}
