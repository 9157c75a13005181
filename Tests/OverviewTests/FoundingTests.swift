import Access
import Areas
import Picture
import Storage
import StoresUnderTest
import Testing

@testable import samsyn

/// What the first cooperation of a store is founded with.
@Suite struct FoundingTests {
    private func founding(_ list: String) async throws -> [String] {
        let place = EmptyPlace()
        let house = try await House.openOrCreate(place.store)
        let file = ImportFile(name: "omraden.csv", bytes: Array(list.utf8))
        let answer = try await house.areas.files.run(file, ImportChoices(), dryRun: false, by: Demo.actor, at: DemoSite.now)
        #expect(answer.outcome == .stored, "\(answer.faults.map(\.message))")
        return try await house.store.read { try AreaStore.founding($0).areas.map(\.text) }
    }

    @Test func `has the areas that have parts, and not those that figures are only held against`() async throws {
        #expect(try await founding("namn,indelning,ingår i\nNorrby,kommun,\nBjörkbacken,stadsdel,Norrby\nRiket,land,\n") == ["norrby"])
    }

    @Test func `has all of a flat list, so that there is something to report about`() async throws {
        #expect(try await founding("namn,indelning,ingår i\nBjörkbacken,stadsdel,\nGranbacken,stadsdel,\n") == ["bjorkbacken", "granbacken"])
    }
}
