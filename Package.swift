// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target of ours.
func target(
  _ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict, plugins: plugins)
}

/// The tests of one target, in a folder of the same name.
func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name)] + dependencies,
    resources: resources,
    swiftSettings: strict)
}

let package = Package(
  name: "billhead",
  products: [
    .library(name: "Billhead", targets: ["Billhead"]),
    .library(name: "BillheadTesting", targets: ["BillheadTesting"]),
    .executable(name: "billhead", targets: ["BillheadTool"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    target("Diagnostics"),
    target("Figures"),
    target("JSON", ["Diagnostics", "Figures"]),
    target("Localization", ["Diagnostics", "Figures"], plugins: ["EmbedFiles"]),
    target("Billing", ["Diagnostics", "Figures", "JSON"]),
    target("Documents", ["Diagnostics"]),
    target(
      "Composition",
      [
        "Billing", "Diagnostics", "Documents", "Figures", "Localization",
        .product(name: "Yams", package: "Yams"),
      ],
      plugins: ["EmbedFiles"]),
    target("Layout", ["Diagnostics", "Documents"]),
    .systemLibrary(
      name: "CPangoCairo",
      pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev"]), .brew(["pango"])]),
    .systemLibrary(
      name: "CDeflate",
      pkgConfig: "libdeflate",
      providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
    target("PDFFile", ["CDeflate", "Diagnostics"]),
    target("ZipFile", ["CDeflate", "Diagnostics", "Figures"]),
    target("Typography", ["CPangoCairo", "Diagnostics", "Documents", "Layout"]),
    target(
      "Billhead",
      [
        "Billing", "Composition", "Diagnostics", "Documents", "Figures", "Layout",
        "Localization", "PDFFile", "Typography",
      ]),
    .executableTarget(name: "EmbedTool", swiftSettings: strict),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["EmbedTool"]),
    target(
      "BillheadTesting",
      ["Billhead", "Diagnostics", "Documents", "Layout", "Typography"]),
    .executableTarget(
      name: "BillheadTool",
      dependencies: [
        "Billhead", "Billing", "Composition", "Diagnostics", "Documents", "Figures", "JSON",
        "Layout",
        "Typography", "ZipFile",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "billhead-measure",
      dependencies: ["Billhead", "Billing", "Documents", "Layout", "Typography"],
      path: "Benchmarks/Measure", swiftSettings: strict),
    tests("Diagnostics"),
    tests("Figures"),
    tests("JSON", ["Diagnostics", "Figures"]),
    tests("Localization", ["Diagnostics", "Figures"], resources: [.copy("Rows")]),
    tests("Billing", ["Diagnostics", "Figures", "JSON"], resources: [.copy("Rows")]),
    tests("Documents"),
    tests("Composition", ["Billing", "Diagnostics", "Documents", "Figures", "Localization"]),
    tests("Layout", ["Diagnostics", "Documents"]),
    tests("Typography", ["Diagnostics", "Documents", "Layout"]),
    tests("PDFFile", ["Diagnostics"]),
    tests("ZipFile"),
    tests(
      "Billhead",
      [
        "BillheadTesting", "Billing", "Composition", "Diagnostics", "Documents", "Figures",
        "Layout", "Localization", "Typography",
      ]),
    .testTarget(
      name: "ToolTests", dependencies: ["BillheadTool", "Diagnostics"], swiftSettings: strict),
  ]
)
