#if os(Linux)
    import Foundation
    import Testing

    /// What a build asks of the system, in its order, as strace sees it.
    @Suite struct SyncOrderTests {
        /// Some containers let nobody trace.
        private static let canTrace: Bool = {
            let outcome = try? run(["strace", "-o", "/dev/null", "true"])
            return outcome == 0
        }()

        private static func run(_ command: [String]) throws -> Int32 {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = command
            process.currentDirectoryURL = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            return process.terminationStatus
        }

        @Test(.enabled(if: canTrace, "strace is not installed, or may not trace here"))
        func releaseIsOnTheDiskBeforeItTakesThePlaceOfTheLastAndThenTheLastGoes() throws {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("daylight-\(UUID().uuidString)")
                .path
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            func build(asOf day: String, calls: String) throws -> [String] {
                let trace = folder + "/trace"
                let command = [
                    CommandLineTests.program.path, "build", "--content", "Tests/Fixtures/english-portal", "--output",
                    folder + "/public", "--as-of", day,
                ]
                let strace = ["strace", "-f", "-y", "-s", "4096", "-o", trace, "-e", "trace=" + calls]
                #expect(try Self.run(strace + command) == 0)
                return try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n").map(String.init)
            }
            let calls = "openat,linkat,mkdirat,syncfs,fsync,rename,renameat2,unlink,unlinkat,rmdir"
            for (day, isFirst) in [("2026-01-31", true), ("2026-06-02", false)] {
                let trace = try build(asOf: day, calls: calls)
                func places(_ words: String...) -> [Int] {
                    trace.indices.filter { index in words.allSatisfy(trace[index].contains) }
                }
                let writes =
                    places("openat(", "O_CREAT", "daylight-staging/site") + places(" linkat(") + places("mkdirat(")
                let sync = try #require(places("syncfs(", "daylight-staging/site").first)
                let exchange = try #require(places(isFirst ? "rename(" : "RENAME_EXCHANGE").first)
                let parentSync = try #require(places("fsync(", folder + ">").first)
                let stagingSync = try #require(places("fsync(", "daylight-staging>").last)
                let removals = places("unlinkat(") + places("unlink(") + places("rmdir(")
                #expect(writes.count > 60)
                #expect(places(" linkat(").isEmpty == isFirst)
                #expect(try #require(writes.max()) < sync)
                // No call has begun before another thread's sync was done.
                #expect(try #require(places("syncfs").last) < exchange)
                #expect(exchange < parentSync && exchange < stagingSync)
                #expect(try max(parentSync, stagingSync) < #require(removals.min()))
            }
        }
    }
#endif
