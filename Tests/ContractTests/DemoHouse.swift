import Almanac
import Foundation
import Picture
import StoresUnderTest

@testable import samsyn

/// The demonstration in a store of its own, as `samsyn serve --demo` lays it; gone when the last test lets go of it.
final class DemoHouse: Sendable {
    private let place = EmptyPlace()
    let house: House

    static let now = Instant(text: "2024-11-11T08:00") ?? Instant(millisecondsSince1970: 0)

    init() async throws {
        house = try await House.openOrCreate(place.store)
        try await Demo.load(into: house, at: DemoHouse.now)
    }

    /// One for all tests that only read.
    static let shared = Task { try await DemoHouse() }

    static func reading() async throws -> (House, Reading) {
        let house = try await shared.value.house
        return (house, try await house.reading())
    }
}
