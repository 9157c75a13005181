internal import CCbc

/// The simplex method of Clp 1.17, for programs without whole numbers.
///
/// Every model belongs to one call and one thread; Clp keeps no state between models. It writes nothing and uses one thread, so the same
/// program always gives the same answer.
struct ContinuousSolver: ~Copyable {
    private let model: UnsafeMutableRawPointer
    private let size: Int
    private let rows: Int

    /// Loads a program; nil when it is unsound or memory is short.
    init?(_ program: LinearProgram, seconds: Double) {
        guard program.isSound, let model = Clp_newModel() else { return nil }
        self.model = model
        size = program.variables.count
        rows = program.rows.count
        Clp_setLogLevel(model, 0)
        let matrix = ColumnMatrix(program)
        Clp_loadProblem(
            model, Int32(size), Int32(rows), matrix.starts, matrix.rows, matrix.values, program.variables.map(\.lower.bound),
            program.variables.map(\.upper.bound), program.variables.map(\.cost), program.rows.map(\.lower.bound),
            program.rows.map(\.upper.bound))
        Clp_setMaximumSeconds(model, seconds)
    }

    deinit {
        Clp_deleteModel(model)
    }

    /// Makes the cost as small as possible, from where the last call ended.
    func minimise(_ costs: [Double]? = nil) -> LinearOutcome {
        if let costs { costs.withUnsafeBufferPointer { Clp_chgObjCoefficients(model, $0.baseAddress) } }
        _ = Clp_primal(model, 0)
        switch Clp_status(model) {
        case 0: return .optimal(solution)
        case 1: return .infeasible
        case 2: return .unbounded
        default: return .notProven(nil)
        }
    }

    private var solution: LinearSolution {
        LinearSolution(
            values: Array(UnsafeBufferPointer(start: Clp_primalColumnSolution(model), count: size)),
            objective: Clp_objectiveValue(model),
            prices: Array(UnsafeBufferPointer(start: Clp_dualRowSolution(model), count: rows)))
    }
}

/// The coefficients of a program column by column, as the library wants them.
private struct ColumnMatrix {
    private(set) var starts: [Int32]
    private(set) var rows: [Int32]
    private(set) var values: [Double]

    init(_ program: LinearProgram) {
        var counts = [Int](repeating: 0, count: program.variables.count + 1)
        for row in program.rows { for term in row.terms { counts[term.variable + 1] += 1 } }
        for place in program.variables.indices { counts[place + 1] += counts[place] }
        starts = counts.map(Int32.init)
        rows = [Int32](repeating: 0, count: counts.last ?? 0)
        values = [Double](repeating: 0, count: counts.last ?? 0)
        for (number, row) in program.rows.enumerated() {
            for term in row.terms {
                rows[counts[term.variable]] = Int32(number)
                values[counts[term.variable]] = term.coefficient
                counts[term.variable] += 1
            }
        }
    }
}

extension Double {
    /// The library takes the largest double for infinity.
    fileprivate var bound: Double { isInfinite ? (self < 0 ? -.greatestFiniteMagnitude : .greatestFiniteMagnitude) : self }
}
