import Foundation
import TestSupport
import Testing
import Wire

/// The shell steps of the examples for continuous integration, run with the built program in a repository of their own.
@Suite struct ContinuousIntegrationTests {
    private static let folder = Package.root + "/Documentation/ci/"
    private static let binary = Package.root + "/.build/debug/presynth"
    private static let report = Package.root + "/Tests/Fixtures/compare/jet_tagger_csynth.rpt"

    /// Each step's script in order, as the YAML file has it.
    private static func steps(_ name: String) throws -> [String] {
        let bytes = [UInt8](FileManager.default.contents(atPath: folder + name) ?? Data())
        let document = try YAMLReader.read(bytes, file: name)
        if name.hasPrefix("github") {
            return (document["jobs"]?["compare"]?["steps"]?.array ?? []).compactMap { $0["run"]?.string }
        }
        let lists = [
            document[".presynth"]?["before_script"], document["presynth"]?["script"],
            document["presynth-baseline"]?["script"],
        ]
        return lists.flatMap { $0?.array ?? [] }.compactMap(\.string)
    }

    /// A clone of a repository with a project and its report, and a stand-in for GitHub's command.
    private struct Repository {
        let folder: TemporaryFolder
        var work: String { folder.path + "/work" }
        var remote: String { folder.path + "/remote.git" }

        init() throws {
            folder = try TemporaryFolder()
            try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: false)
            try FileManager.default.copyItem(atPath: Projects.jetTagger, toPath: work + "/project")
            try FileManager.default.copyItem(
                atPath: ContinuousIntegrationTests.report, toPath: work + "/project/jet_tagger_csynth.rpt")
            let stand =
                "mkdir ../bin; printf '#!/bin/sh\\nexec cp \"$7\" ../comment.md\\n' > ../bin/gh; chmod +x ../bin/gh"
            let status = try run(
                "git init -q -b main . && git init -q --bare ../remote.git && git remote add origin ../remote.git && "
                    + "git add project && git -c user.name=a -c user.email=a@b.invalid commit -qm start && "
                    + "git push -q -u origin main; " + stand)
            #expect(status == 0)
        }

        func run(_ script: String, tolerance: String = "", checksum: String = "") throws -> Int32 {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/bash")
            process.arguments = ["-euo", "pipefail", "-c", script]
            process.currentDirectoryURL = URL(fileURLWithPath: work)
            process.environment = [
                "PRESYNTH": ".presynth/presynth", "PRESYNTH_SHA256": checksum,
                "PRESYNTH_URL": "file://" + ContinuousIntegrationTests.binary, "PROJECT": "project",
                "TOLERANCE": tolerance, "GROWTH": "lut=5%", "BASELINE": "baseline.json", "PULL_REQUEST": "7",
                "GITHUB_STEP_SUMMARY": "summary.md", "PRESYNTH_PUSH_URL": remote, "CI_COMMIT_BRANCH": "main",
                "PATH": folder.path + "/bin:/usr/bin:/bin", "HOME": folder.path,
            ]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            return process.terminationStatus
        }

        func contents(_ name: String) -> String {
            String(decoding: FileManager.default.contents(atPath: "\(folder.path)/\(name)") ?? Data(), as: UTF8.self)
        }
    }

    private static let hasTools = [binary, "/usr/bin/git", "/usr/bin/curl", "/usr/bin/sha256sum"].allSatisfy {
        FileManager.default.fileExists(atPath: $0)
    }

    @Test(.enabled(if: hasTools), arguments: ["github-actions.yml", "gitlab-ci.yml"])
    func `steps run as written`(name: String) throws {
        let steps = try Self.steps(name)
        #expect(steps.count >= 6)
        let repository = try Repository()
        #expect(try repository.run("sha256sum '\(Self.binary)' | cut -d ' ' -f 1 > ../checksum") == 0)
        let checksum = String(repository.contents("checksum").prefix(64))
        #expect(try repository.run(steps[0], checksum: String(repeating: "0", count: 64)) != 0)
        for _ in 1...2 {
            for step in steps {
                #expect(try repository.run(step, tolerance: "lut=100%,ff=100%", checksum: checksum) == 0, "\(step)")
            }
        }
        #expect(repository.contents("work/presynth.html").contains("</html>") == true)
        #expect(name.hasPrefix("gitlab") || repository.contents("comment.md").hasPrefix("**WITHIN**"))
        #expect(try repository.run("git fetch -q origin && git cat-file -e origin/main:baseline.json") == 0)
        #expect(try repository.run("[ $(git log --oneline | wc -l) -eq 2 ]") == 0)
        let codes = try steps.map { try repository.run($0, tolerance: "dsp=0", checksum: checksum) }
        #expect(codes.count { $0 == 1 } == 1)
        let grown = repository.contents("work/project/jet_tagger_csynth.rpt")
            .replacingOccurrences(of: "|   111283|", with: "|   124637|")
        try Data(grown.utf8).write(to: URL(fileURLWithPath: repository.work + "/project/jet_tagger_csynth.rpt"))
        #expect(try repository.run("git checkout -q HEAD baseline.json") == 0)
        let regressed = try steps.map { try repository.run($0, tolerance: "lut=100%", checksum: checksum) }
        #expect(regressed.count { $0 == 1 } == 1)
    }
}
