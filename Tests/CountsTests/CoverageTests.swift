import Almanac
import CountsRules
import Testing

/// The days of a period, or of two joined by `--`.
private func days(_ text: String) throws -> ClosedRange<Day> {
    let period = try #require(Period(text: text))
    return period.from...period.through
}

private func cell(_ grain: CountGrain, _ text: String, _ count: Int) throws -> CountCell {
    CountCell(grain: grain, days: try days(text), count: count)
}

@Suite struct CoverageTests {
    @Test func `a window is answered by the count of that very window`() throws {
        let coverage = Coverage([.window: [try days("2024-01--2024-10")]])
        let cells = [try cell(.window, "2024-01--2024-10", 218)]
        #expect(coverage.answer(try days("2024-01--2024-10"), cells: cells) == .answered(count: 218, grain: .window, cells: cells))
    }

    @Test func `or by the months that fill it, blanks being 0`() throws {
        let coverage = Coverage([.month: [try days("2024-01--2024-09")]])
        let cells = [try cell(.month, "2024-05", 7), try cell(.month, "2024-02", 1), try cell(.month, "2024-08", 21)]
        let window = try days("2024-01--2024-06")
        guard case .answered(let count, .month, let used) = coverage.answer(window, cells: cells) else {
            Issue.record("the window should be answered by months")
            return
        }
        #expect(count == 8 && used.map(\.count) == [1, 7])
        #expect(coverage.answer(try days("2024-03"), cells: cells) == .answered(count: 0, grain: .month, cells: []))
    }

    @Test func `outside coverage nothing is known, whatever cells there are`() throws {
        let coverage = Coverage([.month: [try days("2024-01--2024-09")]])
        let cells = [try cell(.month, "2024-10", 3)]
        #expect(
            coverage.answer(try days("2024-01--2024-10"), cells: cells)
                == .missing(MissingCount(reason: .notCovered, days: [try days("2024-10")])))
        #expect(coverage.missing(try days("2024-01--2024-10")).code == "not-covered")
    }

    @Test func `grains are never mixed`() throws {
        let coverage = Coverage([.month: [try days("2024-01--2024-06")], .day: [try days("2024-07-01--2024-07-31")]])
        let missing = coverage.missing(try days("2024-01--2024-07"))
        #expect(try missing.reason == .mixedGrains && missing.days == [days("2024-07")])
        #expect(coverage.grain(covering: try days("2024-07-03--2024-07-09")) == .day)
        #expect(coverage.grain(covering: try days("2024-02--2024-06")) == .month)
    }

    @Test func `a count that reaches outside the window does not answer it`() throws {
        let coverage = Coverage([.window: [try days("2024-01--2024-10")]])
        let missing = coverage.missing(try days("2024-01--2024-06"))
        #expect(try missing.reason == .tooCoarse && missing.days == [days("2024-01--2024-06")])
        let months = Coverage([.month: [try days("2024-01--2024-12")]])
        #expect(months.missing(try days("2024-01-15--2024-03-31")).days == [try days("2024-01-15--2024-01-31")])
        #expect(months.missing(try days("2024-01-15--2024-01-20")).code == "grain-too-coarse")
    }

    @Test func `windows that meet are not one, months that meet are`() throws {
        let halves = [try days("2024-01--2024-06"), try days("2024-07--2024-12")]
        #expect(Coverage([.window: halves]).grain(covering: try days("2024")) == nil)
        #expect(Coverage([.month: halves]).grain(covering: try days("2024")) == .month)
        #expect(Coverage([.month: halves]).stretches[.month] == [try days("2024")])
        let years = Coverage([.year: [try days("2023"), try days("2024")]])
        #expect(try years.grain(covering: days("2023--2024")) == .year && years.grain(covering: days("2024-01--2024-06")) == nil)
    }

    @Test func `weeks answer whole weeks`() throws {
        let coverage = Coverage([.week: [try days("2024-W01--2024-W20")]])
        #expect(coverage.covers(try days("2024-W03--2024-W05"), by: .week))
        #expect(!coverage.covers(try days("2024-01"), by: .week))
        #expect(coverage.uncovered(try days("2024-01"), by: .week) == [try days("2024-01-29--2024-01-31")])
    }

    @Test func `a month covered in part answers nothing`() throws {
        let coverage = Coverage([.month: [try days("2024-01-10--2024-03-31")]])
        #expect(coverage.uncovered(try days("2024-01--2024-03"), by: .month) == [try days("2024-01")])
        #expect(coverage.missing(try days("2024-01")).days == [try days("2024-01-01--2024-01-09")])
    }

    @Test func `the window before the finer cells, and finer cells where there is no window`() throws {
        let coverage = Coverage([.window: [try days("2024-01--2024-10")], .day: [try days("2024-01--2024-12")]])
        let cells = [try cell(.window, "2024-01--2024-10", 10), try cell(.day, "2024-01-05", 4)]
        guard case .answered(10, .window, _) = coverage.answer(try days("2024-01--2024-10"), cells: cells),
            case .answered(4, .day, _) = coverage.answer(try days("2024-01"), cells: cells)
        else {
            Issue.record("the coarsest grain that covers the window should answer")
            return
        }
    }

    @Test func `two deliveries together cover what each covers`() throws {
        let first = Coverage([.month: [try days("2024-01--2024-03")]])
        let second = Coverage([.month: [try days("2024-04--2024-06")], .week: [try days("2024-W30")]])
        #expect(first.union(second).grain(covering: try days("2024-02--2024-05")) == .month)
        #expect(first.union(second).grains == [.month, .week])
        #expect(Coverage([:]).missing(try days("2024")) == MissingCount(reason: .notCovered, days: [try days("2024")]))
    }

    @Test func `no day of a window is both covered and not`() throws {
        let coverage = Coverage([.month: [try days("2024-02--2024-03"), try days("2024-06")]])
        for length in [1, 17, 40, 200] {
            let start = try #require(Day(text: "2024-01-20"))
            let window = start...(start + length)
            let left = coverage.uncovered(window, by: .month)
            #expect(left.allSatisfy { window.contains($0) })
            #expect(zip(left, left.dropFirst()).allSatisfy { $0.upperBound + 1 < $1.lowerBound })
        }
    }
}

