import Billhead
import Billing
import Documents
import EInvoices
import Layout
import Typography

/// One of the values between the JSON and the page, as text.
struct Dump {
  private(set) var bytes: [UInt8]
  /// Warnings and notes found on the way.
  private(set) var diagnostics: [Diagnostic]

  /// Throws what making the value throws.
  init(
    _ stage: InspectCommand.Stage, of bundle: BillingBundle, with renderer: Renderer,
    options: RenderOptions, profile: ElectronicInvoiceProfile
  ) throws {
    guard stage != .einvoice else {
      let (composed, facts) = try renderer.composeWithFacts(bundle, options: options, as: profile)
      diagnostics = composed.diagnostics + facts.diagnostics
      let rows = composed.electronicInvoice?.table ?? []
      bytes = Array(rows.map { shown($0) + "\n" }.joined().utf8)
      return
    }
    let composed = try renderer.compose(bundle, options: options)
    diagnostics = composed.diagnostics
    switch stage {
    case .einvoice: bytes = []
    case .snapshot:
      bytes = composed.snapshot.canonicalJSON + Array("\n".utf8)
    case .document:
      let document = composed.document
      bytes = Array((document.dump + composed.design.dump(in: document.language)).utf8)
    case .frames:
      let (frames, found) = try renderer.layOut(composed.document, composed.design) {
        laidOut, press in
        (laidOut.dump(naming: press.faceName), laidOut.diagnostics)
      }
      diagnostics += found
      bytes = Array(frames.utf8)
    case .explain:
      let laidOut = try renderer.layOut(composed)
      diagnostics += laidOut.diagnostics
      let pages = laidOut.pages.enumerated().map { index, page in
        "page \(index + 1): \(page.breakReason ?? "the end of the document")"
      }
      let lines = ["locale \(composed.locale)"] + pages
      bytes = Array(lines.map { shown($0) + "\n" }.joined().utf8)
    }
  }
}
