import Billing
import Documents
import Figures
import Localization

/// An automatic payment did not go through, for the first time or again.
struct PaymentFailedMail: MailWording {
  func subject(_ scribe: inout Scribe) -> String {
    let isAgain = (scribe.occasion.payment.attempts ?? 1) > 1
    return scribe.subject { number, seller in
      isAgain
        ? .mailFailedAgainSubject(number: number, seller: seller)
        : .mailFailedSubject(number: number, seller: seller)
    }
  }

  func heading(_ scribe: inout Scribe) -> Text { scribe.words(.mailFailedHeading) }

  func sentences(_ scribe: inout Scribe) -> [Text] {
    let payment = scribe.occasion.payment
    var sentences: [Text] = []
    if let amount = scribe.snapshot.outstanding {
      sentences.append(scribe.words(.mailFailedIntro(amount: scribe.clearMoney(amount))))
    }
    sentences.append(scribe.words(.mailFailedCheck))
    if payment.isLast == true { sentences.append(scribe.words(.mailFailedLast)) }
    if let day = payment.payBy {
      sentences.append(scribe.words(.mailFailedAccess(date: scribe.date(day))))
    }
    return sentences
  }

  func rows(_ scribe: inout Scribe) -> [Table.Row] {
    let payment = scribe.occasion.payment
    let reason = payment.declineCode.map { DeclineReason(code: $0) }
    let next = payment.isLast == true ? nil : payment.nextAttempt
    return (reason.map { [scribe.row(.reason, scribe.words($0.message))] } ?? [])
      + scribe.methodRow() + scribe.row(.nextAttempt, on: next)
  }

  func actions(_ scribe: inout Scribe) -> [Action] {
    scribe.updateActions() + scribe.payActions()
  }
}

extension DeclineReason {
  fileprivate var message: Message {
    switch self {
    case .generic: .declineGeneric
    case .insufficientFunds: .declineInsufficientFunds
    case .expiredCard: .declineExpiredCard
    case .incorrectDetails: .declineIncorrectDetails
    case .limitExceeded: .declineLimitExceeded
    case .notSupported: .declineNotSupported
    case .authenticationNeeded: .declineAuthenticationNeeded
    case .accountClosed: .declineAccountClosed
    case .debitReturned: .declineDebitReturned
    case .mandateInvalid: .declineMandateInvalid
    case .processingError: .declineProcessingError
    }
  }
}
