internal import CCbc
internal import Synchronization

/// Branch and cut of Cbc 2.10, for programs with whole numbers.
///
/// Cbc's C interface runs its command-line solver inside the process, and that keeps variables of its own between calls: only one program
/// may be solved at a time, so calls wait for each other. It writes nothing at log level 0 and uses one thread; as long as the time limit
/// is not reached, the same program always gives the same answer. While it searches it answers an interrupt from the keyboard itself and
/// then puts the process's own answer back, so such an interrupt can be lost for some milliseconds; other signals are left alone.
enum WholeSolver {
    private static let turn = Mutex(())

    static func minimum(of program: LinearProgram, seconds: Double) -> LinearOutcome {
        guard program.isSound else { return .notProven(nil) }
        return turn.withLock { _ in solve(program, seconds) }
    }

    private static func solve(_ program: LinearProgram, _ seconds: Double) -> LinearOutcome {
        guard let model = Cbc_newModel() else { return .notProven(nil) }
        defer { Cbc_deleteModel(model) }
        Cbc_setLogLevel(model, 0)
        Cbc_setMaximumSeconds(model, seconds)
        Cbc_setAllowableGap(model, 0)
        Cbc_setAllowableFractionGap(model, 0)
        for variable in program.variables {
            Cbc_addCol(model, "", variable.lower, variable.upper, variable.cost, variable.isWhole ? 1 : 0, 0, nil, nil)
        }
        for row in program.rows { add(row, to: model) }
        _ = Cbc_solve(model)
        return outcome(model, program)
    }

    private static func add(_ row: LinearProgram.Row, to model: UnsafeMutableRawPointer) {
        let (places, coefficients) = (row.terms.map { Int32($0.variable) }, row.terms.map(\.coefficient))
        func add(_ sense: Character, _ side: Double) {
            Cbc_addRow(model, "", Int32(places.count), places, coefficients, CChar(sense.asciiValue ?? 0), side)
        }
        if row.lower == row.upper { return add("E", row.lower) }
        if row.lower > -.infinity { add("G", row.lower) }
        if row.upper < .infinity { add("L", row.upper) }
    }

    private static func outcome(_ model: UnsafeMutableRawPointer, _ program: LinearProgram) -> LinearOutcome {
        let found = Cbc_bestSolution(model).map { values in
            LinearSolution(
                values: Array(UnsafeBufferPointer(start: values, count: program.variables.count)), objective: Cbc_getObjValue(model),
                prices: [])
        }
        if Cbc_isProvenOptimal(model) != 0, let found { return .optimal(found) }
        if Cbc_isProvenInfeasible(model) != 0 { return .infeasible }
        if Cbc_isContinuousUnbounded(model) != 0 { return .unbounded }
        return .notProven(found)
    }
}
