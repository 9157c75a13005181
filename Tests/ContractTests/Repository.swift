import Foundation

/// The sources as they stand in the repository.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String { try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8) }

    static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: root.appendingPathComponent(path))) }

    /// Swift files under a folder, in order of path; the generated ones only when asked for.
    static func files(under folder: String, generated: Bool = false) throws -> [SourceFile] {
        let paths = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)?.compactMap { $0 as? String } ?? []
        return try paths.sorted().filter { $0.hasSuffix(".swift") && $0.contains("Generated/") == generated }.map {
            SourceFile(path: "\(folder)/\($0)", text: try text("\(folder)/\($0)"))
        }
    }

    /// Folders directly in a folder.
    static func folders(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(at: root.appendingPathComponent(folder), includingPropertiesForKeys: [.isDirectoryKey])
            .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false }.map(\.lastPathComponent).sorted()
    }

    /// Rooms: the folders of Sources that hold a room and its rules.
    static var rooms: [String] {
        get throws { try folders(in: "Sources").filter { try folders(in: "Sources/\($0)").contains("Room") } }
    }
}

/// One Swift file.
struct SourceFile: Sendable {
    /// From the root of the repository.
    let path: String
    let text: String

    /// Modules it imports, in any manner.
    var imports: Set<String> {
        Set(
            text.split(separator: "\n").compactMap { line in
                let words = line.split(separator: " ").map(String.init)
                guard let index = words.firstIndex(of: "import"), index < 3, words.indices.contains(index + 1),
                    words[..<index].allSatisfy({ ["package", "public", "internal", "private", "@testable", "@preconcurrency", "@_exported"].contains($0) })
                else { return nil }
                return words[index + 1]
            })
    }

    /// The lines without those that are nothing but a comment.
    var code: String {
        text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }.joined(separator: "\n")
    }

    /// The text literals of the code, those of several lines without their indentation; what is interpolated stays as it is written.
    var literals: [String] {
        code.matches(of: #/"""\n([\s\S]*?)\n\s*"""|"((?:[^"\\\n]|\\.)*)"/#).map { match in
            if let lines = match.1 { return lines.split(separator: "\n").map { $0.drop(while: \.isWhitespace) }.joined(separator: "\n") }
            return String(match.2 ?? "")
        }
    }
}
