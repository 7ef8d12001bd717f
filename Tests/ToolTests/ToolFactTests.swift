import Diagnostics
import Testing

@testable import BillheadTool

@Suite struct ToolFactTests {
  @Test(
    arguments: [
      (
        .lineTooLong("a.jsonl", line: 7, size: 90, limit: 64),
        """
        a.jsonl:7:1: error: this line has 90 bytes, and 64 are the most that are read
          hint: raise --line-limit
        """
      ),
      (.emptyFolder("in"), "in: error: there are no JSON files in this folder"),
      (
        .sameName("out/A-1.png"),
        """
        out/A-1.png: error: two documents of this run have the number that gives this name
          hint: render them into different folders
        """
      ),
      (
        .manyParts(3),
        """
        error: standard output takes one file, and this document has 3 pages
          hint: name a file or a folder with --output
        """
      ),
      (
        .manifestAsInput("out/manifest.jsonl"),
        "out/manifest.jsonl: error: this is the manifest of the output folder, and no input"
      ),
      (
        .manifestExists("out/manifest.jsonl"),
        """
        out/manifest.jsonl: error: a batch has been written to this folder before
          hint: go on with it by --resume, begin anew by --overwrite, or name another folder
        """
      ),
      (
        .manifestInUse("out/manifest.jsonl"),
        "out/manifest.jsonl: error: another program is writing a batch to this folder"
      ),
      (
        .notARecord("out/manifest.jsonl", line: 3),
        """
        out/manifest.jsonl:3:1: error: this line is no record of a batch
          hint: take the line out, or begin anew by --overwrite
        """
      ),
      (
        .notLines("a.json"),
        """
        a.json: error: this file is one piece of JSON over several lines; \
        a bundle on each line is expected
          hint: draw it by 'billhead render'
        """
      ),
      (
        .unknownOption("local", nearest: "locale"),
        """
        error: a line has no option 'local'
          hint: did you mean 'locale'?
          hint: there are: as, attempt, date, einvoice, kind, languages, locale, pdf_standard, \
        template, to
        """
      ),
      (.wrongOption("locale", expected: "a string"), "error: the option 'locale' takes a string"),
      (.noAttachment, "error: --attach names no file"),
      (
        .unknownProperty("typ", of: "a.xml", known: ["type", "name"]),
        """
        a.xml: error: --attach has no property 'typ'
          hint: did you mean 'type'?
          hint: there are: type, name
        """
      ),
      (
        .noValue("name", of: "a.xml"),
        """
        a.xml: error: the property 'name' of an attached file has no value
          hint: write it as name=…
        """
      ),
      (
        .propertyTwice("name", of: "a.xml"),
        "a.xml: error: the attached file's name is given twice"
      ),
      (
        .unknownRelationship("sourc", of: "a.xml", known: ["source", "data"]),
        """
        a.xml: error: 'sourc' is no relationship of an attached file
          hint: did you mean 'source'?
          hint: there are: source, data
        """
      ),
    ] as [(ToolFact, String)])
  func saysIt(fact: ToolFact, sentence: String) {
    #expect(fact.diagnostic.description == sentence)
  }
}
