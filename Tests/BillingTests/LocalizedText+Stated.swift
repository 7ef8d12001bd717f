@testable import Billing

extension LocalizedText {
  /// The text that is stated for a tag, or for all languages; nil where neither is.
  func stated(for tag: String) -> String? {
    switch self {
    case .any(let text): text
    case .byLanguage(let entries): entries.first { $0.tag == tag }?.text
    }
  }
}
