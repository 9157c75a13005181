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

    @Test(arguments: GoldenMethod.all.map(\.folder)) func `no folder passes by comparing nothing`(folder: String) throws {
        let method = try #require(GoldenMethod.all.first { $0.folder == folder })
        #expect(method.reports(in: Self.root).reduce(0) { $0 + $1.compared } > 10)
    }
}
