import AccessRules
import Almanac
import Picture
import Testing

@testable import Access
@testable import Web

/// Limits on attempts: they stop who tries, and nobody else.
@Suite struct AttemptTests {
    private static let now = Instant(millisecondsSince1970: 1_731_308_400_000)

    private func later(_ seconds: Double) -> Instant { Instant(millisecondsSince1970: Self.now.millisecondsSince1970 + Int64(seconds * 1000)) }

    @Test func `ten thousand attempts a minute from one machine are few that cost anything, and take nothing from others`() {
        var book = AttemptBook()
        var taken = 0
        for attempt in 0..<10_000 {
            let keys: [AttemptBook.Key] = [.pair(account: "kim\(attempt)@exempelby.se", address: "203.0.113.9"), .address("203.0.113.9"), .strangers]
            if book.take(keys, at: later(Double(attempt) * 0.006)) == nil { taken += 1 }
        }
        #expect((60...76).contains(taken))
        #expect(book.take([.pair(account: "kim1@exempelby.se", address: "192.0.2.7"), .address("192.0.2.7"), .strangers], at: later(60)) == nil)
    }

    @Test func `a flood from everywhere is bounded in work and in memory, and known devices get through`() {
        var book = AttemptBook(capacity: 2_000)
        var taken = 0
        for attempt in 0..<10_000 {
            let address = "198.51.\(attempt / 250).\(attempt % 250)"
            if book.take([.pair(account: "kim@exempelby.se", address: address), .address(address), .strangers], at: later(Double(attempt) * 0.006)) == nil {
                taken += 1
            }
            #expect(book.count <= 2_003)
        }
        #expect((120...242).contains(taken))
        // One may have come in the meantime, not two.
        let late = (0..<2).map { book.take([.pair(account: "a\($0)", address: "192.0.2.\($0)"), .address("192.0.2.\($0)"), .strangers], at: later(60)) }
        #expect(late.contains { $0 != nil })
        #expect(book.take([.device("en känd enhet")], at: later(60)) == nil)
    }

    @Test func `an attempt that one limit refuses takes nothing from the others`() {
        var book = AttemptBook()
        for _ in 0..<10 { #expect(book.take([.pair(account: "kim", address: "a"), .address("a")], at: Self.now) == nil) }
        for _ in 0..<100 { #expect(book.take([.pair(account: "kim", address: "a"), .address("a")], at: Self.now) != nil) }
        for _ in 0..<10 { #expect(book.take([.pair(account: "alex", address: "a"), .address("a")], at: Self.now) == nil) }
    }

    @Test func `whoever tries passwords is stopped, and the owner gets in from elsewhere and from a known device`() async throws {
        let house = try await AccessHouse()
        _ = try await house.openPerson("Alex Part", [.partner])
        let site = house.ownSite()
        let owner = JarBrowser(site, address: "203.0.113.9")
        #expect(await owner.signIn("Alex Part").status == 303)
        #expect(await owner.send("/logga-ut").status == 303)
        let thief = JarBrowser(site, address: "203.0.113.9")
        var statuses: [Int] = []
        for _ in 0..<14 { statuses.append(await thief.signIn("Alex Part", password: "gissning nummer ett").status) }
        #expect(statuses == [Int](repeating: 422, count: 9) + [Int](repeating: 429, count: 5))
        let refused = await thief.signIn("Alex Part")
        #expect(refused.status == 429 && refused.words.contains("Vänta"))
        #expect(await JarBrowser(site, address: "192.0.2.50").signIn("Alex Part").status == 303)
        #expect(await owner.signIn("Alex Part").status == 303)
    }

    @Test func `a flood of attempts is told of in a few rows, with how many there were`() async throws {
        let house = try await AccessHouse()
        let number = try await house.openPerson("Alex Part", [.partner])
        let thief = JarBrowser(house.ownSite())
        for _ in 0..<200 { _ = await thief.signIn("Alex Part", password: "gissning nummer ett") }
        try await house.room.settle(at: house.clock.now)
        let failed = try await house.events().filter { $0.kind == .signInFailed && $0.account == number }
        #expect(failed.reduce(0) { $0 + $1.times } == 200)
        #expect(failed.count <= 4)
    }

    @Test func `an address is believed from a proxy on this machine alone, and of what it says the last`() {
        func address(_ peer: String, _ forwarded: String?) -> String {
            var request = SiteRequest(target: "/")
            request.peer = peer
            request.headers["x-forwarded-for"] = forwarded
            return Sender(request).address
        }
        #expect(address("203.0.113.9", "10.0.0.1") == "203.0.113.9")
        #expect(address("127.0.0.1", "10.0.0.1, 198.51.100.4") == "198.51.100.4")
        #expect(address("127.0.0.1", nil) == "127.0.0.1")
        #expect(address("::1", "198.51.100.4") == "198.51.100.4")
    }
}
