/// A table for a terminal: columns as wide as their widest cell, text left, numbers right.
package struct TextTable: Sendable {
    package enum Alignment: Sendable { case left, right }

    private let heads: [String]
    private let alignments: [Alignment]
    private var rows: [[String]] = []

    package init(_ columns: [(head: String, alignment: Alignment)]) {
        heads = columns.map(\.head)
        alignments = columns.map(\.alignment)
    }

    package mutating func add(_ cells: [String]) { rows.append(cells) }

    package var text: String {
        let widths = heads.indices.map { column in ([heads] + rows).map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        return ([line(heads, widths), rule] + rows.map { line($0, widths) }).joined(separator: "\n")
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = zip(cells.indices, cells).map { column, cell in
            let room = String(repeating: " ", count: max(0, widths[column] - cell.count))
            return alignments[column] == .right ? room + cell : cell + room
        }
        return trimmed(padded.joined(separator: "  "))
    }

    private func trimmed(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }
}
