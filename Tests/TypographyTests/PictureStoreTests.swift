import Diagnostics
import Documents
import Foundation
import Layout
import Testing

@testable import Typography

@Suite struct PictureStoreTests {
  private static func drawing(_ body: String) -> [UInt8] {
    Array(
      "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'>\(body)</svg>".utf8)
  }

  private static func rectangle(_ number: Int) -> Picture {
    TestPicture.picture(.svg, drawing("<rect width='\(number + 1)' height='9'/>"))
  }

  @Test func aPictureIsReadOnceByItsBytes() throws {
    let store = PictureStore()
    for number in 0..<100 { _ = try store.size(of: Self.rectangle(number)) }
    for number in 0..<100 { _ = try store.size(of: Self.rectangle(number)) }
    #expect(store.readings == 100)
    var other = Self.rectangle(3)
    other.alternative = "another"
    _ = try store.size(of: other)
    #expect(store.readings == 100)
  }

  /// What was used last stays when memory is short.
  @Test func memoryIsBounded() throws {
    let store = PictureStore(memoryLimit: 10_000)
    for number in 0..<50 {
      _ = try store.size(of: Self.rectangle(0))
      _ = try store.size(of: Self.rectangle(number))
    }
    #expect(store.readings == 50)
    _ = try store.size(of: Self.rectangle(49))
    #expect(store.readings == 50)
    _ = try store.size(of: Self.rectangle(1))
    #expect(store.readings == 51)
  }

  @Test func whatIsWrongIsFoundOnce() throws {
    let store = PictureStore()
    for _ in 0..<3 {
      #expect(throws: Rejection.self) {
        try store.size(of: TestPicture.picture(.svg, Self.drawing("")))
      }
    }
    #expect(store.readings == 1)
  }

  @Test func namesPartsThatAreLeftOut() throws {
    let press = try makePress()
    press.begin(DocumentLanguage(tag: "en"), theme: Theme())
    let picture = TestPicture.picture(
      .svg, Self.drawing("<a href='x'><rect width='9' height='9'/></a><script/>"))
    #expect(press.partsLeftOut(of: picture) == "<a>, <script>")
    #expect(
      press.partsLeftOut(of: TestPicture.picture(.svg, Self.drawing("<rect width='9'/>"))) == nil)
  }

  /// A machine without the library fails; the document is not made without its picture.
  @Test(arguments: [(Picture.Format.svg, TestPicture.svg), (.jpeg, TestPicture.jpeg)])
  func missingLibraries(_ format: Picture.Format, _ bytes: [UInt8]) throws {
    let libraries = PictureLibraries(svgFiles: ["none.so"], jpegFiles: ["none.so"])
    let store = PictureStore(libraries: libraries)
    let picture = TestPicture.picture(format, bytes)
    let failure = #expect(throws: MachineFailure.self) { try store.size(of: picture) }
    #expect(failure?.diagnostic.code == "library-not-found")
  }

  @Test func anEmbeddedJPEGNeedsItsLibrary() throws {
    let link = Data(TestPicture.jpeg).base64EncodedString()
    let picture = TestPicture.picture(
      .svg,
      Self.drawing("<rect width='9' height='9'/><image href='data:image/jpeg;base64,\(link)'/>"))
    let store = PictureStore(libraries: PictureLibraries(jpegFiles: ["none.so"]))
    #expect(throws: MachineFailure.self) { try store.size(of: picture) }
    #expect(try PictureStore().size(of: picture).width == 20)
  }
}
