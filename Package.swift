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
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name)] + dependencies,
    exclude: exclude,
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
    .package(url: "https://github.com/apple/swift-asn1", from: "1.5.0"),
  ],
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
    target(
      "Billing",
      ["Diagnostics", "Encodings", "Figures", "JSON", "PaymentCodes", "Scripts", "YAML"]),
    target("EInvoices", ["Billing", "Diagnostics", "Figures", "Scripts"]),
    target("Documents", ["Figures", "Scripts"]),
    target("Writing", ["Digests", "Documents", "Encodings", "Figures", "Scripts"]),
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    target("YAML", ["CYAML"]),
    target(
      "Composition",
      [
        "Billing", "Diagnostics", "Digests", "Documents", "Figures", "Localization",
        "PaymentCodes", "Scripts", "YAML",
      ],
      plugins: ["EmbedFiles"]),
    target("Layout", ["Diagnostics", "Documents", "Scripts", "Tagging"]),
    .systemLibrary(
      name: "CPangoCairo",
      pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev"]), .brew(["pango"])]),
    .systemLibrary(
      name: "CExpat",
      pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    target("Pictures", ["CExpat", "Encodings"]),
    .systemLibrary(
      name: "CDeflate",
      pkgConfig: "libdeflate",
      providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
    target("PDFFile", ["CDeflate", "Diagnostics", "Digests", "Figures", "Tagging"]),
    target(
      "Signatures",
      [
        "Diagnostics", "Digests", "Figures", "SharedLibraries",
        .product(name: "SwiftASN1", package: "swift-asn1"),
      ]),
    .systemLibrary(
      name: "CQRencode",
      pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
    target("PaymentCodes", ["CQRencode", "Diagnostics", "Encodings", "Figures"]),
    target("Messages", ["Diagnostics", "Digests", "Encodings", "Figures", "Scripts"]),
    target("ZipFile", ["CDeflate", "Diagnostics", "Figures"]),
    target(
      "Typography",
      [
        "CPangoCairo", "Diagnostics", "Documents", "Layout", "Pictures", "Scripts",
        "SharedLibraries",
      ]),
    target(
      "Billhead",
      [
        "Billing", "Composition", "Diagnostics", "Digests", "Documents", "EInvoices", "Figures",
        "HostSystem", "JSON", "Layout", "Localization", "Messages", "PDFFile", "Scripts",
        "Signatures", "Tagging", "Typography", "Writing",
      ]),
    .executableTarget(
      name: "EmbedTool", dependencies: ["Diagnostics", "JSON"], swiftSettings: strict),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["EmbedTool"]),
    target(
      "BillheadTesting",
      ["Billhead", "Diagnostics", "Documents", "HostSystem", "Layout", "Typography"]),
    .executableTarget(
      name: "BillheadTool",
      dependencies: [
        "Billhead", "Billing", "Composition", "Diagnostics", "Digests", "Documents",
        "EInvoices", "Encodings", "Figures", "HostSystem", "JSON", "Layout", "Localization",
        "Typography",
        "ZipFile",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      // At a fixed address 44,000 places need no change at each start. Nobody depends on a tool, so
      // the flag keeps no package from depending on the library.
      linkerSettings: [
        .unsafeFlags(
          ["-Xclang-linker", "-no-pie"], .when(platforms: [.linux], configuration: .release))
      ]),
    .executableTarget(
      name: "billhead-measure",
      dependencies: [
        "Billhead", "Billing", "Documents", "HostSystem", "JSON", "Layout", "Typography",
      ],
      path: "Benchmarks/Measure", swiftSettings: strict),
    tests("Diagnostics"),
    tests("Digests"),
    tests("Encodings"),
    tests("Figures"),
    tests("HostSystem", ["Diagnostics"]),
    tests("Scripts"),
    tests("SharedLibraries", ["Diagnostics"]),
    tests("Tagging"),
    tests("JSON", ["Diagnostics", "Figures"]),
    tests("EmbedTool", ["Diagnostics"]),
    tests("Localization", ["Diagnostics", "Figures", "Scripts"], resources: [.copy("Rows")]),
    tests("Billing", ["Billhead", "Diagnostics", "Figures", "JSON"], resources: [.copy("Rows")]),
    tests("EInvoices", ["Billing", "Diagnostics", "Figures"]),
    tests("Documents", ["Figures"]),
    tests("YAML"),
    tests(
      "Composition",
      ["Billing", "Diagnostics", "Documents", "Figures", "Localization", "Scripts"],
      resources: [.copy("Rows")]),
    .target(
      name: "MailRules", dependencies: ["Documents"], path: "Tests/MailRules", swiftSettings: strict
    ),
    tests("Writing", ["Digests", "Documents", "Encodings", "Figures", "MailRules"]),
    tests("Layout", ["Diagnostics", "Documents", "Typography"]),
    tests("Pictures", ["Encodings"], resources: [.copy("Exports")]),
    tests("Typography", ["Diagnostics", "Documents", "Layout", "Pictures", "Scripts"]),
    tests("PDFFile", ["Diagnostics", "Digests", "Tagging"]),
    .target(name: "TestKeys", path: "Tests/TestKeys", swiftSettings: strict),
    tests("Signatures", ["Diagnostics", "Figures", "TestKeys"]),
    tests("PaymentCodes", ["Diagnostics", "Figures"], resources: [.copy("Rows")]),
    tests("Messages", ["Diagnostics", "Encodings", "Figures"]),
    tests("ZipFile"),
    tests(
      "Billhead",
      [
        "BillheadTesting", "Billing", "Composition", "Diagnostics", "Digests", "Documents",
        "EInvoices", "Figures", "HostSystem", "Layout", "Localization", "MailRules", "PDFFile",
        "TestKeys", "Typography",
      ],
      exclude: ["Mails/Goldens"]),
    .testTarget(
      name: "ToolTests",
      dependencies: [
        "BillheadTool", "Diagnostics", "TestKeys",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
  ]
)
