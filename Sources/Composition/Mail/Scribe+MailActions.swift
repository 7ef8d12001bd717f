import Billing
import Documents
import Localization

/// What a reader can do. A link is https with a host, whoever stated it; others are left out.
extension Scribe {
  /// Opens the page where the document is paid; nil where nothing can be, or where the amount is
  /// drawn and must not be paid twice.
  func payActions() -> [Action] {
    guard snapshot.isPayable, !isDrawn, let url = payPage else { return [] }
    return [Action(.pay, words(.buttonViewAndPay), url: url)]
  }

  /// Opens the page of the document.
  func viewActions() -> [Action] {
    guard let url = safe(occasion.links.view) ?? safe(snapshot.pageURL) ?? payPage else {
      return []
    }
    return switch snapshot.kind {
    case .invoice: [Action(.view, words(.buttonViewInvoice), url: url)]
    // The hosted page of a paid invoice is the invoice's; that of a charge is its receipt.
    case .receipt where snapshot.references.invoiceNumber != nil:
      [Action(.view, words(.buttonViewInvoice), url: url)]
    case .receipt: [Action(.receipt, words(.buttonViewReceipt), url: url)]
    case .creditNote: []
    }
  }

  func downloadActions() -> [Action] {
    guard let url = safe(occasion.links.pdf) else { return [] }
    let message: Message =
      switch snapshot.kind {
      case .invoice: .buttonDownloadInvoice
      case .receipt: .buttonDownloadReceipt
      case .creditNote: .buttonDownloadCreditNote
      }
    return [Action(.download, words(message), url: url)]
  }

  func updateActions(_ message: Message = .buttonUpdateMethod) -> [Action] {
    guard let url = safe(occasion.links.updateMethod) else { return [] }
    return [Action(.updateMethod, words(message), url: url)]
  }

  func confirmActions() -> [Action] {
    guard let url = safe(occasion.links.confirm) ?? payPage else { return [] }
    return [Action(.confirm, words(.buttonConfirmPayment), url: url)]
  }

  func manageActions() -> [Action] {
    guard let url = safe(occasion.links.manage) else { return [] }
    return [Action(.manage, words(.buttonManageSubscription), url: url)]
  }

  /// Whether the amount is drawn without the reader's doing: not after an attempt that failed for
  /// good.
  var isDrawn: Bool {
    guard snapshot.collection == .chargeAutomatically else { return false }
    switch mail?.kind {
    case .paymentFailed, .reminder, .subscriptionCancelled: return false
    default: return true
    }
  }

  private var payPage: String? { safe(occasion.links.pay) ?? safe(snapshot.payURL) }

  private func safe(_ url: String?) -> String? { url.flatMap { PageURL.isSafe($0) ? $0 : nil } }
}
