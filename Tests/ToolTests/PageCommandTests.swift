import Foundation
import Testing

/// Pages by the tool.
@Suite struct PageCommandTests {
  private let look = "\(Tool.fixtures)/standard-look"
  private let links = """
    pay_url: https://pay.example/a
    downloads:
      - { kind: pdf, url: "https://a.example/a.pdf", size: 1200 }
    """

  private func text(_ path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  @Test func writesAPageForEachLanguage() throws {
    try withFolder { folder throws in
      try Data(links.utf8).write(to: URL(fileURLWithPath: "\(folder)/links.yml"))
      let result = try Tool.run(
        ["render", look, "--as", "page", "--languages", "de,en", "--page", "links.yml"], in: folder)
      #expect(result.status == 0)
      let stem = "NWL-2026-0042"
      #expect(
        result.output.split(separator: "\n").map(String.init)
          == [
            "\(stem).de.html", "\(stem).de.headers.json", "\(stem).en.html",
            "\(stem).en.headers.json",
          ])
      let german = try text("\(folder)/\(stem).de.html")
      #expect(german.contains("href=\"https://pay.example/a\""))
      #expect(german.contains("href=\"./\(stem).en.html\""))
    }
  }

  @Test func writesThePageAloneToStandardOutput() throws {
    let result = try Tool.run(["render", look, "--as", "page", "-o", "-"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("<!doctype html>"))
    let several = try Tool.run(
      ["render", look, "--as", "page", "-o", "-", "--languages", "de,en"])
    #expect(several.status == 2)
  }

  @Test func tellsWhatIsWrongInTheFile() throws {
    try withFolder { folder throws in
      let wrong = "pay_url: nowhere\ndownloadz: []\n"
      try Data(wrong.utf8).write(to: URL(fileURLWithPath: "\(folder)/links.yml"))
      let result = try Tool.run(
        ["render", look, "--as", "page", "--page", "links.yml"], in: folder)
      #expect(result.status == 2)
      #expect(result.errors.contains("links.yml:1:"))
      #expect(result.errors.contains("did you mean 'downloads'?"))
    }
  }

  @Test(arguments: [
    ["--as", "pdf", "--languages", "de"], ["--expired"], ["--as", "page", "--languages", "de,,en"],
    ["--as", "page", "--languages", "de,de"], ["--as", "page", "--as-of", "yesterday"],
  ])
  func refusesWhatFitsNoPage(options: [String]) throws {
    #expect(try Tool.run(["render", look] + options).status == 64)
  }

  @Test func aBatchHasAllFilesOfAPage() throws {
    try withFolder { folder throws in
      let lines = Bundles.line(number: "A") + "\n" + Bundles.line(number: "A", amount: 7) + "\n"
      let options = ["batch", "-", "-o", "out", "--as", "page", "--languages", "de,en"]
      let result = try Tool.run(
        options + ["--zip", "all.zip"], in: folder, input: Array(lines.utf8))
      #expect(result.status == 0)
      let expected = ["A.de", "A.en", "A.de~2", "A.en~2"].flatMap {
        ["\($0).html", "\($0).headers.json"]
      }
      #expect(
        try Set(names(in: "\(folder)/out")) == Set(expected + ["manifest.jsonl"]))
      let again = try Tool.run(options + ["--resume"], in: folder, input: Array(lines.utf8))
      #expect(again.errors.contains("0 drawn, 2 kept"))
      try FileManager.default.removeItem(atPath: "\(folder)/out/A.en.headers.json")
      let mended = try Tool.run(options + ["--resume"], in: folder, input: Array(lines.utf8))
      #expect(mended.errors.contains("1 drawn, 1 kept"))
      #expect(try names(in: "\(folder)/out").contains("A.en.headers.json"))
    }
  }

  @Test func aStreamAnswersWithAllParts() throws {
    let line =
      #"{"bundle":\#(Bundles.line(number: "A")),"options":{"as":"page","languages":["de","en"]}}"#
    let result = try Tool.run(["stream"], input: Array(line.utf8))
    #expect(result.status == 0)
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let parts = try #require(answer["parts"] as? [[String: String]])
    #expect(
      parts.map { $0["name"] }
        == ["A.de.html", "A.de.headers.json", "A.en.html", "A.en.headers.json"])
    #expect(answer["base64"] as? String == parts[0]["base64"])
  }

  @Test func describesWhatAPageMaySay() throws {
    let schema = try Tool.run(["schema", "page"])
    #expect(schema.output.contains("\"pay_slot\""))
    #expect(try Tool.run(["schema", "page", "--page"]).output.hasPrefix("# Pages\n"))
  }
}
