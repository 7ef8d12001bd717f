import Documents

/// What a server sends with a page, since it has no effect in the file itself.
package struct PageHeaders: Sendable, Hashable {
  /// One field (RFC 9110).
  package struct Field: Sendable, Hashable {
    package var name: String
    package var value: String
  }

  /// In alphabetical order of their names.
  package let fields: [Field]

  init(_ document: Document, digest: String) {
    fields = [
      Field(name: "Cache-Control", value: "private"),
      Field(name: "Content-Language", value: document.language.tag),
      Field(
        name: "Content-Security-Policy",
        value: Self.policy(forms: document.formTarget, digest: digest)),
      Field(name: "Content-Type", value: "text/html; charset=utf-8"),
      Field(name: "Referrer-Policy", value: "no-referrer"),
      Field(name: "X-Content-Type-Options", value: "nosniff"),
      Field(name: "X-Robots-Tag", value: "noindex, noarchive"),
    ]
  }

  /// Nothing is loaded and nothing runs: the style by its digest, pictures that are in the file, and
  /// forms to where the invoice is paid (Content Security Policy Level 3).
  private static func policy(forms: String, digest: String) -> String {
    [
      "default-src 'none'", "style-src 'sha256-\(digest)'", "img-src data:", "base-uri 'none'",
      "form-action \(forms)", "frame-ancestors 'none'",
    ].joined(separator: "; ")
  }
}

extension Document {
  /// Where forms on the page may lead: to the origin of the link to pay; to the page's own where the
  /// host fills a place and no link says more.
  fileprivate var formTarget: String {
    let found = blocks.flatMap(\.payments)
    if let origin = found.lazy.compactMap(\.origin).first { return origin }
    return found.isEmpty ? "'none'" : "'self'"
  }
}

/// A way to pay on a page.
private struct PaymentPlace {
  /// `https://pay.example`; nil for a place that the host fills.
  var origin: String?
}

extension Block {
  fileprivate var payments: [PaymentPlace] {
    switch self {
    case .action(let action) where action.role == .pay:
      SafeLink(action.url).map { [PaymentPlace(origin: $0.origin)] } ?? []
    case .group(let group):
      (group.role.isSlot ? [PaymentPlace()] : []) + group.blocks.flatMap(\.payments)
    default: []
    }
  }
}

extension Group.Role {
  fileprivate var isSlot: Bool { if case .slot = self { true } else { false } }
}

extension SafeLink {
  /// Scheme, host and port (RFC 6454) of an https URL.
  fileprivate var origin: String? {
    guard url.lowercased().hasPrefix("https://") else { return nil }
    return "https://" + url.dropFirst(8).prefix { !"/?#".contains($0) }.lowercased()
  }
}
