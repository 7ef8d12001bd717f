import Billing
import Testing

@Suite struct PageURLTests {
  @Test(arguments: [
    "https://invoice.stripe.com/i/acct_1/live_x?s=ap", "https://pay.example",
    "https://pay.example:8443/", "HTTPS://pay.example/", "https://xn--bcher-kva.example/a#b@c",
    "https://pay.example?user=a@b.example",
  ])
  func accepts(url: String) {
    #expect(PageURL.isSafe(url))
  }

  @Test(arguments: [
    "", "https://", "https:///x", "https://?x", "https://#x", "https://:443/", "https://./",
    "https://pay.example@evil.example/", "https://user:word@evil.example/", "http://pay.example/",
    "https:pay.example", "https://pay.example\\@evil.example/",
    "https://evil.example\\.pay.example/",
    "https://pay.example:/", "https://pay.example:a/", "https://pay.example:1:2/",
    "https://pay example/", "https://bücher.example/", "javascript:alert(1)",
    "https://pay.example/\u{202E}",
  ])
  func refuses(url: String) {
    #expect(!PageURL.isSafe(url))
  }
}
