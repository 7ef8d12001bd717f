package import Diagnostics

/// What the caller holds: Stripe objects as they come, any API version, plus settings.
package struct Bundle: Sendable {
  /// One input: where it came from, and its bytes.
  package struct Source: Sendable {
    /// A path, or `-` for standard input; it stands in diagnostics.
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Reads one bundle, or any set of single Stripe objects and event envelopes in any order.
  ///
  /// `loadFile` gives the bytes of a file beside the bundle (a logo), by the path in the settings;
  /// it is only asked for relative paths that stay inside the bundle's own folder.
  /// Throws a `Rejection` with everything that is wrong.
  package init(_ sources: [Source], loadFile: (String) throws -> [UInt8]) throws {}

  /// What the freezing of a bundle gives.
  package struct Frozen: Sendable {
    package var snapshot: Snapshot
    /// Warnings and notes, arithmetic included.
    package var diagnostics: [Diagnostic]
  }

  package struct FreezeOptions: Sendable {
    /// Draw a draft, marked as one.
    package var allowsDraft = false
    /// Refuse objects of test mode.
    package var refusesTestMode = false

    package init() {}
  }

  /// The snapshot of the bundle's document.
  ///
  /// Throws a `Rejection` with every error at once: draft, truncated lines, mixed currencies, wrong
  /// types, missing parts.
  package func freeze(_ options: FreezeOptions = FreezeOptions()) throws -> Frozen {
    throw Rejection([])
  }
}
