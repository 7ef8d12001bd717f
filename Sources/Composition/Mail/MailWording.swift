import Billing
import Documents
import Figures
import Localization

/// The words of one kind of mail. Each kind is a file of its own.
///
/// Sentences end neither with a date nor with an amount, which in many languages end with a full
/// stop themselves; what is a fact and no sentence is a row: a label with its value.
protocol MailWording {
  func subject(_ scribe: inout Scribe) -> String
  func heading(_ scribe: inout Scribe) -> Text
  /// What is to be said, the most important first.
  func sentences(_ scribe: inout Scribe) -> [Text]
  /// What the mail is about, how much, and when.
  func amount(_ scribe: inout Scribe) -> MailAmount?
  /// Labels with values that the document has not.
  func rows(_ scribe: inout Scribe) -> [Table.Row]
  /// The first is what most readers came for.
  func actions(_ scribe: inout Scribe) -> [Action]
}

extension MailWording {
  func sentences(_ scribe: inout Scribe) -> [Text] { [] }
  func amount(_ scribe: inout Scribe) -> MailAmount? { scribe.billAmount() }
  func rows(_ scribe: inout Scribe) -> [Table.Row] { [] }
  func actions(_ scribe: inout Scribe) -> [Action] { [] }
}

/// The figure that a mail shows large, with what it is and its day.
struct MailAmount {
  var label: Text
  var figure: Money?
  var day: Text?

  init(_ label: Text, _ figure: Money?, day: Text? = nil) {
    self.label = label
    self.figure = figure
    self.day = day
  }
}

extension Occasion.Kind {
  var wording: any MailWording {
    switch self {
    case .invoice: InvoiceMail()
    case .receipt: ReceiptMail()
    case .partialPayment: PartialPaymentMail()
    case .paymentFailed: PaymentFailedMail()
    case .paymentActionRequired: PaymentActionMail()
    case .debitNotice: DebitNoticeMail()
    case .creditNote: CreditNoteMail()
    case .refund: RefundMail()
    case .voided: VoidedMail()
    case .reminder: ReminderMail()
    case .renewal: RenewalMail()
    case .trialEnding: TrialEndingMail()
    case .subscriptionCancelled: SubscriptionCancelledMail()
    case .cardExpiring: CardExpiringMail()
    }
  }
}
