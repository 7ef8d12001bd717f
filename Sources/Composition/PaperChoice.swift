import Billing
import Documents

/// Chooses the paper of a document.
///
/// Stripe's own setting wins, then the template's. `auto` is the paper of the seller's country,
/// else the buyer's, else that of the region in the document's language tag, else A4. Stripe uses
/// Letter for everyone but Japanese customers.
struct PaperChoice {
  let snapshot: Snapshot
  let localeTag: String

  func format(of page: Template.Page) -> PageFormat {
    let size = isLetter(page.size) ? PageFormat.letterSize : PageFormat.a4Size
    let margin = page.margin
    return PageFormat(
      width: size.width, height: size.height, top: margin.top.points, side: margin.side.points,
      bottom: margin.bottom.points)
  }

  private func isLetter(_ size: Template.Page.Size) -> Bool {
    switch (snapshot.presentation.pageSize, size) {
    case (.letter, _), (.auto, .letter): true
    case (.a4, _), (.auto, .a4): false
    case (.auto, .auto): region.map(Self.letterRegions.contains) ?? false
    }
  }

  private var region: String? {
    snapshot.seller.address?.country ?? snapshot.buyer.address?.country ?? regionOfTag
  }

  private var regionOfTag: String? {
    localeTag.split(separator: "-").dropFirst().first { part in
      part.utf8.count == 2 && part.allSatisfy { $0.isUppercase }
    }.map(String.init)
  }

  /// The territories whose `paperSize` is US-Letter (CLDR supplemental data, measurementData).
  private static let letterRegions: Set<String> = [
    "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
  ]
}
