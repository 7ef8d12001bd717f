import Billhead
import BillheadTesting
import HostSystem
import Testing

/// The words of mails as they were recorded and read.
@Suite struct MailGoldenTests {
  private static let folder = "\(Fixture.package)/Tests/BillheadTests/Mails/Goldens"
  private static let mode = Result { try Goldens.Mode.requested() }

  @Test(arguments: MailSample.all, ["en", "de", "ar", "ja"])
  func words(sample: MailSample, locale: String) throws {
    let body = try sample.body(in: locale)
    let text = "subject: \(body.subject)\npreheader: \(body.preheader)\n\n\(body.text)"
    try compare(Array(text.utf8), "\(sample.name)/\(locale).txt")
    try compare(Array(body.html.utf8), "\(sample.name)/\(locale).html")
  }

  private func compare(_ new: [UInt8], _ name: String) throws {
    let path = "\(Self.folder)/\(name)"
    let old = try? readFile(path)
    let mode = try Self.mode.get()
    if mode == .all || mode == .missing && old == nil {
      try makeFolder(folderName(path))
      if old != new { try writeFile(new, to: path) }
      return
    }
    #expect(
      old.map { String(decoding: $0, as: UTF8.self) } == String(decoding: new, as: UTF8.self),
      "\(name) is not what was recorded")
  }
}
