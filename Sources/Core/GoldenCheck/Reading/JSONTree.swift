import Foundation

/// A golden JSON document, flattened: every leaf under its path, such as `pairs[0].kappa`.
struct JSONTree {
    /// The leaves by path.
    let leaves: [String: Cell]

    /// Reads a document.
    ///
    /// - Throws: a fault when the bytes are not JSON.
    init(_ data: Data) throws(GoldenFault) {
        do {
            var leaves: [String: Cell] = [:]
            try JSONDecoder().decode(Node.self, from: data).collect(into: &leaves, path: "")
            self.leaves = leaves
        } catch {
            throw GoldenFault("filen är inte läsbar JSON")
        }
    }

    /// A path with its positions taken out: `pairs[0].kappa` is one of `pairs[].kappa`.
    static func pattern(_ path: String) -> String {
        var isPosition = false
        return path.filter { character in
            if character == "[" || character == "]" {
                isPosition = character == "["
                return true
            }
            return !isPosition
        }
    }

    /// The whole number at a path.
    ///
    /// - Throws: a fault when there is none.
    func whole(_ path: String) throws(GoldenFault) -> Int { try value(path) { $0.whole } }

    /// The number at a path.
    ///
    /// - Throws: a fault when there is none.
    func number(_ path: String) throws(GoldenFault) -> Double { try value(path) { $0.number } }

    /// The text at a path.
    ///
    /// - Throws: a fault when there is none.
    func text(_ path: String) throws(GoldenFault) -> String { try value(path) { $0.text } }

    /// The texts of a list, in order.
    func texts(_ path: String) -> [String] { list(path).map(\.text) }

    /// The whole numbers of a list, in order.
    func wholes(_ path: String) -> [Int] { list(path).compactMap(\.whole) }

    /// How many elements a list has whose elements hold a key.
    func length(_ path: String, key: String) -> Int {
        var count = 0
        while leaves["\(path)[\(count)].\(key)"] != nil { count += 1 }
        return count
    }

    private func list(_ path: String) -> [Cell] {
        var cells: [Cell] = []
        while let cell = leaves["\(path)[\(cells.count)]"] { cells.append(cell) }
        return cells
    }

    private func value<Value>(_ path: String, _ read: (Cell) -> Value?) throws(GoldenFault) -> Value {
        guard let value = leaves[path].flatMap(read) else { throw GoldenFault("värdet \(path) saknas eller går inte att läsa") }
        return value
    }
}

/// One node of a JSON document.
private enum Node: Decodable {
    case leaf(Cell)
    case list([Node])
    case object([String: Node])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .leaf(Cell(text: ""))
        } else if let truth = try? container.decode(Bool.self) {
            self = .leaf(Cell(text: truth ? "true" : "false"))
        } else if let number = try? container.decode(Double.self) {
            self = .leaf(Cell(text: "\(number)"))
        } else if let text = try? container.decode(String.self) {
            self = .leaf(Cell(text: text))
        } else if let list = try? container.decode([Node].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: Node].self))
        }
    }

    func collect(into leaves: inout [String: Cell], path: String) {
        switch self {
        case .leaf(let cell): leaves[path] = cell
        case .list(let nodes):
            for (index, node) in nodes.enumerated() { node.collect(into: &leaves, path: "\(path)[\(index)]") }
        case .object(let nodes):
            for (key, node) in nodes { node.collect(into: &leaves, path: path.isEmpty ? key : "\(path).\(key)") }
        }
    }
}
