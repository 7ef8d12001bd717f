import Documents
import Testing

@testable import Layout

@Suite struct DumpTests {
  @Test func writesFramesAndStructure() {
    var theme = Theme()
    theme.colors.band = Color(red: 0x1F, green: 0x5E, blue: 0xFF)
    let laidOut = layOut(
      sample(
        [
          masthead("Invoice", badges: ["PAID"], logo: logo(bytes: [1, 2], alternative: "Logo")),
          headline("Due", link: Action(.pay, Text("Pay"), url: "https://a.example")),
          .table(
            summary([
              Table.Row(
                .total, [.text(Text("Total")), .numeral(number("5.00"))], isEmphasized: true)
            ])),
        ],
        design: PageDesign(
          paper: Paper(width: 400, height: 300), margins: Margins(top: 20, side: 20, bottom: 20),
          logo: PictureBox(width: 60, height: 30)),
        theme: theme))
    #expect(laidOut.dump == Self.wanted)
  }

  static let wanted = """
    page 1, 400.00 × 300.00
      fill 0.00 0.00 400.00 × 6.24 #1f5eff artifact/layout
      picture 350.00 24.76 30.00 × 30.00 png Figure/1
      text 20.00 39.30 w 68.32 20.00 f600 #171a21 tracking -0.012 H1/2 "Invoice"
      text 105.33 34.94 w 16.00 8.00 f600 #171a21 P/3 "PAID"
      outline 99.66 25.02 27.34 × 14.00 radius 2.50 thickness 0.60 #171a21 artifact/layout
      text 20.00 90.08 w 22.14 15.00 f600 #171a21 tracking -0.008 P/4 "Due"
      text 20.00 107.22 w 13.50 9.00 f500 #171a21 Link/6 "Pay"
      link 20.00 97.44 13.50 × 13.00 Link/6 "https://a.example"
      text 141.89 141.47 w 26.25 10.50 f600 #171a21 TH/10 "Total"
      text 359.00 141.47 w 21.00 10.50 f600 #171a21 TD/11 "5.00"
    structure
      0 Document
      1 Figure in 0 "Logo"
      2 H1 in 0
      3 P in 0
      4 P in 0
      5 P in 0
      6 Link in 5 "Pay"
      7 Table in 0
      8 TBody in 7
      9 TR in 8
      10 TH in 9 scope Row
      11 TD in 9

    """
}
