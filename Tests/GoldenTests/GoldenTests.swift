import Foundation
import GoldenCheck
import Testing

@Suite struct GoldenTests {
    /// The goldens given from outside, else the copy beside this folder.
    private static let root: URL = {
        if let given = ProcessInfo.processInfo.environment["SAMSYN_GOLDENS"] { return URL(fileURLWithPath: given, isDirectory: true) }
        return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Goldens")
    }()

    @Test(arguments: GoldenMethod.all.map(\.folder)) func `the engine answers every value within its tolerance`(folder: String) throws {
        let method = try #require(GoldenMethod.all.first { $0.folder == folder })
        for report in method.reports(in: Self.root) {
            #expect(report.passed, "\(report.line): \(report.faults.map(\.description).joined(separator: "; "))")
        }
    }

    @Test func `every folder of goldens has a method and every method a folder`() throws {
        let folders = try FileManager.default.contentsOfDirectory(at: Self.root.resolvingSymlinksInPath(), includingPropertiesForKeys: [.isDirectoryKey])
            .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }.map(\.lastPathComponent)
        #expect(folders.sorted() == GoldenMethod.all.map(\.folder).sorted())
    }

    @Test(arguments: GoldenMethod.all.map(\.folder)) func `no folder passes by comparing nothing`(folder: String) throws {
        let method = try #require(GoldenMethod.all.first { $0.folder == folder })
        #expect(method.reports(in: Self.root).reduce(0) { $0 + $1.compared } > 10)
    }
}
