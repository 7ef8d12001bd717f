import Testing

@Suite struct ElectronicInvoiceCommandTests {
  private let fixture = "\(Tool.fixtures)/eu-reverse-charge"
  private var settings: [String] { ["--settings", "\(fixture)/einvoice.yml"] }

  @Test func writesTheXMLAlone() throws {
    try withFolder { folder throws in
      let result = try Tool.run(
        ["render", fixture, "--as", "einvoice", "--einvoice", "xrechnung-ubl", "-o", "a.xml"]
          + settings, in: folder)
      #expect(result.status == 0)
      let recorded = try bytes(of: "\(fixture)/einvoice.xrechnung-ubl.xml")
      #expect(try bytes(of: "\(folder)/a.xml") == recorded)
    }
  }

  /// Exit status 2, a finding for each term, and no file.
  @Test func refusesWithTheTerms() throws {
    try withFolder { folder throws in
      for format in [["--as", "einvoice"], []] {
        let result = try Tool.run(
          ["render", fixture, "--einvoice", "xrechnung-cii", "-o", "a.out"] + format, in: folder)
        #expect(result.status == 2)
        for term in ["BT-10", "BT-27", "BT-34", "BT-41"] { #expect(result.errors.contains(term)) }
        #expect((try? bytes(of: "\(folder)/a.out")) == nil)
      }
    }
  }

  @Test(arguments: [
    (["--as", "einvoice"], "--as einvoice needs a profile"),
    (["--as", "png", "--einvoice", "facturx"], "--einvoice is for pdf, email and einvoice"),
    (["--einvoice", "zugferd"], "is invalid"),
  ])
  func refusesOptionsThatDoNotFit(options: [String], words: String) throws {
    let result = try Tool.run(["render", fixture] + options)
    #expect(result.status == 64)
    #expect(result.errors.contains(words))
  }

  @Test func carriesItInAPDFThatVerifies() throws {
    try withFolder { folder throws in
      let drawn = try Tool.run(
        ["render", fixture, "--einvoice", "facturx", "-o", "a.pdf"] + settings, in: folder)
      #expect(drawn.status == 0)
      let verified = try Tool.run(["verify", "a.pdf", fixture] + settings, in: folder)
      #expect(verified.status == 0)
      #expect(verified.output.contains("the same bytes"))
      let peppol = try Tool.run(
        ["render", fixture, "--einvoice", "peppol", "-o", "b.pdf"] + settings, in: folder)
      #expect(peppol.status == 2)
      #expect(peppol.errors.contains("no standard says how a PDF carries"))
    }
  }

  @Test func checksAndShowsTheTerms() throws {
    let check = try Tool.run(["check", fixture, "--einvoice", "facturx"])
    #expect(check.status == 2)
    #expect(check.errors.contains("BT-27, the seller's legal name, is missing"))
    #expect(check.errors.contains("hint: give the setting 'seller.legal_name'"))
    let table = try Tool.run(["inspect", fixture, "--einvoice"] + settings)
    #expect(table.status == 0)
    #expect(table.output.contains("BT-112 total with tax"))
    let partial = try Tool.run(["inspect", fixture, "--einvoice", "--profile", "xrechnung-cii"])
    #expect(partial.status == 2)
    #expect(partial.output.contains("BT-1   number"))
    #expect(partial.errors.contains("BT-41"))
  }

  @Test func worksInBatchesAndStreams() throws {
    try withFolder { folder throws in
      let line = try Tool.run(["inspect", fixture, "--snapshot"] + settings).output
      try write(line, to: "\(folder)/lines.jsonl")
      let batch = try Tool.run(
        ["batch", "lines.jsonl", "-o", "out", "--as", "einvoice", "--einvoice", "facturx"],
        in: folder)
      #expect(batch.status == 0)
      #expect(try bytes(of: "\(folder)/out/HLS-2026-0318.xml").starts(with: "<?xml".utf8))
      let bundle = String(line.dropLast())
      let request = #"{"bundle":\#(bundle),"options":{"as":"einvoice","einvoice":"facturx"}}"#
      let stream = try Tool.run(["stream"], in: folder, input: Array((request + "\n").utf8))
      #expect(stream.status == 0)
      #expect(stream.output.contains(#""status":"done""#))
      let bare = #"{"bundle":\#(bundle),"options":{"as":"einvoice"}}"#
      let refused = try Tool.run(["stream"], in: folder, input: Array((bare + "\n").utf8))
      #expect(refused.status == 2)
      #expect(refused.output.contains("needs the option 'einvoice'"))
    }
  }
}
