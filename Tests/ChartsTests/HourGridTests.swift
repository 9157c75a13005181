import Charts
import Testing

@Suite struct HourGridTests {
    /// Every hour of the week the same, but for some hours: (day, hour, count), Monday and midnight are 0.
    private func week(_ each: Int64, _ others: [(day: Int, hour: Int, count: Int64)] = []) -> [[Int64]] {
        var counts = Array(repeating: Array(repeating: each, count: 24), count: 7)
        for other in others { counts[other.day][other.hour] = other.count }
        return counts
    }

    /// A class per count of a drawing in blocks: the step it was given.
    private func steps(_ grid: HourGrid?) -> [String: Int] {
        let cells = grid.map { shapes(of: $0.html) } ?? []
        return (1...5).reduce(into: [:]) { steps, step in
            for cell in cells.with("pa\(step)") { steps[cell.text] = step }
        }
    }

    @Test(arguments: [(49, false), (50, true)] as [(Int64, Bool)]) func `under fifty events nothing is drawn`(total: Int64, isDrawn: Bool) {
        #expect((HourGrid("Våld", counts: week(0, [(4, 22, total)])) != nil) == isDrawn)
    }

    @Test func `what is no week of hours is not drawn`() {
        #expect(HourGrid("Våld", counts: Array(repeating: Array(repeating: 9, count: 24), count: 6)) == nil)
        #expect(HourGrid("Våld", counts: Array(repeating: Array(repeating: 9, count: 23), count: 7)) == nil)
        #expect(HourGrid("Våld", counts: []) == nil)
    }

    @Test func `under two hundred events they are gathered in blocks of three hours, each with its number`() throws {
        let grid = try #require(HourGrid("Våld", counts: week(1, [(4, 22, 5)])))
        #expect(grid.isInBlocks && grid.total == 172)
        let drawn = shapes(of: grid.html)
        #expect((1...5).flatMap { drawn.with("pa\($0)").map(\.text) }.count == 56)
        #expect((1...5).map { drawn.strokes("steg\($0)") }.reduce(0, +) == 56)
        #expect(drawn.texts.contains("7"))
    }

    @Test func `from two hundred events on they stand by the hour, with a scale instead of numbers`() throws {
        let grid = try #require(HourGrid("Våld", counts: week(1, [(4, 22, 40)])))
        #expect(!grid.isInBlocks && grid.total == 207)
        let drawn = shapes(of: grid.html)
        // One square for each hour, and one for each of the two steps of the scale.
        #expect((1...5).map { drawn.strokes("steg\($0)") }.reduce(0, +) == 168 + 2)
        #expect((1...5).allSatisfy { drawn.with("pa\($0)").isEmpty })
        #expect(drawn.texts.contains("1") && drawn.texts.contains("40") && drawn.texts.contains("per timme"))
    }

    @Test func `the five steps share out the cells that hold anything; equal counts are of one step`() {
        // Ten blocks, 1–10 events in each.
        var days = week(0)
        for day in 0..<5 {
            days[day][0] = Int64(day * 2 + 1)
            days[day][3] = Int64(day * 2 + 2)
        }
        #expect(steps(HourGrid("Våld", counts: days)) == ["1": 1, "2": 1, "3": 2, "4": 2, "5": 3, "6": 3, "7": 4, "8": 4, "9": 5, "10": 5])
        #expect(Set(steps(HourGrid("Våld", counts: week(1))).values).count == 1)
    }

    @Test func `an empty cell has no step and no number, only a dash`() throws {
        let grid = try #require(HourGrid("Våld", counts: week(0, [(0, 0, 60)])))
        let drawn = shapes(of: grid.html)
        #expect((1...5).map { drawn.strokes("steg\($0)") }.reduce(0, +) == 1)
        #expect(drawn.strokes("ax") == 55)
    }

    @Test func `rows are Monday to Sunday with their sums, columns every third hour`() throws {
        let texts = shapes(of: try #require(HourGrid("Våld", counts: week(2, [(6, 3, 10)]))).html).texts
        #expect(["mån", "tis", "ons", "tor", "fre", "lör", "sön"].allSatisfy(texts.contains))
        #expect(["00", "03", "06", "09", "12", "15", "18", "21"].allSatisfy(texts.contains))
        #expect(texts.count { $0 == "48" } == 6 && texts.contains("56"))
    }

    @Test func `the busiest three hours are framed and named`() throws {
        let grid = try #require(HourGrid("Våld", counts: week(1, [(4, 21, 9), (4, 23, 9), (5, 0, 10)])))
        #expect(grid.busiest == "fredag kl.\u{A0}21–24")
        #expect(shapes(of: grid.html).strokes("ram") == 1)
        #expect(grid.drawing(for: .page).words.contains("Flest fredag kl.\u{A0}21–24: 19. "))
    }

    @Test func `stretches as busy as each other are named together, but not if they are many`() throws {
        let two = try #require(HourGrid("Våld", counts: week(1, [(4, 21, 9), (5, 0, 9)])))
        #expect(two.busiest == "fredag kl.\u{A0}21–24 och lördag kl.\u{A0}00–03")
        #expect(two.drawing(for: .page).words.contains(": 11 var. "))
        let all = try #require(HourGrid("Våld", counts: week(1)))
        #expect(all.busiest == nil && shapes(of: all.html).with("ram").isEmpty)
        #expect(all.drawing(for: .page).words.contains("Många tider är lika vanliga"))
    }

    @Test func `counts beyond all reason, and below none, are drawn without a fault`() throws {
        let grid = try #require(HourGrid("Våld", counts: week(Int64.max, [(0, 0, -5)])))
        #expect(
            !shapes(of: grid.html).isEmpty
                && shapes(of: grid.html).texts.contains("1\u{202F}000\u{202F}000\u{202F}000\u{202F}000\u{202F}000"))
    }

    @Test func `the words sum the days and the times of day`() throws {
        let words = try #require(HourGrid("Våld", counts: week(1, [(4, 22, 3)]))).drawing(for: .page).words
        #expect(words.hasPrefix("Våld, veckodag och klockslag, tre timmar i taget, 170 händelser. "))
        #expect(words.contains("Måndag 24, tisdag 24, onsdag 24, torsdag 24, fredag 26, lördag 24, söndag 24."))
        #expect(words.hasSuffix("Klockan 00–03 21, 03–06 21, 06–09 21, 09–12 21, 12–15 21, 15–18 21, 18–21 21, 21–24 23."))
    }
}
