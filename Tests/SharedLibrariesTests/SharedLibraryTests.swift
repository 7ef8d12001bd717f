import Diagnostics
import SharedLibraries
import Testing

@Suite struct SharedLibraryTests {
  @Test func aLibraryThatIsMissingIsNamedWithItsPackage() {
    let failure = #expect(throws: MachineFailure.self) {
      try SharedLibrary(
        "librsvg", files: ["no-such-library.so.2"], package: "librsvg2-2", neededBy: "this picture")
    }
    #expect(
      failure?.description == """
        error: the library librsvg, which this picture needs, is missing
          hint: install the Debian package librsvg2-2
        """)
  }

  @Test func aFunctionThatIsMissingIsNamed() throws {
    let library = try SharedLibrary(
      "zlib", files: ["no-such-library.so.2", "libz.so.1", "libz.1.dylib"], package: "zlib1g",
      neededBy: "this test")
    let failure = #expect(throws: MachineFailure.self) {
      try library.function("no_such_function", as: (@convention(c) () -> Void).self)
    }
    #expect(
      failure?.diagnostic.sentence
        == "the library zlib with no_such_function, which this test needs, is missing")
  }

  @Test func aFunctionThatIsThereCanBeCalled() throws {
    typealias Version = @convention(c) () -> UnsafePointer<CChar>?
    let library = try SharedLibrary(
      "zlib", files: ["libz.so.1", "libz.1.dylib"], package: "zlib1g", neededBy: "this test")
    let version = try library.function("zlibVersion", as: Version.self)
    #expect(version().map { String(cString: $0) }?.hasPrefix("1.") == true)
  }
}
