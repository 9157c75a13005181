/// Something wrong with what a person gave us: a value, not an exception. Says what, where, what was expected and what to do.
package struct Fault: Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable { case error, warning }

    /// Stable and for machines: `level-out-of-range`.
    package let code: String
    package let severity: Severity
    package var file: String?
    package var sheet: String?
    /// 1-based, as a spreadsheet shows it.
    package var row: Int?
    /// 1-based.
    package var column: Int?
    package var columnName: String?
    package var found: String?
    package var expected: String?
    /// One or two plain Swedish sentences.
    package let message: String
    /// What the reader can do.
    package let remedy: String
    package var suggestions: [String]

    package init(
        _ code: String, _ message: String, remedy: String, severity: Severity = .error, file: String? = nil, row: Int? = nil, column: Int? = nil,
        columnName: String? = nil, found: String? = nil, expected: String? = nil, suggestions: [String] = []
    ) {
        self.code = code
        self.severity = severity
        self.file = file
        self.row = row
        self.column = column
        self.columnName = columnName
        self.found = found
        self.expected = expected
        self.message = message
        self.remedy = remedy
        self.suggestions = suggestions
    }
}

/// A refusal that carries the faults to show, and which of the product's exit codes it is.
package struct Refused: Error, Sendable {
    package enum Kind: Int32, Sendable {
        /// The data have problems.
        case data = 1
        /// Wrong use.
        case use = 2
        /// The machine cannot.
        case machine = 3
        /// What was asked for is not there; a wrong use on the command line, 404 on the web.
        case absent = 404
    }

    package let kind: Kind
    package let faults: [Fault]

    package init(_ kind: Kind, _ faults: [Fault]) {
        self.kind = kind
        self.faults = faults
    }

    /// Exit code of the command line.
    package var exitCode: Int32 { kind == .absent ? 2 : kind.rawValue }
}
