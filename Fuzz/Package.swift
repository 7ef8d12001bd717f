// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that no other build sees it. The sources are links: in the package they
// are of, nobody else could call them. `Templates`, `Locales` and `Data` are links for the plugin.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let watched: [SwiftSetting] = strict + [.unsafeFlags(["-sanitize=fuzzer,address"])]

/// A target whose steps libFuzzer follows.
func target(
  _ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: watched, plugins: plugins)
}

let package = Package(
  name: "fuzz",
  targets: [
    target("Diagnostics"),
    target("Digests"),
    target("Encodings"),
    target("Figures"),
    target("Scripts"),
    target("HostSystem", ["Diagnostics"]),
    target("SharedLibraries", ["Diagnostics", "HostSystem"]),
    target("Tagging"),
    target("JSON", ["Diagnostics", "Figures"]),
    target(
      "Localization", ["Diagnostics", "Digests", "Figures", "JSON", "Scripts"],
      plugins: ["EmbedFiles"]),
    target("Billing", ["Diagnostics", "Encodings", "Figures", "JSON", "Scripts", "YAML"]),
    target("Documents", ["Figures", "Scripts"]),
    target("Writing", ["Digests", "Documents", "Encodings", "Figures", "Scripts"]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1"),
    target("YAML", ["CYAML"]),
    .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode"),
    target("PaymentCodes", ["CQRencode", "Diagnostics", "Encodings", "Figures"]),
    target(
      "Composition",
      [
        "Billing", "Diagnostics", "Digests", "Documents", "Figures", "Localization",
        "PaymentCodes", "Scripts", "YAML",
      ],
      plugins: ["EmbedFiles"]),
    target("Layout", ["Diagnostics", "Documents", "Scripts", "Tagging"]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat"),
    target("Pictures", ["CExpat", "Encodings"]),
    .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo"),
    target(
      "Typography",
      [
        "CPangoCairo", "Diagnostics", "Documents", "Layout", "Pictures", "Scripts",
        "SharedLibraries", "Tagging",
      ]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate"),
    target("PDFFile", ["CDeflate", "Diagnostics", "Digests", "Figures", "Tagging"]),
    // The plugin's tool is built of the same targets, so it needs what they call.
    .executableTarget(
      name: "EmbedTool", dependencies: ["Diagnostics", "JSON"], swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-sanitize=address", "-use-ld=lld"])]),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["EmbedTool"]),
    // Its `main` is that of libFuzzer.
    .executableTarget(
      name: "Fuzzer",
      dependencies: [
        "Billing", "Composition", "Diagnostics", "Digests", "Documents", "Figures", "JSON",
        "Layout", "Localization", "PDFFile", "Pictures", "Tagging", "Typography", "Writing", "YAML",
      ],
      swiftSettings: watched + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [
        .unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"]), .linkedLibrary("stdc++"),
      ]),
  ]
)
