import Diagnostics
import Figures
import Testing

@testable import PaymentCodes

/// The examples of the QR-bill guidelines, annex E, table 24.
@Suite struct SwicoInformationTests {
  private func number(_ text: String) throws -> DecimalNumber {
    try #require(DecimalNumber(text))
  }

  @Test func example1() throws {
    var information = SwicoInformation()
    information.number = "10201409"
    information.date = CivilDate(year: 2019, month: 5, day: 12)
    information.customerReference = "1400.000-53"
    information.vatNumber = "CHE-106.017.086 MWST"
    let day = CivilDate(year: 2018, month: 5, day: 8)
    information.service = day...day
    information.rates = [.init(try number("7.70"))]
    information.conditions = [
      .init(try number("2"), within: 10), .init(try number("0"), within: 30),
    ]
    #expect(
      try information.text()
        == "//S1/10/10201409/11/190512/20/1400.000-53/30/106017086/31/180508/32/7.7/40/2:10;0:30")
  }

  @Test func example2() throws {
    var information = SwicoInformation()
    information.number = "10104"
    information.date = CivilDate(year: 2018, month: 2, day: 28)
    information.vatNumber = "395856455"
    information.service =
      CivilDate(year: 2018, month: 2, day: 26)...CivilDate(year: 2018, month: 2, day: 27)
    information.rates = [
      .init(try number("3.7"), on: try number("400.19")),
      .init(try number("7.7"), on: try number("553.39")),
      .init(try number("0"), on: try number("14.00")),
    ]
    information.conditions = [.init(try number("0"), within: 30)]
    #expect(
      try information.text()
        == "//S1/10/10104/11/180228/30/395856455/31/180226180227"
        + "/32/3.7:400.19;7.7:553.39;0:14/40/0:30")
  }

  @Test func example3() throws {
    var information = SwicoInformation()
    information.number = "4031202511"
    information.date = CivilDate(year: 2018, month: 1, day: 7)
    information.customerReference = "61257233.4"
    information.vatNumber = "CHE-105.493.567"
    information.rates = [.init(try number("8"), on: try number("49.82"))]
    information.importVAT = [.init(try number("2.5"), on: try number("14.85"))]
    information.conditions = [.init(try number("0"), within: 30)]
    #expect(
      try information.text()
        == "//S1/10/4031202511/11/180107/20/61257233.4/30/105493567/32/8:49.82/33/2.5:14.85/40/0:30"
    )
  }

  @Test func example4() throws {
    var information = SwicoInformation()
    information.number = "X.66711/8824"
    information.date = CivilDate(year: 2020, month: 7, day: 12)
    information.customerReference = "MW-2020-04"
    information.vatNumber = "CHE-107.978.798"
    information.rates = [.init(try number("2.5"), on: try number("117.22"))]
    information.conditions = [
      .init(try number("3"), within: 5), .init(try number("1.5"), within: 20),
      .init(try number("1"), within: 40), .init(try number("0"), within: 60),
    ]
    #expect(
      try information.text()
        == #"//S1/10/X.66711\/8824/11/200712/20/MW-2020-04/30/107978798/32/2.5:117.22"#
        + "/40/3:5;1.5:20;1:40;0:60")
  }

  @Test func saysWhatIsWrong() throws {
    var information = SwicoInformation()
    information.vatNumber = "CHE-1"
    information.rates = [.init(try number("8")), .init(try number("2"), on: try number("1"))]
    #expect(
      findings { try information.text() } == [
        "vat_number: the VAT number 'CHE-1' is not a UID of nine digits",
        "vat_details: the list of VAT rates has several rates, of which one has no net amount",
      ])
  }
}
