// swift-tools-version: 6.1
import PackageDescription

/// Held for every target: imports do not leak, and an existential is written as one.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// The six modules between the model and the office. They know the model and nothing of one another (see README, "How it is laid out").
let middle: [Target.Dependency] = [
  "Catalogue", "Scheduling", "Evaluation", "Interchange", "Reporting", "ProgrammeStore",
]

func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil) -> Target {
  .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "Pont",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "pont", targets: ["pont"]),
    .library(name: "Pont", targets: ["ProgrammeModel", "ProgrammeOffice"]),
  ],
  dependencies: [
    // Commands, options, help and shell completion.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // The embedded database: SQLite with WAL, busy handling and one writer.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // YAML by node with line marks, for Content/, Sessions/ and pont.yaml.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Logic-free templates for pages and letters.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .executableTarget(name: "pont", dependencies: ["ProgrammeCommands"], swiftSettings: strict),
    .executableTarget(
      name: "pont-bench",
      dependencies: [
        "Scheduling", "Evaluation", "ProgrammeOffice", "ProgrammeStore", "ProgrammeModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    module(
      "ProgrammeCommands",
      ["ProgrammeOffice", "ProgrammeModel", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
    module("ProgrammeOffice", middle + ["ProgrammeModel"]),
    module(
      "Catalogue", ["ProgrammeModel", .product(name: "Yams", package: "Yams")],
      resources: [.copy("../../Content"), .copy("../../Sessions")]),
    module("Scheduling", ["ProgrammeModel"]),
    module("Evaluation", ["ProgrammeModel"]),
    module("Interchange", ["ProgrammeModel", "CZip"]),
    // Debian's libzip: opens XLSX and ODS, which are zip archives; finds encrypted and broken ones.
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    module("Reporting", ["ProgrammeModel", .product(name: "Mustache", package: "swift-mustache")]),
    module("ProgrammeStore", ["ProgrammeModel", .product(name: "GRDB", package: "GRDB.swift")]),
    module("ProgrammeModel"),
    tests("ProgrammeModelTests", ["ProgrammeModel"]),
    tests("CatalogueTests", ["Catalogue", "ProgrammeModel"]),
    tests("SchedulingTests", ["Scheduling", "ProgrammeModel"], resources: [.copy("Fixtures")]),
    tests("EvaluationTests", ["Evaluation", "ProgrammeModel"], resources: [.copy("Fixtures")]),
    tests("InterchangeTests", ["Interchange", "ProgrammeModel"], resources: [.copy("Fixtures")]),
    tests("ReportingTests", ["Reporting", "Catalogue", "ProgrammeModel"], resources: [.copy("Fixtures")]),
    tests("ProgrammeStoreTests", ["ProgrammeStore", "ProgrammeModel"]),
    tests("ProgrammeOfficeTests", ["ProgrammeOffice", "ProgrammeStore", "Catalogue", "ProgrammeModel"]),
    tests(
      "ProgrammeCommandsTests",
      [
        "ProgrammeCommands", "ProgrammeOffice", "ProgrammeModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    tests("Journeys", ["pont"], resources: [.copy("Fixtures")]),
  ],
  swiftLanguageModes: [.v6]
)
