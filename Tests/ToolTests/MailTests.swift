import Foundation
import Testing

@Suite struct MailTests {
  private let look = "\(Tool.fixtures)/standard-look"
  private let date = ["--date", "2026-03-01T09:00:00+01:00"]

  @Test func writesAMessageWithThePDF() throws {
    try withFolder { folder throws in
      let arguments =
        ["render", look, "--as", "email", "--to", "anna@example.com"] + date
      let result = try Tool.run(arguments, in: folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output == "NWL-2026-0042.eml\n")
      let message = String(
        decoding: try bytes(of: "\(folder)/NWL-2026-0042.eml"), as: UTF8.self)
      #expect(message.contains("Date: Sun, 1 Mar 2026 09:00:00 +0100\r\n"))
      #expect(message.contains("\r\nTo: anna@example.com\r\n"))
      #expect(
        message.contains("Subject: New invoice from Northwind Labs GmbH (NWL-2026-0042)\r\n"))
      #expect(message.contains("NWL-2026-0042.pdf"))
      // The same again, and another id for the next attempt.
      let again = try Tool.run(arguments + ["-o", "b.eml"], in: folder)
      #expect(again.status == 0)
      #expect(try bytes(of: "\(folder)/b.eml") == Array(message.utf8))
      #expect(try Tool.run(arguments + ["--attempt", "2", "-o", "c.eml"], in: folder).status == 0)
      let third = String(decoding: try bytes(of: "\(folder)/c.eml"), as: UTF8.self)
      #expect(id(of: third) != id(of: message) && id(of: message) != nil)
    }
  }

  private func id(of message: String) -> Substring? {
    message.split(separator: "\r\n").first { $0.hasPrefix("Message-ID:") }
  }

  @Test func twoRemindersAreTwoMessages() throws {
    try withFolder { folder throws in
      var ids: Set<Substring> = []
      for day in ["2026-03-20", "2026-03-27"] {
        let result = try Tool.run(
          [
            "render", look, "--as", "email", "--kind", "reminder", "--no-pdf", "--to",
            "a@b.example",
            "--date", "\(day)T09:00:00Z", "-o", "\(day).eml",
          ], in: folder)
        #expect(result.status == 0, "\(result.errors)")
        let message = String(decoding: try bytes(of: "\(folder)/\(day).eml"), as: UTF8.self)
        #expect(!message.contains("application/pdf"))
        if let id = id(of: message) { ids.insert(id) }
      }
      #expect(ids.count == 2)
    }
  }

  @Test func writesTheParts() throws {
    try withFolder { folder throws in
      let text = try Tool.run(["render", look, "--as", "email-text", "-o", "-"] + date)
      #expect(text.status == 0 && text.output.contains("Please pay €2,613.60 by March 14, 2026."))
      let html = try Tool.run(["render", look, "--as", "email-html", "-o", "-"] + date)
      #expect(html.status == 0 && html.output.contains("<"))
    }
  }

  @Test(arguments: [
    (["--as", "email", "--kind", "receipt"], "a receipt needs a paid invoice"),
    (["--as", "email-text", "--kind", "voided"], "it is not"),
    (["--as", "email", "--to", "a\r\nBcc: b@c.example"], "U+000D"),
    (["--as", "email", "--header", "Subject: x\r\nBcc: b@c.example"], "U+000D"),
  ])
  func refuses(arguments: [String], words: String) throws {
    let result = try Tool.run(["render", look, "-o", "-"] + arguments + date)
    #expect(result.status == 2, "\(result.output.prefix(300))")
    #expect(result.output.isEmpty && result.errors.contains(words), "\(result.errors)")
  }

  @Test(arguments: [
    ["--kind", "invoice"], ["--as", "email-html", "--to", "a@b.example"],
    ["--as", "email", "--attempt", "0"], ["--as", "email", "--kind", "invioce"],
    ["--as", "email", "--date", "yesterday"],
  ])
  func refusesUsage(arguments: [String]) throws {
    let result = try Tool.run(["render", look, "-o", "-"] + arguments)
    #expect(result.status == 64, "\(result.errors)")
  }

  @Test func listsTheKinds() throws {
    let result = try Tool.run(["kinds"])
    #expect(result.status == 0)
    #expect(result.output.contains("payment_failed: an automatic payment did not go through"))
    #expect(result.output.contains("  events: invoice.will_be_due, invoice.overdue"))
    #expect(try Tool.run(["kinds", "reminder"]).output.split(separator: "\n").count == 5)
  }

  @Test func writesManyMessages() throws {
    try withFolder { folder throws in
      try Data(Bundles.lines(3).utf8).write(to: URL(fileURLWithPath: "\(folder)/in.jsonl"))
      let options = ["--as", "email", "--from", "l@lumen.example", "--to", "a@b.example"] + date
      let batch = try Tool.run(["batch", "in.jsonl", "-o", "out"] + options, in: folder)
      #expect(batch.status == 0, "\(batch.errors)")
      #expect(
        try names(in: "\(folder)/out").filter { $0.hasSuffix(".eml") }
          == ["N-0.eml", "N-1.eml", "N-2.eml"])
      let line =
        #"{"bundle":\#(Bundles.line(number: "S-1")),"options":{"kind":"reminder","#
        + #""to":["z@b.example"],"date":"2024-04-01T00:00:00Z"}}"# + "\n"
      let stream = try Tool.run(
        ["stream", "-o", "s"] + options, in: folder, input: Array(line.utf8))
      #expect(stream.output.contains(#""status":"rejected""#), "\(stream.output)")
      let due = line.replacingOccurrences(
        of: #""status":"open","#,
        with: #""status":"open","collection_method":"send_invoice","due_date":1709300000,"#)
      let sent = try Tool.run(["stream", "-o", "s"] + options, in: folder, input: Array(due.utf8))
      #expect(sent.status == 0, "\(sent.output)")
      let message = String(decoding: try bytes(of: "\(folder)/s/S-1.eml"), as: UTF8.self)
      #expect(message.contains("\r\nTo: z@b.example\r\n"))
    }
  }
}
