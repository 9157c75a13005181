import Foundation
import GoldenCheck

/// Holds the engine to the goldens and prints one line per file.
///
/// The folder is the argument, else `SAMSYN_GOLDENS`, else Tests/Goldens.
@main
struct Goldens {
    static func main() {
        let folder = CommandLine.arguments.dropFirst().first ?? ProcessInfo.processInfo.environment["SAMSYN_GOLDENS"] ?? "Tests/Goldens"
        let root = URL(fileURLWithPath: folder, isDirectory: true)
        let reports = GoldenMethod.all.flatMap { $0.reports(in: root) }
        for report in reports {
            print(report.line)
            for fault in report.faults { FileHandle.standardError.write(Data("  \(report.path): \(fault)\n".utf8)) }
        }
        let failed = reports.count { !$0.passed }
        print("\(reports.count - failed) passed, \(failed) failed")
        exit(failed == 0 ? 0 : 1)
    }
}
