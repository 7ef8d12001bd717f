import Billhead
import BillheadTesting
import Testing

/// One renderer for all tests, as a server would have it.
enum Shared {
  private static let made = Result { try Renderer() }

  static var renderer: Renderer {
    get throws { try made.get() }
  }
}
