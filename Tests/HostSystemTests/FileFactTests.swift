import Diagnostics
import HostSystem
import Testing

@Suite struct FileFactTests {
  @Test(arguments: [
    (
      FileFact.unreadable(path: "a.json", reason: "permission denied"),
      "a.json: error: cannot read this: permission denied"
    ),
    (
      .tooLarge(path: "/dev/zero", limit: readLimit),
      "/dev/zero: error: this has more than 512 MiB, and is not read"
    ),
    (
      .unwritable(path: "out/a.pdf", reason: "no space left on device"),
      "out/a.pdf: error: cannot write this: no space left on device"
    ),
    (
      .outsideFolder("logo.png"),
      """
      error: the file 'logo.png' of the settings leads out of the bundle's folder
        hint: put a copy of the file beside the bundle
      """
    ),
    (
      .notAFile("logo.png"),
      "error: 'logo.png' of the settings is no file with bytes of its own"
    ),
  ])
  func says(fact: FileFact, sentence: String) {
    #expect(fact.diagnostic.description == sentence)
  }
}
