// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target; continuous integration turns warnings into errors.
let settings: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

let package = Package(
    name: "presynth",
    products: [
        .library(name: "Wire", targets: ["Wire"]),
        .library(name: "Devices", targets: ["Devices"]),
        .library(name: "Networks", targets: ["Networks"]),
        .library(name: "Estimator", targets: ["Estimator"]),
        .library(name: "Importers", targets: ["Importers"]),
        .library(name: "Reports", targets: ["Readers", "Comparing", "Presentation"]),
        .executable(name: "presynth", targets: ["presynth"]),
    ],
    targets: [
        .systemLibrary(name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .target(name: "Wire", dependencies: ["CYaml"]),
        .executableTarget(name: "embed-devices"),
        .plugin(name: "EmbedDevices", capability: .buildTool(), dependencies: ["embed-devices"]),
        .target(name: "Devices", dependencies: ["Wire"], plugins: ["EmbedDevices"]),
        .target(name: "Networks", dependencies: ["Wire", "Devices"]),
        .target(name: "Estimator", dependencies: ["Wire", "Devices", "Networks"]),
        .target(name: "Importers", dependencies: ["Wire", "Devices", "Networks"]),
        .target(name: "Readers", dependencies: ["Wire", "Devices"], path: "Sources/Reports/Readers"),
        .target(
            name: "Comparing", dependencies: ["Wire", "Devices", "Networks", "Estimator", "Readers"],
            path: "Sources/Reports/Comparison"),
        .target(
            name: "Presentation",
            dependencies: ["Wire", "Devices", "Networks", "Estimator", "Readers", "Comparing"],
            path: "Sources/Reports/Presentation"),
        .target(
            name: "CommandLineTool",
            dependencies: [
                "Wire", "Devices", "Networks", "Estimator", "Importers", "Readers", "Comparing", "Presentation",
            ]),
        .executableTarget(name: "presynth", dependencies: ["CommandLineTool"]),
        .executableTarget(
            name: "accuracy",
            dependencies: [
                "CommandLineTool", "Readers", "Comparing", "Presentation", "Networks", "Estimator", "Devices", "Wire",
                "TestSupport",
            ],
            path: "Tests/Accuracy", exclude: ["baseline.json"]),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "WireTests", dependencies: ["Wire", "TestSupport"]),
        .testTarget(name: "DevicesTests", dependencies: ["Devices", "Wire", "TestSupport"]),
        .testTarget(
            name: "EstimatorTests",
            dependencies: ["Importers", "Networks", "Estimator", "Devices", "Wire", "TestSupport"]),
        .testTarget(
            name: "ImportersTests",
            dependencies: ["Importers", "Networks", "Estimator", "Devices", "Wire", "TestSupport"]),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "Readers", "Comparing", "Presentation", "Networks", "Estimator", "Devices", "Wire", "TestSupport",
            ]),
        .testTarget(
            name: "CommandLineToolTests",
            dependencies: [
                "CommandLineTool", "Readers", "Comparing", "Presentation", "Importers", "Networks", "Estimator",
                "Devices",
                "Wire", "TestSupport",
            ]),
    ]
)

for target in package.targets where target.type != .system && target.type != .plugin {
    target.swiftSettings = settings
}
