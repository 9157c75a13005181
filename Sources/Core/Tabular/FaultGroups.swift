package import Picture

/// Faults that are the same on many rows, told once for each kind: the first in full, then how many there are and where the next ones stand.
package struct FaultGroups: Sendable {
    /// Rows that are named after the first.
    private static let named = 4

    private struct Group: Sendable {
        let first: Fault
        var rows: [Int] = []
        var more = 0
    }

    private var order: [String] = []
    private var groups: [String: Group] = [:]

    package init() {}

    package var isEmpty: Bool { groups.isEmpty }

    /// Adds a fault to those of its code.
    package mutating func add(_ fault: Fault) {
        guard groups[fault.code] != nil else {
            order.append(fault.code)
            groups[fault.code] = Group(first: fault)
            return
        }
        groups[fault.code]?.more += 1
        if let row = fault.row, (groups[fault.code]?.rows.count ?? 0) < FaultGroups.named { groups[fault.code]?.rows.append(row) }
    }

    /// One fault for each kind, in the order they came.
    package var faults: [Fault] { order.compactMap { groups[$0].map(FaultGroups.told) } }

    private static func told(_ group: Group) -> Fault {
        guard group.more > 0 else { return group.first }
        let rows = group.more == 1 ? "en rad till" : "\(Swedish.count(group.more)) rader till"
        let ellipsis = group.more > group.rows.count ? " med flera" : ""
        let places = group.rows.isEmpty ? "" : ", rad \(Swedish.list(group.rows.map { String($0) }))\(ellipsis)"
        return group.first.saying("\(group.first.message) Det gäller \(rows)\(places).")
    }
}

extension Fault {
    /// The same fault in other words.
    fileprivate func saying(_ message: String) -> Fault {
        var fault = Fault(
            code, message, remedy: remedy, severity: severity, file: file, row: row, column: column, columnName: columnName, found: found,
            expected: expected, suggestions: suggestions)
        fault.sheet = sheet
        return fault
    }
}