@Suite struct LikeForLikeTests {
    private func citizenReports() throws -> Coverage {
        Coverage(months: try #require(Month(text: "2021-07"))...(try #require(Month(text: "2024-09"))))
    }

    @Test func `the longest stretch from January that the last two years share`() throws {
        let coverage = try citizenReports()
        let like = try #require(coverage.likeForLike([2021, 2022, 2023, 2024]))
        #expect(like.window == YearWindow(januaryThrough: 9) && !like.isWholeYear)
        #expect(like.years == [2022, 2023, 2024] && like.partialYears == [2021])
    }

    @Test func `a year that is whole is not partial by the months it has`() throws {
        let coverage = try citizenReports()
        #expect(coverage.partialYears([2020, 2021, 2022, 2023, 2024], window: YearWindow(januaryThrough: 12)) == [2021, 2024])
        #expect(coverage.likeForLike([2022, 2023])?.isWholeYear == true)
    }

    @Test func `a year table answers by its own window alone`() throws {
        let windows = try (2022...2024).map { try days("\($0)-01--\($0)-10") }
        let like = try #require(Coverage([.window: windows]).likeForLike([2022, 2023, 2024]))
        #expect(like.window == YearWindow(januaryThrough: 10) && like.years == [2022, 2023, 2024] && like.partialYears == [])
    }

    @Test func `years that share nothing are not compared`() throws {
        let coverage = Coverage([.month: [try days("2023-05--2023-12")]])
        #expect(coverage.likeForLike([2022, 2023]) == nil)
        #expect(coverage.likeForLike([]) == nil)
    }
}
