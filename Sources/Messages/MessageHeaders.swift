/// What stands above the parts of a message.
package struct MessageHeaders: Sendable, Hashable {
  package var from: Mailbox
  package var to: [Mailbox]
  package var replyTo: [Mailbox]
  package var subject: String
  package var date: MessageDate
  package var identity: MessageIdentity
  /// The caller's own, each as `Name: value`. What Billhead writes by default gives way to them;
  /// what makes the message what it is does not.
  package var others: [String]

  package init(
    from: Mailbox, to: [Mailbox], replyTo: [Mailbox] = [], subject: String, date: MessageDate,
    identity: MessageIdentity, others: [String] = []
  ) {
    self.from = from
    self.to = to
    self.replyTo = replyTo
    self.subject = subject
    self.date = date
    self.identity = identity
    self.others = others
  }
}
