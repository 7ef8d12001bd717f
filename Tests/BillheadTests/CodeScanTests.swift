import Billhead
import Documents
import Foundation
import Testing

/// Every code is read out of the drawn page by another program, and says what it must.
///
/// ZXing reads the Swiss one: zbar takes the white cross on black for an alignment pattern
/// (mchehab/zbar, issues 121 and 167).
@Suite struct CodeScanTests {
  /// An invoice over 440.30 with settings for one code.
  struct Sample: Sendable, CustomTestStringConvertible {
    var kind: String
    var currency = "eur"
    /// JSON.
    var settings: String
    var payload: String
    var testDescription: String { kind }
  }

  static let samples = [
    Sample(
      kind: "epc",
      settings: """
        {"payment_means":{"iban":"DE02 1203 0000 0000 2020 51","bic":"BYLADEM1001"},
        "payment_codes":{"show":["epc"]}}
        """,
      payload: "BCD\n002\n1\nSCT\nBYLADEM1001\nKlavierhaus Hallmann\nDE02120300000000202051\n"
        + "EUR440.30\n\n\nKH-2026-57"),
    Sample(
      kind: "upi", currency: "inr",
      settings: #"{"payment_codes":{"upi_address":"hallmann@okbank"}}"#,
      payload: "upi://pay?pa=hallmann@okbank&pn=Klavierhaus%20Hallmann&am=440.30&cu=INR"
        + "&tn=KH-2026-57&tr=KH-2026-57"),
    Sample(
      kind: "pix", currency: "brl",
      settings: #"{"payment_codes":{"pix_key":"pix@hallmann.example"}}"#,
      payload: "00020126420014br.gov.bcb.pix0120pix@hallmann.example5204000053039865406440.30"
        + "5802BR5920Klavierhaus Hallmann6007Meissen62120508KH20265763041CA4"),
    Sample(
      kind: "swish", currency: "sek",
      settings: #"{"payment_codes":{"swish_number":"123 785 69 01"}}"#,
      payload: "C1237856901;440,30;KH-2026-57;0"),
    Sample(
      kind: "paypal", settings: #"{"payment_codes":{"paypal_name":"hallmann"}}"#,
      payload: "https://paypal.me/hallmann/440.30EUR"),
    Sample(
      kind: "zatca", currency: "sar", settings: #"{"payment_codes":{"show":["zatca"]}}"#,
      payload: "ARRLbGF2aWVyaGF1cyBIYWxsbWFubgIPMzEwMTIyMzkzNTAwMDAzAxQyMDI2LTA5LTE0VDEw"
        + "OjAwOjAwWgQGNDQwLjMwBQU3MC4zMA=="),
    Sample(
      kind: "hosted_page", settings: #"{"payment_codes":{"show":["hosted_page"]}}"#,
      payload: "https://pay.hallmann.example/i/live_giro"),
  ]

  /// The fixture with other settings, and the currency that the code is for.
  private func bundle(_ sample: Sample) throws -> BillingBundle {
    let file = "\(Fixture.root)/giro-code/bundle.json"
    var text = try String(contentsOfFile: file, encoding: .utf8)
    text = text.replacing(#""currency": "eur""#, with: #""currency": "\#(sample.currency)""#)
    text = text.replacing(
      #""hosted_invoice_url": null"#,
      with: #""hosted_invoice_url": "https://pay.hallmann.example/i/live_giro""#)
    text = text.replacing(#""eu_vat""#, with: #""sa_vat""#)
      .replacing("DE999904173", with: "310122393500003")
    var object = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    object["settings"] = try JSONSerialization.jsonObject(with: Data(sample.settings.utf8))
    return try BillingBundle(JSONSerialization.data(withJSONObject: object), name: "bundle.json")
  }

  @Test(arguments: samples)
  func thePageHasTheCode(sample: Sample) throws {
    let picture = try Shared.renderer.render(
      bundle(sample), as: .png(PNGOptions(dpi: 200)),
      options: Fixture(name: "giro-code", locale: "de").options)
    #expect(try Self.scan(picture.bytes, by: Self.zbar) == sample.payload)
  }

  @Test(arguments: ["de-CH", "fr-CH"])
  func thePaymentPartHasTheCode(locale: String) throws {
    let fixture = Fixture(name: "swiss-qr-bill", locale: locale)
    let picture = try Shared.renderer.render(
      fixture.bundle(), as: .png(PNGOptions(dpi: 200)), options: fixture.options)
    let lines = [
      "SPC", "0200", "1", "CH4431999123000889012", "S", "Sternwerk Uhren AG", "Werkgasse", "4",
      "2502", "Biel/Bienne", "CH", "", "", "", "", "", "", "", "1949.75", "CHF", "S",
      "Horlogerie du Lac Sàrl", "Quai des Bergues", "27b", "1201", "Genève", "CH", "QRR",
      "210000000003139471430009017", "SW-2026-118", "EPD",
    ]
    let zxing = ["ZXingReader", "-format", "QRCode", "-bytes"]
    #expect(try Self.scan(picture.bytes, by: zxing) == lines.joined(separator: "\n"))
  }

  private static let zbar = [
    "zbarimg", "--raw", "--quiet", "--nodbus", "-Sdisable", "-Sqrcode.enable", "-Sbinary",
  ]

  /// What a program reads in a picture.
  private static func scan(_ bytes: [UInt8], by program: [String]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).png")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let found = try PDFProgram.output(program[0], program.dropFirst() + [file.path])
    try #require(found.status == 0, "\(program[0]) reads no code")
    return found.text
  }
}
