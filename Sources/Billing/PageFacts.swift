package import Figures

/// What a hosted page says beside its document: links and states that only its host knows.
///
/// It is no part of the snapshot: the same facts of a bill stand on a page with other links.
package struct PageFacts: Sendable, Hashable {
  /// The instant that the page is written for, by which an invoice is overdue or not; never the
  /// clock. Nil says neither.
  package var now: Instant?
  /// Whether the link to the page no longer holds: it tells whom to ask for a new one, and nothing
  /// of the bill.
  package var expired: Bool?
  /// Whether a payment is under way, so that nobody pays twice.
  package var processing: Bool?
  /// How many working days that may take.
  package var processingDays: Int?
  /// The page where the invoice is paid; https. It must ask before it does anything. Nil for the
  /// one that Stripe names.
  package var payURL: String?
  /// The id of an element that the host fills with its means of payment.
  package var paySlot: String?
  package var downloads: [Download] = []
  /// Older versions of the document.
  package var versions: [Version] = []
  /// The version that took the document's place.
  package var newer = Version()
  /// The page in other languages.
  package var languages: [Language] = []

  package init() {}

  /// A file that the reader can save.
  package struct Download: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
      /// The document itself.
      case pdf
      case receipt
      /// An electronic invoice.
      case xml
    }

    package var kind: Kind?
    /// https.
    package var url: String?
    /// In bytes.
    package var size: Int?

    package init(kind: Kind? = nil, url: String? = nil, size: Int? = nil) {
      self.kind = kind
      self.url = url
      self.size = size
    }
  }

  /// Another version of the document.
  package struct Version: Sendable, Hashable {
    package var number: String?
    package var issued: Instant?
    /// https.
    package var url: String?

    package init(number: String? = nil, issued: Instant? = nil, url: String? = nil) {
      self.number = number
      self.issued = issued
      self.url = url
    }
  }

  /// The page in one language.
  package struct Language: Sendable, Hashable {
    /// BCP 47.
    package var tag: String?
    /// https.
    package var url: String?

    package init(tag: String? = nil, url: String? = nil) {
      self.tag = tag
      self.url = url
    }
  }
}

extension PageFacts {
  /// Whether a payment is under way; so it is where it is said how long that may take.
  package var isProcessing: Bool { processing ?? (processingDays != nil) }
}

extension PageFacts {
  /// These facts, and where they say nothing those of a file.
  package func laid(over base: PageFacts) -> PageFacts {
    var facts = self
    facts.now = now ?? base.now
    facts.expired = expired ?? base.expired
    facts.processing = processing ?? base.processing
    facts.processingDays = processingDays ?? base.processingDays
    facts.payURL = payURL ?? base.payURL
    facts.paySlot = paySlot ?? base.paySlot
    if downloads.isEmpty { facts.downloads = base.downloads }
    if versions.isEmpty { facts.versions = base.versions }
    if newer.url == nil { facts.newer = base.newer }
    if languages.isEmpty { facts.languages = base.languages }
    return facts
  }
}
