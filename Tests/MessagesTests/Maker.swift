import Diagnostics
import Figures

@testable import Messages

/// What is said against an input, in its order.
func sentences(_ make: () throws -> Any) -> [String] {
  do {
    _ = try make()
    return []
  } catch let rejection as Rejection {
    return rejection.diagnostics.map(\.sentence)
  } catch {
    return ["\(error)"]
  }
}

extension MessageHeaders {
  /// Headers with which nothing is wrong.
  static let plain = MessageHeaders(
    from: Mailbox(name: "Shop", address: "billing@shop.example"),
    to: [Mailbox(address: "anna@example.com")], subject: "Invoice 7",
    date: MessageDate(Instant(1_778_580_000), offset: 7_200),
    identity: MessageIdentity(
      account: "acct_1", document: "in_7", revision: "1", kind: "invoice"))

  func with(_ change: (inout MessageHeaders) -> Void) -> MessageHeaders {
    var copy = self
    change(&copy)
    return copy
  }
}

extension MailMessage {
  static func text(
    _ headers: MessageHeaders, _ content: MessageContent = MessageContent(text: "Hello")
  ) throws -> String {
    String(decoding: try MailMessage(headers, content).bytes(), as: UTF8.self)
  }
}
