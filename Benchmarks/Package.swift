// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "presynth", path: "..")],
    targets: [
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                .product(name: "Wire", package: "presynth"), .product(name: "Devices", package: "presynth"),
                .product(name: "Estimator", package: "presynth"),
                .product(name: "Importers", package: "presynth"), .product(name: "Reports", package: "presynth"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6)])
    ]
)
