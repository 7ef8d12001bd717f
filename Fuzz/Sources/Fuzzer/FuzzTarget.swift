/// Something that takes bytes of strangers: what is tried with them, and what must hold.
///
/// A broken promise is a trap, which libFuzzer reports with the input.
protocol FuzzTarget: SendableMetatype {
  /// The name on the command line, and of the folders of its seeds and findings.
  static var name: String { get }
  /// Seeds that no text file can hold; the others are in `Seeds/NAME`.
  static var seeds: [[UInt8]] { get }

  static func test(_ bytes: [UInt8])
}

extension FuzzTarget {
  static var seeds: [[UInt8]] { [] }
}

/// Every target there is, in the order of `Scripts/fuzz`.
enum FuzzTargets {
  static let all: [any FuzzTarget.Type] = [
    FileTarget.self, UpdateTarget.self, JSONTarget.self, YAMLTarget.self, CatalogueTarget.self,
    MessageTarget.self, TagsTarget.self, PictureTarget.self, BundleTarget.self,
  ]

  static func named(_ name: String) -> (any FuzzTarget.Type)? { all.first { $0.name == name } }
}
