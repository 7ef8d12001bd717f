import Billing
import Figures
import Testing

@testable import EInvoices

@Suite struct XMLElementTests {
  private func text(_ element: XMLElement?) -> String {
    let whole = String(decoding: element?.document ?? [], as: UTF8.self)
    return String(whole.dropFirst("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".count))
  }

  @Test func escapesAndLeavesOut() {
    #expect(
      text(XMLElement("a", "<&>\"\r\u{7}\u{0}\u{FFFE}\u{1F600}é", ("b", "\"<")))
        == "<a b=\"&quot;&lt;\">&lt;&amp;&gt;&quot;&#13;\u{1F600}é</a>\n")
  }

  @Test func hasNoEmptyElements() {
    #expect(XMLElement("a", nil) == nil)
    #expect(XMLElement("a", "") == nil)
    #expect(XMLElement("a") { XMLElement("b", nil) } == nil)
    #expect(text(XMLElement("a", isKept: true) { XMLElement("b", nil) }) == "<a/>\n")
  }

  @Test func keepsTheOrderOfChildren() {
    let element = XMLElement("a") {
      XMLElement("b", "1")
      [1, 2].map { XMLElement("c", String($0)) }
      if true { XMLElement("d", "3") }
    }
    #expect(text(element) == "<a>\n  <b>1</b>\n  <c>1</c>\n  <c>2</c>\n  <d>3</d>\n</a>\n")
  }

  @Test func writesDays() {
    #expect(CivilDate(year: 2026, month: 3, day: 1).dashed == "2026-03-01")
    #expect(CivilDate(year: 987, month: 12, day: 31).plain == "09871231")
  }

  /// Words that would read as a subject get one (BR-CL-08).
  @Test func keepsNotesFromReadingAsSubjects() {
    var snapshot = Sample.invoice()
    snapshot.memo = "#XYZ# see there"
    let ubl = String(
      decoding: Sample.map(snapshot, as: .xrechnungUBL).invoice.xml, as: UTF8.self)
    #expect(ubl.contains("<cbc:Note>#AAI##XYZ# see there</cbc:Note>"))
  }

  @Test(arguments: Profile.allCases)
  func writesTheSameBytesAgain(profile: Profile) {
    let invoice = Sample.map(Sample.invoice(), as: profile).invoice
    #expect(invoice.xml == invoice.xml)
    #expect(invoice.xml.starts(with: "<?xml".utf8))
  }

  @Test func listsCodes() {
    #expect(CodeList.countries.contains("DE"))
    #expect(!CodeList.countries.contains("EU"))
    #expect(CodeList.units.contains("C62") && CodeList.units.contains("HUR"))
    #expect(CodeList.electronicAddresses.contains("EM"))
    #expect(CodeList.exemptions.contains("VATEX-FR-FRANCHISE"))
    #expect(!CodeList.registers.contains(""))
  }
}
