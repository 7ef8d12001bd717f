import Billhead
import BillheadTesting
import HostSystem
import Testing

@Suite struct GoldenComparisonTests {
  private let fixture = Fixture(name: "standard-look", locale: "en")

  private func compare(
    _ folder: String, _ mode: Goldens.Mode, locale: String = "en",
    layers: [Goldens.Layer] = [.document, .frames, .picture(page: 1)]
  ) throws -> [GoldenMismatch] {
    var options = fixture.options
    options.locale = locale
    return try Goldens(in: "\(folder)/goldens", failures: "\(folder)/failures", mode: mode)
      .compare(
        fixture.bundle(), named: "look", with: Shared.renderer, options: options, layers: layers)
  }

  private func expectAgreement(
    _ folder: String, _ mode: Goldens.Mode, locale: String = "en",
    layers: [Goldens.Layer] = [.document, .frames, .picture(page: 1)]
  ) throws {
    let mismatches = try compare(folder, mode, locale: locale, layers: layers)
    #expect(mismatches.isEmpty)
  }

  @Test func refusesWhatWasNeverRecorded() throws {
    try withFolder { folder throws in
      let mismatches = try compare(folder, .compare)
      #expect(mismatches.map(\.difference) == [.notRecorded, .notRecorded, .notRecorded])
      #expect(
        try namesInFolder("\(folder)/failures/look")
          == ["document.txt", "frames.txt", "page-1.png"])
      #expect(!isFolder("\(folder)/goldens"))
    }
  }

  @Test func recordsThenAgrees() throws {
    try withFolder { folder throws in
      try expectAgreement(folder, .missing)
      try expectAgreement(folder, .compare)
      #expect(!isFolder("\(folder)/failures"))
    }
  }

  @Test func showsWhatDiffers() throws {
    try withFolder { folder throws in
      try expectAgreement(folder, .missing)
      let mismatches = try compare(folder, .missing, locale: "de")
      #expect(
        mismatches.map(\.file) == ["look/document.txt", "look/frames.txt", "look/page-1.png"])
      guard case .line(1, let old?, let new?) = mismatches.first?.difference else {
        Issue.record("\(mismatches)")
        return
      }
      #expect(old.hasPrefix("document en"))
      #expect(new.hasPrefix("document de"))
      guard case .pixels(let share) = mismatches.last?.difference else {
        Issue.record("\(mismatches)")
        return
      }
      #expect(share > 300)
      let page = String(decoding: try readFile("\(folder)/failures/index.html"), as: UTF8.self)
      #expect(page.contains("<del>- \(old)</del>"))
      #expect(page.contains("src=\"look/page-1.difference.png\""))
      #expect(
        try readFile("\(folder)/failures/look/page-1.difference.png").starts(with: [0x89, 0x50]))
    }
  }

  @Test func refusesOtherVersionsOfAFont() throws {
    try withFolder { folder throws in
      try expectAgreement(folder, .missing, layers: [.frames])
      let path = "\(folder)/goldens/look/frames.txt"
      let text = String(decoding: try readFile(path), as: UTF8.self)
      let start = try #require(text.firstIndex(of: "\n"))
      let first = text[..<start].split(separator: " ")
      let other = "font \(first[1]) \(String(repeating: "0", count: 64))"
      try writeFile(Array((other + text[start...]).utf8), to: path)
      let mismatches = try compare(folder, .compare, layers: [.frames, .picture(page: 1)])
      #expect(mismatches.map(\.difference) == [.otherFonts(file: String(first[1]))])
      #expect(mismatches.first?.description.contains("another version of the font file") == true)
    }
  }

  @Test func recordsEverythingAnew() throws {
    try withFolder { folder throws in
      try expectAgreement(folder, .missing, layers: [.document])
      try expectAgreement(folder, .all, locale: "de", layers: [.document])
      try expectAgreement(folder, .compare, locale: "de", layers: [.document])
    }
  }
}
