import Testing

@Suite struct AttachTests {
  private let look = "\(Tool.fixtures)/standard-look"

  @Test func attachesFilesWithTheirProperties() throws {
    try withFolder { folder throws in
      try write("<a/>", to: "\(folder)/data.xml")
      try write("1;2\n", to: "\(folder)/a;b.csv")
      let result = try Tool.run(
        [
          "render", look, "-o", "a.pdf", "--attach-snapshot", "--attach",
          "data.xml;relationship=alternative;name=factur-x.xml;type=application/xml;"
            + #"description=Factur-X = EN 16931\; see there"#,
          "--attach", #"a\;b.csv"#,
        ], in: folder)
      #expect(result.errors == "")
      #expect(result.status == 0)
      let verified = try Tool.run(["verify", "a.pdf", look], in: folder)
      #expect(verified.status == 0)
      #expect(
        verified.errors == "a.pdf: note: attached files were taken as they are: "
          + "'factur-x.xml', 'a;b.csv'\n")
      let list = try Tool.program("qpdf", ["--list-attachments", "--verbose", "a.pdf"], in: folder)
      #expect(list.output.contains("description: Factur-X = EN 16931; see there"))
      let xml = try Tool.program("qpdf", ["--show-attachment=factur-x.xml", "a.pdf"], in: folder)
      #expect(xml.output == "<a/>")
      let qdf = try Tool.program("qpdf", ["--qdf", "a.pdf", "-"], in: folder).output
      for words in [
        "/AFRelationship /Alternative", "/AFRelationship /Source", "/AFRelationship /Unspecified",
        "/Subtype /application#2fxml", "/Subtype /text#2fcsv",
      ] {
        #expect(qdf.contains(words), "\(words)")
      }
      let snapshot = try Tool.program(
        "qpdf", ["--show-attachment=snapshot.json", "a.pdf"], in: folder)
      #expect(
        try Tool.run(["inspect", look, "--snapshot"]).output == snapshot.output + "\n")
    }
  }

  @Test func refusesEverythingAtOnce() throws {
    try withFolder { folder throws in
      try write("", to: "\(folder)/empty.xml")
      try write("a", to: "\(folder)/a.txt")
      let result = try Tool.run(
        [
          "render", look, "--attach", "none.xml", "--attach", ".", "--attach", "empty.xml",
          "--attach", "a.txt;relationship=alternate", "--attach", "a.txt;relaton=source;name",
          "--attach", "a.txt;name=b;name=c", "--attach", ";type=a/b",
        ], in: folder)
      #expect(result.status == 2)
      #expect(try names(in: folder) == ["a.txt", "empty.xml"])
      #expect(
        result.errors == """
          none.xml: error: cannot read this: no such file or directory
          .: error: cannot read this: is a directory
          empty.xml: error: there is nothing to attach: this file is empty
          a.txt: error: 'alternate' is no relationship of an attached file
            hint: did you mean 'alternative'?
            hint: there are: alternative, source, data, supplement, unspecified
          a.txt: error: --attach has no property 'relaton'
            hint: there are: relationship, type, name, description
          a.txt: error: the property 'name' of an attached file has no value
            hint: write it as name=…
          a.txt: error: the attached file's name is given twice
          error: --attach names no file

          """)
    }
  }

  @Test(arguments: ["png", "svg", "text"], [["--attach", "a.xml"], ["--attach-snapshot"]])
  func onlyAPDFCanCarryFiles(kind: String, options: [String]) throws {
    let result = try Tool.run(["render", look, "--as", kind] + options)
    #expect(result.status == 64)
    #expect(result.errors.contains("Only a PDF can carry files, and --as asks for \(kind)."))
  }

  @Test func refusesTypesThatAreNone() throws {
    try withFolder { folder throws in
      try write("a", to: "\(folder)/a.txt")
      let result = try Tool.run(["render", look, "--attach", "a.txt;type=text"], in: folder)
      #expect(result.status == 2)
      #expect(result.errors.contains("the attachment 'a.txt' has the type 'text'"))
      #expect(try names(in: folder) == ["a.txt"])
    }
  }
}
