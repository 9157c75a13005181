import Foundation

/// The program that is running, as a file.
enum RunningProgram {
    /// Its whole path, also where it was started by its name alone: what lies beside it is found by that.
    static var path: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }
}
