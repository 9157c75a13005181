import LinearPrograms
import Statistics
import Testing

@Suite struct LinearProgramTests {
    private typealias Term = LinearProgram.Term

    /// Maximise 3x + 5y where x <= 4, 2y <= 12, 3x + 2y <= 18: x = 2, y = 6 (Hillier and Lieberman's first example).
    private static var glass: LinearProgram {
        var program = LinearProgram()
        program.add(cost: -3)
        program.add(cost: -5)
        program.require([Term(0, 1)], to: 4)
        program.require([Term(1, 2)], to: 12)
        program.require([Term(0, 3), Term(1, 2)], to: 18)
        return program
    }

    @Test func `finds the textbook's optimum with its shadow prices`() throws {
        let solution = try #require(Self.glass.minimum().solution)
        #expect(agrees(solution.objective, -36, within: Tolerance.printed))
        #expect(zip(solution.values, [2, 6]).allSatisfy { agrees($0, $1, within: Tolerance.printed) })
        #expect(zip(solution.prices, [0, -1.5, -1]).allSatisfy { agrees($0, $1, within: Tolerance.printed) })
    }

    @Test func `tells the infeasible and the unbounded apart`() {
        for isWhole in [false, true] {
            var narrow = LinearProgram()
            narrow.add(from: 0, to: 1, isWhole: isWhole)
            narrow.require([Term(0, 1)], from: 2)
            #expect(narrow.minimum() == .infeasible && narrow.minimum().solution == nil)
            var wide = LinearProgram()
            wide.add(cost: -1, isWhole: isWhole)
            #expect(wide.minimum() == .unbounded)
        }
    }

    @Test func `answers several questions about one model`() {
        let outcomes = Self.glass.largest([(0, 1), (0, -1), (1, 1), (7, 1)])
        let values = outcomes.map { $0.solution?.objective }
        #expect(zip(values, [4, 0, 6, 0]).allSatisfy { agrees($0, $1, within: Tolerance.printed) })
        var free = LinearProgram()
        free.add()
        #expect(free.largest([(0, 1)]) == [.unbounded])
    }

    @Test(arguments: 1...12) func `whole numbers agree with trying everything`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let (size, limit) = (10, Int.random(in: 40...90, using: &generator))
        let (values, sizes) = (
            (0..<size).map { _ in Int.random(in: 1...50, using: &generator) },
            (0..<size).map { _ in Int.random(in: 1...30, using: &generator) }
        )
        var program = LinearProgram()
        for value in values { program.add(from: 0, to: 1, cost: -Double(value), isWhole: true) }
        program.require(sizes.enumerated().map { Term($0.offset, Double($0.element)) }, from: 5, to: Double(limit))
        var best = 0
        for choice in 0..<(1 << size) {
            let chosen = (0..<size).filter { choice >> $0 & 1 == 1 }
            let weight = chosen.reduce(0) { $0 + sizes[$1] }
            if (5...limit).contains(weight) { best = max(best, chosen.reduce(0) { $0 + values[$1] }) }
        }
        #expect(agrees(try #require(program.minimum().solution).objective, -Double(best), within: Tolerance.printed))
    }

    @Test func `what no library could take is not proven`() {
        var nan = LinearProgram()
        nan.add(cost: .nan)
        #expect(nan.minimum() == .notProven(nil) && nan.largest([(0, 1)]) == [.notProven(nil)])
        var elsewhere = LinearProgram()
        elsewhere.add(isWhole: true)
        elsewhere.require([Term(3, 1)], from: 0)
        #expect(elsewhere.minimum() == .notProven(nil))
    }

    @Test func `without time nothing is proven`() {
        var generator = SplitMix64(seed: 7)
        var program = LinearProgram()
        for _ in 0..<60 { program.add(from: 0, to: 1, cost: -Double.random(in: 50...150, using: &generator).rounded(), isWhole: true) }
        for _ in 0..<25 {
            program.require((0..<60).map { Term($0, Double.random(in: 1...100, using: &generator).rounded()) }, to: 900)
        }
        let outcome = program.minimum(within: 0)
        #expect(outcome.solution == nil && outcome != .infeasible && outcome != .unbounded)
    }

    @Test func `many threads get the answers that one gets`() async throws {
        let programs = (1...8 as ClosedRange<UInt64>).map { seed in
            var generator = SplitMix64(seed: seed)
            var program = LinearProgram()
            for _ in 0..<20 {
                program.add(from: 0, to: 1, cost: -Double(Int.random(in: 5...50, using: &generator)), isWhole: seed % 2 == 0)
            }
            for _ in 0..<6 { program.require((0..<20).map { Term($0, Double(Int.random(in: 1...20, using: &generator))) }, to: 60) }
            return program
        }
        let alone = programs.map { $0.minimum() }
        let together = await withTaskGroup(of: (Int, LinearOutcome).self) { group in
            for round in 0..<8 {
                for (place, program) in programs.enumerated() { group.addTask { (place, round < 8 ? program.minimum() : .infeasible) } }
            }
            return await group.reduce(into: [(Int, LinearOutcome)]()) { $0.append($1) }
        }
        #expect(together.count == 64 && together.allSatisfy { alone[$0.0] == $0.1 })
        #expect(alone.allSatisfy { $0.solution != nil })
    }
}
