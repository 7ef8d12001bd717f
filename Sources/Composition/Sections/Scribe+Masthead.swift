import Billing
import Documents
import Localization

extension Scribe {
  mutating func masthead(_ options: Template.MastheadOptions) -> Masthead {
    Masthead(
      title: title(),
      states: options.states.filter(holds).map { words($0.message) },
      logo: options.logo.flatMap { logo($0) })
  }

  /// The settings' title, else the word of the kind.
  mutating func title() -> Text {
    if let title = line(snapshot.presentation.title, field: "title") { return title }
    return switch snapshot.kind {
    case .invoice: words(isTaxInvoice ? .taxInvoice : .invoice)
    case .creditNote: words(.creditNote)
    case .receipt: words(.receipt)
    }
  }

  /// Whether the law of the seller's country wants the words "Tax invoice": only for sellers that
  /// are registered there, as far as a tax ID or a tax on the document tells. One that is not
  /// must not use them.
  private var isTaxInvoice: Bool {
    guard let country = snapshot.seller.address?.country else { return false }
    let isRegistered = !snapshot.seller.taxIDs.isEmpty || !snapshot.totals.taxes.isEmpty
    return isRegistered && ["AE", "AU", "IN", "NZ", "SA", "SG", "ZA"].contains(country)
  }

  private func holds(_ state: Template.MastheadOptions.State) -> Bool {
    switch state {
    case .draft: snapshot.status == .draft
    case .void: snapshot.status == .void
    case .paid: snapshot.status == .paid && snapshot.kind == .invoice
    case .uncollectible: snapshot.status == .uncollectible
    case .test: !snapshot.isLive
    }
  }

  private mutating func logo(_ box: Template.LogoBox) -> Picture? {
    guard let logo = snapshot.presentation.logo else { return nil }
    let format: Picture.Format =
      switch logo.format {
      case .png: .png
      case .jpeg: .jpeg
      case .svg: .svg
      }
    return Picture(
      format: format, bytes: logo.bytes,
      alternative: cleaned(snapshot.seller.name, field: "account_name") ?? "",
      height: box.height.points, width: box.width.points)
  }
}

extension Template.MastheadOptions.State {
  fileprivate var message: Message {
    switch self {
    case .draft: .stateDraft
    case .void: .stateVoid
    case .paid: .statePaid
    case .uncollectible: .stateUncollectible
    case .test: .stateTest
    }
  }
}
