import Foundation

/// Where what travels beside the program lies, fonts and lists: in `SAMSYN_ASSETS`, beside the program, or where the build puts it.
enum AssetFolders {
    static var all: [String] {
        let beside = URL(fileURLWithPath: RunningProgram.path).deletingLastPathComponent().path
        return [ProcessInfo.processInfo.environment["SAMSYN_ASSETS"], beside + "/../lib/samsyn/assets", ".build/assets"].compactMap { $0 }
    }
}
