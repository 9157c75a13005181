package import Picture

/// The faults of one file, all at once: at most 200 are kept, errors before warnings, and one more says how many there are besides.
package struct FaultList: Hashable, Sendable {
    /// How many faults a reader is shown.
    package static let limit = 200

    private var errors: [Fault] = []
    private var warnings: [Fault] = []
    private var errorCount = 0
    private var warningCount = 0

    package init() {}

    /// True when nothing is wrong, not even a warning.
    package var isEmpty: Bool { errorCount + warningCount == 0 }

    /// True when something is wrong that must be put right.
    package var hasErrors: Bool { errorCount > 0 }

    /// Adds a fault, or counts it when there are enough of its kind.
    package mutating func add(_ fault: Fault) {
        switch fault.severity {
        case .error:
            errorCount += 1
            if errors.count < FaultList.limit { errors.append(fault) }
        case .warning:
            warningCount += 1
            if warnings.count < FaultList.limit { warnings.append(fault) }
        }
    }

    /// In the order of the file: what concerns all of it first, then by row and column.
    package var all: [Fault] {
        let kept = errors + warnings.prefix(FaultList.limit - errors.count)
        let ordered = kept.enumerated().sorted { FaultList.place($0.element, $0.offset) < FaultList.place($1.element, $1.offset) }
        return ordered.map(\.element) + omission(keptErrors: errors.count, keptWarnings: kept.count - errors.count)
    }

    private static func place(_ fault: Fault, _ order: Int) -> (row: Int, column: Int, order: Int) {
        (fault.row ?? 0, fault.column ?? 0, order)
    }

    private func omission(keptErrors: Int, keptWarnings: Int) -> [Fault] {
        let (moreErrors, moreWarnings) = (errorCount - keptErrors, warningCount - keptWarnings)
        guard moreErrors + moreWarnings > 0 else { return [] }
        let counts = [(moreErrors, "fel"), (moreWarnings, moreWarnings == 1 ? "varning" : "varningar")].filter { $0.0 > 0 }
        let words = Swedish.list(counts.map { "\(Swedish.count($0.0)) \($0.1)" })
        return [
            Fault(
                "faults-omitted", "Ytterligare \(words) visas inte här.", remedy: "Rätta det som visas först och läs in filen igen.",
                severity: moreErrors > 0 ? .error : .warning, file: errors.first?.file ?? warnings.first?.file)
        ]
    }
}
