// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that no other build sees it. The sources of `PDFFile` are links: in the
// package they are of, nobody else could call them.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let watched: [SwiftSetting] = strict + [.unsafeFlags(["-sanitize=fuzzer,address"])]

/// A program whose `main` is that of libFuzzer.
func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["PDFFile", "Samples"],
    swiftSettings: watched + [.unsafeFlags(["-parse-as-library"])],
    linkerSettings: [
      .unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"]), .linkedLibrary("stdc++"),
    ])
}

let package = Package(
  name: "fuzz",
  targets: [
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "Digests", swiftSettings: strict),
    .target(name: "Figures", swiftSettings: strict),
    .target(name: "Tagging", swiftSettings: strict),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate"),
    .target(
      name: "PDFFile", dependencies: ["CDeflate", "Diagnostics", "Digests", "Figures", "Tagging"],
      swiftSettings: watched),
    .target(name: "Samples", dependencies: ["PDFFile", "Tagging"], swiftSettings: watched),
    fuzzer("FuzzFile"),
    fuzzer("FuzzUpdate"),
  ]
)
