import Almanac
import Statistics
import Testing

/// A season of one wave a year with a direction under it.
@Suite struct SeasonalDirectionTests {
    /// Months from January 2020 on with a top in July and so many percent more each year.
    private static func months(_ count: Int, level: Double = 60, wave: Double = 0.5, yearly: Double = 0) -> [MonthCount] {
        let shape = [-1.0, -0.87, -0.5, 0, 0.5, 0.87, 1, 0.87, 0.5, 0, -0.5, -0.87]
        return (0..<count).map { place in
            let year = Double(place) / 12
            let mean = level * (1 + wave * shape[place % 12]) * (1 + yearly * year)
            return MonthCount(year: 2020 + place / 12, month: place % 12 + 1, count: Int(mean.rounded()))
        }
    }

    @Test func `finds the top and the direction that a series was made with`() throws {
        let found = try #require(SeasonalDirection(Self.months(60, yearly: 0.1)))
        #expect(found.peakMonth == 7 && found.count == 60)
        #expect(found.season.p < 1e-6 && found.ratio > 2 && found.ratio < 4)
        #expect(found.limits.lower < found.percentPerYear && found.percentPerYear < found.limits.upper)
        #expect(found.percentPerYear > 5 && found.p < 0.001)
        #expect(found.months.lowerBound.description == "2020-01" && found.months.upperBound.description == "2024-12")
    }

    @Test func `p and limits agree, and even months have neither season nor direction`() throws {
        let flat = try #require(SeasonalDirection(Self.months(48, wave: 0)))
        #expect(flat.season.p > 0.5 && flat.p > 0.05)
        #expect(flat.limits.lower < 0 && flat.limits.upper > 0)
    }

    @Test func `needs two years, and events`() {
        #expect(SeasonalDirection(Self.months(23)) == nil)
        #expect(SeasonalDirection((0..<30).map { MonthCount(year: 2020 + $0 / 12, month: $0 % 12 + 1, count: 0) }) == nil)
        #expect(SeasonalDirection([]) == nil)
    }

    @Test func `p of t and limits that hold no zero say the same`() throws {
        for yearly in [-0.2, -0.05, 0, 0.02, 0.3] {
            let found = try #require(SeasonalDirection(Self.months(36, yearly: yearly)))
            #expect((found.p < 0.05) == (found.limits.lower > 0 || found.limits.upper < 0))
        }
    }
}
