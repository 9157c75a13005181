import AccessRules
import Almanac
import Picture
import Storage
import Testing

@testable import Access

/// Ten thousand attempts are a few rows, and every one of them is counted.
@Suite struct EventBookTests {
    private static let stranger = Actor(name: "Allmänheten", role: "")

    private func refused(_ address: String, about: String = "GET /spar") -> AccessEvent { AccessEvent(.refused, account: nil, about: about, address: address) }

    private func changes(_ house: AccessHouse) async throws -> Int64 { try await house.read { try $0.change().value } }

    @Test func `the first attempt is written at once, and those that follow within the minute are counted`() async throws {
        let house = try await AccessHouse()
        let book = EventBook(house.store)
        for _ in 0..<3 { try await book.take(refused("192.0.2.1"), by: Self.stranger, at: house.clock.now, clock: house.clock.now) }
        #expect(try await house.events().map(\.times) == [1])
        try await book.settle(at: house.clock.now)
        #expect(try await house.events().map(\.times) == [1, 2])
        #expect(try await house.newest().why == "Nekades: GET /spar, 2 gånger")
    }

    @Test func `ten thousand attempts in a minute are a few rows whose counts make ten thousand`() async throws {
        let house = try await AccessHouse()
        let (book, before) = (EventBook(house.store), try await changes(house))
        for number in 0..<10_000 {
            let at = Instant(millisecondsSince1970: house.clock.now.millisecondsSince1970 + Int64(number * 59 / 10))
            try await book.take(refused("192.0.2.1"), by: Self.stranger, at: at, clock: at)
        }
        try await book.settle(at: house.clock.now)
        let events = try await house.events()
        #expect(events.count == 2)
        #expect(events.map(\.times).reduce(0, +) == 10_000)
        #expect(try await changes(house) == before + 2)
    }

    @Test func `ten thousand attempts from ten thousand addresses are bounded, and none is lost`() async throws {
        let house = try await AccessHouse()
        let (book, before) = (EventBook(house.store), try await changes(house))
        for number in 0..<10_000 {
            let address = "2001:db8::\(String(number, radix: 16))"
            try await book.take(refused(address), by: Self.stranger, at: house.clock.now, clock: house.clock.now)
        }
        try await book.settle(at: house.clock.now)
        let events = try await house.events()
        #expect(events.count <= 502)
        #expect(events.map(\.times).reduce(0, +) == 10_000)
        #expect(events.contains { $0.about == "från många håll" && $0.address == nil && $0.times > 9_000 })
        #expect(try await changes(house) <= before + 62)
    }

    @Test func `another minute is another row, and what differs is told apart`() async throws {
        let house = try await AccessHouse()
        let book = EventBook(house.store)
        try await book.take(refused("192.0.2.1"), by: Self.stranger, at: house.clock.now, clock: house.clock.now)
        try await book.take(refused("192.0.2.1", about: "GET /personer"), by: Self.stranger, at: house.clock.now, clock: house.clock.now)
        try await book.take(refused("192.0.2.2"), by: Self.stranger, at: house.clock.now, clock: house.clock.now)
        #expect(try await house.events().count == 3)
        house.clock.turn(minutes: 1)
        try await book.take(refused("192.0.2.1"), by: Self.stranger, at: house.clock.now, clock: house.clock.now)
        #expect(try await house.events().count == 4)
        try await book.settle(at: house.clock.now)
        #expect(try await house.events().count == 4)
    }

    @Test func `attempts that come at the same time are all counted`() async throws {
        let house = try await AccessHouse()
        let (book, now) = (EventBook(house.store), house.clock.now)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<400 {
                group.addTask { try await book.take(refused("192.0.2.\(number % 4)"), by: Self.stranger, at: now, clock: now) }
            }
            try await group.waitForAll()
        }
        try await book.settle(at: now)
        #expect(try await house.events().map(\.times).reduce(0, +) == 400)
        #expect(try await house.events().count == 8)
    }
}
