import Diagnostics
import Figures
import Testing

@testable import PaymentCodes

@Suite struct LinkTests {
  @Test func upiWritesWhatIsStated() throws {
    #expect(
      try UPILink(payee: "shop.one@okbank", name: "Café & Söhne").payload
        == "upi://pay?pa=shop.one@okbank&pn=Caf%C3%A9%20%26%20S%C3%B6hne&cu=INR")
    #expect(
      try UPILink(
        payee: "a@ybl", name: "A", amount: money(5, "INR"), note: "किराया", reference: "in_1"
      ).payload
        == "upi://pay?pa=a@ybl&pn=A&am=0.05&cu=INR&tn=%E0%A4%95%E0%A4%BF%E0%A4%B0%E0%A4%BE%E0%A4%AF"
        + "%E0%A4%BE&tr=in_1")
  }

  @Test func upiTellsAllThatIsWrongAtOnce() {
    #expect(
      findings {
        try UPILink(
          payee: "shop", name: "", amount: money(1, "EUR"), note: String(repeating: "n", count: 51),
          reference: String(repeating: "r", count: 36), merchantCategory: "12")
      } == [
        "payee: the payee 'shop' is not a UPI address, such as merchant@bank",
        "name: the name is missing", "amount: the amount is in EUR; allowed is INR",
        "note: the note has 51 characters; at most 50 are allowed",
        "reference: the reference has 36 characters; at most 35 are allowed",
        "merchant_category: the merchant category '12' is not a category of four digits",
      ])
  }

  @Test(arguments: ["a@", "@b1", "a@b@cd", "a b@ok", "a@ok.bank", "ä@ok", "a&b@ok"])
  func upiRefusesAddresses(payee: String) {
    #expect(findings { try UPILink(payee: payee, name: "A") }.count == 1)
  }

  @Test(
    arguments: [
      ("123 785 69 01", 9_950, "Nr; 7 å", [], "C1237856901;99,50;Nr%3B%207%20%C3%A5;0"),
      ("0701234567", nil, nil, [], "C0701234567;;;2"),
      ("+46 70 123 45 67", 1, nil, [.amount, .message], "C46701234567;0,01;;6"),
    ] as [(String, Int?, String?, SwishLink.Editable, String)])
  func swishWritesItsFields(
    payee: String, amount: Int?, message: String?, editable: SwishLink.Editable, payload: String
  ) throws {
    let link = try SwishLink(
      payee: payee, amount: amount.map { money($0, "SEK") }, message: message, editable: editable)
    #expect(link.payload == payload)
    #expect(try Scanner.scan(link.matrix()) == Array(payload.utf8))
  }

  @Test func swishTellsAllThatIsWrongAtOnce() {
    #expect(
      findings {
        try SwishLink(
          payee: "223", amount: money(1, "NOK"), message: String(repeating: "m", count: 51))
      } == [
        "payee: the payee '223' is not a Swish number, such as 123 785 69 01",
        "amount: the amount is in NOK; allowed is SEK",
        "message: the message has 51 characters; at most 50 are allowed",
      ])
  }

  @Test(arguments: [
    ("Store1", 1_000, "USD", "https://paypal.me/Store1/10.00USD"),
    ("https://www.paypal.com/paypalme/Store1", 500, "JPY", "https://paypal.me/Store1/500JPY"),
    ("paypal.me/Store1", 120_000, "HUF", "https://paypal.me/Store1/1200HUF"),
  ])
  func payPalWritesAmounts(user: String, amount: Int, currency: String, url: String) throws {
    #expect(try PayPalMeLink(user: user, amount: money(amount, currency)).payload == url)
  }

  @Test func payPalTellsWhatIsWrong() throws {
    #expect(try PayPalMeLink(user: "Store1").payload == "https://paypal.me/Store1")
    #expect(
      findings { try PayPalMeLink(user: "my store", amount: money(120_050, "HUF")) } == [
        "user: the user name 'my store' is not a PayPal.Me name of 1 to 20 letters and digits",
        "amount: the amount is HUF 1200.50, but PayPal takes only whole amounts in this currency",
      ])
    #expect(findings { try PayPalMeLink(user: "a", amount: money(1, "INR")) }.count == 1)
  }

  @Test(arguments: [
    "https://invoice.stripe.com/i/acct_1/live_abc?s=ap", "HTTPS://EXAMPLE.COM",
    "https://xn--bcher-kva.example/%C3%BC#x", "https://example.com:8443/",
  ])
  func takesURLs(url: String) throws {
    #expect(try WebLink(url).payload == url)
  }

  @Test(arguments: [
    ("", "the URL is missing"),
    ("http://example.com", "the URL 'http://example.com' does not begin with https://"),
    ("https://", "the URL has no valid host"),
    ("https:///path", "the URL has no valid host"),
    ("https://-a.com", "the URL has no valid host"),
    ("https://a..com", "the URL has no valid host"),
    ("https://a.com:x/", "the URL has no valid host"),
    ("https://bank.com@evil.com/", "the URL has a user name before its host"),
    (
      "https://a.com/ü",
      "the URL has U+00FC 'ü' as character 15; allowed are the characters of URLs"
    ),
    ("https://a.com/a b", "the URL has U+0020 as character 16; allowed are the characters of URLs"),
    (
      "https://a.com/%4",
      "the URL has a % as character 15 without two hexadecimal digits after it"
    ),
  ])
  func refusesURLs(url: String, sentence: String) {
    #expect(findings { try WebLink(url) } == ["url: \(sentence)"])
  }

  @Test func refusesURLsThatNoCodeHolds() {
    let url = "https://example.com/" + String(repeating: "x", count: 2_331 - 20)
    #expect(findings { try WebLink(url) } == [])
    #expect(findings { try WebLink(url + "x") }.count == 1)
  }
}
