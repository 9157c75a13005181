package import Foundation

/// The folder of one method, with its input, expected output and parameters.
package struct GoldenFolder: Sendable {
    /// The folder's name, such as `two_counts`.
    package let name: String
    private let root: URL

    /// Points at the folder `name` inside the folder of all goldens; nothing is read yet.
    package init(_ name: String, in root: URL) {
        self.name = name
        self.root = root
    }

    /// Another method's folder beside this one.
    func beside(_ name: String) -> GoldenFolder { GoldenFolder(name, in: root) }

    /// The names of the files in the folder, hidden ones apart; empty when there is no folder.
    var files: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    /// A table of the folder.
    ///
    /// - Throws: a fault when the file is missing or cannot be read.
    func table(_ file: String) throws(GoldenFault) -> CSVTable {
        guard let text = String(data: try data(file), encoding: .utf8) else { throw GoldenFault("\(file) är inte UTF-8") }
        return try CSVTable(text)
    }

    /// A JSON document of the folder.
    ///
    /// - Throws: a fault when the file is missing or cannot be read.
    func json(_ file: String) throws(GoldenFault) -> JSONTree { try JSONTree(data(file)) }

    /// The parameters the expected output was made with.
    ///
    /// - Throws: a fault when they are missing or cannot be read.
    func parameters() throws(GoldenFault) -> JSONTree { try json("parameters.json") }

    private var url: URL { root.appendingPathComponent(name) }

    private func data(_ file: String) throws(GoldenFault) -> Data {
        guard let data = try? Data(contentsOf: url.appendingPathComponent(file)) else { throw GoldenFault("\(file) saknas") }
        return data
    }
}
