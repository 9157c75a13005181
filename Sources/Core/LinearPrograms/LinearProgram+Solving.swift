extension LinearProgram {
    /// The solution of least cost.
    ///
    /// - Parameter seconds: how long to look, in processor time; then `notProven` with the best found.
    package func minimum(within seconds: Double = 60) -> LinearOutcome {
        if variables.contains(where: \.isWhole) { return WholeSolver.minimum(of: self, seconds: seconds) }
        guard let solver = ContinuousSolver(self, seconds: seconds) else { return .notProven(nil) }
        return solver.minimise()
    }

    /// For each number asked for, the solution that makes `sign` times it as large as possible; the program's own costs are left aside.
    ///
    /// One model serves all the questions, each starting where the last ended. The prices are those of the maximum: what one unit more of a
    /// row's sum would add to it.
    ///
    /// - Parameter seconds: how long each may take.
    package func largest(_ questions: [(variable: Int, sign: Double)], within seconds: Double = 60) -> [LinearOutcome] {
        guard let solver = ContinuousSolver(self, seconds: seconds) else { return questions.map { _ in .notProven(nil) } }
        return questions.map { question in
            var costs = [Double](repeating: 0, count: variables.count)
            if costs.indices.contains(question.variable) { costs[question.variable] = -question.sign }
            return solver.minimise(costs).mirrored
        }
    }
}

extension LinearOutcome {
    /// The outcome of a minimum, told as that of the maximum of the opposite.
    fileprivate var mirrored: LinearOutcome {
        guard case .optimal(let solution) = self else { return self }
        return .optimal(
            LinearSolution(values: solution.values, objective: -solution.objective, prices: solution.prices.map { -$0 }))
    }
}
