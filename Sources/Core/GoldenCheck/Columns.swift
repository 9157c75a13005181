/// What each column of a table, or each path of a JSON document, is for.
struct Columns {
    /// Columns that identify a row or repeat the input: compared exactly.
    let keys: [String]
    /// Columns that must match, with their tolerance.
    let required: [String: Tolerance]
    /// Columns compared where the engine has an answer.
    let optional: [String: Tolerance]
    /// Columns that are read and never compared.
    let informative: Set<String>

    /// Declares columns.
    init(
        keys: [String] = [], required: KeyValuePairs<Tolerance, [String]> = [:],
        optional: KeyValuePairs<Tolerance, [String]> = [:], informative: [String] = []
    ) {
        self.keys = keys
        self.required = Self.byName(required)
        self.optional = Self.byName(optional)
        self.informative = Set(informative)
    }

    private static func byName(_ columns: KeyValuePairs<Tolerance, [String]>) -> [String: Tolerance] {
        Dictionary(columns.flatMap { tolerance, names in names.map { ($0, tolerance) } }) { first, _ in first }
    }

    /// How a column is compared; nil for one that is not.
    func tolerance(_ name: String) -> Tolerance? { keys.contains(name) ? .exact : required[name] ?? optional[name] }

    /// Faults of a header: what it holds beyond the declaration, and what it lacks.
    func faults(of header: some Sequence<String>) -> [GoldenFault] {
        let declared = Set(keys).union(required.keys).union(optional.keys).union(informative)
        let found = Set(header)
        return found.subtracting(declared).sorted().map { GoldenFault("kolumnen \($0) är inte deklarerad") }
            + declared.subtracting(found).sorted().map { GoldenFault("kolumnen \($0) saknas") }
    }
}
