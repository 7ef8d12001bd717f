import Billing
import Documents
import Localization

/// Chooses the paper of a document.
///
/// A template that names its paper has it; A4 and Letter stand for each other where nothing has a
/// fixed place on the paper. `auto` is what Stripe's own setting says, else the paper
/// of the seller's country, else the buyer's, else that of the region in the document's language
/// tag, else A4. Stripe uses Letter for everyone but Japanese customers.
struct PaperChoice {
  let snapshot: Snapshot
  let tag: LanguageTag
  /// Whether the document has the payment part of a Swiss QR-bill, which needs A4.
  var needsA4 = false

  func paper(of page: Template.Page) -> Paper {
    switch page.size {
    case .custom(let width, let height): Paper(width: width.points, height: height?.points)
    case .named(let name):
      page.areas.isEmpty && page.shapes.isEmpty ? exchanged(name) ?? name.paper : name.paper
    case .auto: isLetter && !needsA4 ? .letter : .a4
    }
  }

  private func exchanged(_ name: Template.PaperName) -> Paper? {
    if needsA4 { return .a4 }
    return switch (name, snapshot.presentation.pageSize) {
    case (.a4, .letter): .letter
    case (.letter, .a4): .a4
    default: nil
    }
  }

  /// Whether the settings or Stripe ask for Letter, and do not get it.
  func leavesLetter(for page: Template.Page) -> Bool {
    guard needsA4, snapshot.presentation.pageSize == .letter else { return false }
    return paper(of: page) == .a4
  }

  private var isLetter: Bool {
    switch snapshot.presentation.pageSize {
    case .letter: true
    case .a4: false
    case .auto: region.map(Self.letterRegions.contains) ?? false
    }
  }

  private var region: String? {
    snapshot.seller.address?.country ?? snapshot.buyer.address?.country ?? tag.region
  }

  /// The territories whose `paperSize` is US-Letter (CLDR supplemental data, measurementData).
  private static let letterRegions: Set<String> = [
    "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
  ]
}
