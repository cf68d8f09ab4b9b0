import Foundation
import PackagePlugin

/// Compiles every JSON document under `device-db` into the module Devices.
///
/// The documents become string literals of one generated file, because resources that SwiftPM embeds itself take
/// minutes to compile and resource bundles do not survive in a single static executable. The link `device-db` beside
/// this file makes the folder's structure part of what SwiftPM looks at before a build: without it, a document that is
/// added is not seen until something else changes the plan.
@main
struct EmbedDevices: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let database = context.package.directoryURL.appending(path: "device-db")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedDatabase.swift")
        return [
            .buildCommand(
                displayName: "Embedding the device database",
                executable: try context.tool(named: "embed-devices").url,
                arguments: [database.path(), output.path()],
                inputFiles: documents(under: database),
                outputFiles: [output])
        ]
    }

    private func documents(under folder: URL) -> [URL] {
        let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let files = walk?.compactMap { $0 as? URL } ?? []
        return files.filter { $0.pathExtension == "json" && !$0.lastPathComponent.hasSuffix(".schema.json") }
            .sorted { $0.path() < $1.path() }
    }
}
