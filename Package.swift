// swift-tools-version: 6.2
import PackageDescription

/// Of every Swift target; language mode 6 comes with the tools version.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Rejoinder",
  products: [
    .executable(name: "rejoinder", targets: ["rejoinder"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    // Bytes, letters, words: what every other target stands on.
    .target(name: "TextKit", swiftSettings: settings),
    .target(name: "JSON", swiftSettings: settings),

    // What a discussion is, and what can be asked of one.
    .target(name: "DiscussionModel", dependencies: ["TextKit"], swiftSettings: settings),
    .systemLibrary(name: "CPCRE2", providers: [.apt(["libpcre2-dev"])]),
    .target(
      name: "DiscussionQuery", dependencies: ["DiscussionModel", "TextKit", "CPCRE2"],
      swiftSettings: settings),
    .target(
      name: "Wording", dependencies: ["DiscussionModel", "DiscussionQuery", "TextKit"],
      swiftSettings: settings),

    // From bytes to a discussion, and out again.
    .target(
      name: "Importers", dependencies: ["DiscussionModel", "JSON", "TextKit"],
      swiftSettings: settings),
    .target(
      name: "QuoteMatching", dependencies: ["DiscussionModel", "TextKit"],
      swiftSettings: settings),
    .target(
      name: "Reconstruction", dependencies: ["DiscussionModel", "QuoteMatching", "TextKit"],
      resources: [.embedInCode("../../Resources/boundaries.txt")], swiftSettings: settings),
    .target(name: "CMappedFile"),
    .target(
      name: "DiscussionLoading",
      dependencies: [
        "DiscussionModel", "DiscussionQuery", "Importers", "Reconstruction", "TextKit",
        "CMappedFile",
      ],
      swiftSettings: settings),
    .target(
      name: "Exporters",
      dependencies: ["DiscussionModel", "Wording", "DiscussionQuery", "TextKit"],
      swiftSettings: settings),

    // The terminal.
    .target(name: "TerminalUI", dependencies: ["TextKit"], swiftSettings: settings),
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "NcursesBackend", dependencies: ["TerminalUI", "CNcurses"], swiftSettings: settings),

    // The reader.
    .target(
      name: "ThreadDisplay",
      dependencies: ["DiscussionModel", "DiscussionQuery", "Wording", "TerminalUI", "TextKit"],
      swiftSettings: settings),
    .target(
      name: "Reader",
      dependencies: [
        "DiscussionModel", "DiscussionQuery", "Wording", "ThreadDisplay", "TerminalUI", "TextKit",
      ],
      swiftSettings: settings),
    .target(
      name: "ReaderRuntime",
      dependencies: ["DiscussionModel", "ThreadDisplay", "Reader", "TerminalUI"],
      swiftSettings: settings),
    .executableTarget(
      name: "rejoinder",
      dependencies: [
        "DiscussionModel", "DiscussionQuery", "Wording", "Importers", "DiscussionLoading",
        "Exporters", "TerminalUI", "NcursesBackend", "ThreadDisplay", "Reader", "ReaderRuntime",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // How good it is: the labelled pages, the scorer, the trainer of the weights.
    .target(
      name: "Evaluation",
      dependencies: ["DiscussionModel", "Importers", "JSON", "Reconstruction", "TextKit"],
      swiftSettings: settings),
    .executableTarget(
      name: "evaluate",
      dependencies: [
        "DiscussionModel", "Evaluation", "Importers", "Reconstruction",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Tests: one target for each of the above, and what they share.
    .target(
      name: "_TestSupport", dependencies: ["DiscussionModel", "TerminalUI"],
      swiftSettings: settings),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["Evaluation", "Exporters", "Importers", "Reconstruction", "_TestSupport"],
      swiftSettings: settings),
    .testTarget(name: "TextKitTests", dependencies: ["TextKit"], swiftSettings: settings),
    .testTarget(name: "JSONTests", dependencies: ["JSON"], swiftSettings: settings),
    .testTarget(
      name: "DiscussionModelTests",
      dependencies: ["Evaluation", "DiscussionModel", "_TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DiscussionQueryTests",
      dependencies: ["Evaluation", "DiscussionQuery", "DiscussionModel", "_TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "WordingTests",
      dependencies: ["Wording", "DiscussionModel", "DiscussionQuery", "_TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ImportersTests",
      dependencies: ["Evaluation", "Importers", "DiscussionModel", "TextKit", "_TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "QuoteMatchingTests",
      dependencies: ["QuoteMatching", "DiscussionModel", "TextKit", "_TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ReconstructionTests",
      dependencies: [
        "Evaluation", "Reconstruction", "QuoteMatching", "Importers", "DiscussionModel", "TextKit",
        "_TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "DiscussionLoadingTests",
      dependencies: [
        "Evaluation", "DiscussionLoading", "Exporters", "DiscussionModel", "DiscussionQuery",
        "_TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ExportersTests",
      dependencies: [
        "Evaluation",
        "Exporters", "DiscussionModel", "DiscussionQuery", "TerminalUI", "_TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "TerminalUITests", dependencies: ["TerminalUI", "_TestSupport"],
      swiftSettings: settings),
    // A terminal emulator; a test target without tests, so that a plain build passes it by.
    .systemLibrary(
      name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"])]),
    .testTarget(
      name: "VirtualTerminal", dependencies: ["CVTerm", "TerminalUI"], swiftSettings: settings),
    .testTarget(
      name: "NcursesBackendTests",
      dependencies: [
        "NcursesBackend", "TerminalUI", "CNcurses", "VirtualTerminal", "_TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ThreadDisplayTests",
      dependencies: [
        "ThreadDisplay", "DiscussionModel", "DiscussionQuery", "Wording", "TerminalUI",
        "_TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ReaderTests",
      dependencies: [
        "Evaluation", "DiscussionLoading",
        "Reader", "DiscussionModel", "DiscussionQuery", "Wording", "ThreadDisplay", "TerminalUI",
        "_TestSupport",
      ],
      exclude: ["Snapshots"],
      swiftSettings: settings),
    .testTarget(
      name: "ReaderRuntimeTests",
      dependencies: [
        "ReaderRuntime", "Reader", "DiscussionModel", "ThreadDisplay", "TerminalUI",
        "_TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "RejoinderTests",
      dependencies: [
        "rejoinder", "DiscussionLoading", "DiscussionModel", "DiscussionQuery", "Evaluation",
        "ThreadDisplay", "Reader", "TerminalUI", "VirtualTerminal", "_TestSupport",
      ],
      swiftSettings: settings),
  ]
)
