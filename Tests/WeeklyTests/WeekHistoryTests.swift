import AccessRules
import Almanac
import Picture
import Storage
import Testing
import WeeklyRules

@testable import Web
@testable import Weekly

/// How much was told of an area in the weeks before one.
@Suite struct WeekHistoryTests {
    private func history(_ house: MeetingHouse, _ viewer: Viewer = ReportHouse.leader) async throws -> [Int?] {
        let week = try #require(Week(year: 2024, number: 47))
        let seen = house.store.seen(by: Sight(of: viewer))
        return try await seen.read { try WeekHistory(before: week, in: TwoGrounds.norrby, $0).before(Slug(known: "bjorkbacken")) }
    }

    @Test func `counts what has a severity, knows a week with nothing to tell from a silent one, and leaves out what is planned`() async throws {
        let house = try await MeetingHouse()
        for (index, day) in ["2024-10-22", "2024-10-23", "2024-11-06"].enumerated() {
            try await house.tell(["dag": day], key: "nyckel-nummer-h\(index)")
        }
        let nothing = await house.send("/rapportera/inget", ["nyckel": "nyckel-nummer-inget"], ReportHouse.viewer(), at: ReportHouse.now)
        #expect(nothing.status == 303)
        #expect(try await history(house) == [2, nil, 1, nil])
    }

    @Test func `counts no report that whoever reads may not see`() async throws {
        let house = try await MeetingHouse()
        try await house.tell(["dag": "2024-11-13", "kategori": "72", "allvar": "4"], key: "nyckel-nummer-allvarlig")
        try await house.tell(["dag": "2024-11-14"], key: "nyckel-nummer-lindrig")
        #expect(try await history(house) == [2])
        #expect(try await history(house, MeetingHouse.partner) == [1])
    }
}
