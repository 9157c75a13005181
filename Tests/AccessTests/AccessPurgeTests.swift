import AccessRules
import Almanac
import Picture
import Storage
import Testing
import Web

@testable import Access

/// What is purged of sign-ins and accounts, and what stays.
@Suite struct AccessPurgeTests {
    private static func ground(_ type: String, before: String) -> PurgeGround {
        PurgeGround(
            recordType: Slug(known: "exempel"), decision: "Dokumenthanteringsplan 2026 (exempel)", before: Day(text: before) ?? Day(daysSince1970: 0),
            on: Day(text: before) ?? Day(daysSince1970: 0))
    }

    private func purge(_ house: AccessHouse, _ slug: String, before: String) async throws -> [RecordsDue] {
        let type = try #require(AccessRoom.records.types.first { $0.slug.text == slug })
        let purging = try #require(type.purging)
        let ground = Self.ground(slug, before: before)
        return try await house.store.write(by: AccessHouse.maker, at: house.clock.now, why: "Gallrade") { writer in
            let due = try purging.due(before: ground.before, writer.reader)
            try purging.purge(ground, writer)
            return due
        }.answer
    }

    @Test func `sign-ins that are old enough go, later ones stay, and the trail is whole`() async throws {
        let house = try await AccessHouse()
        _ = try await house.openPerson("Kim", [.analyst])
        let browser = JarBrowser(house.ownSite())
        #expect(await browser.signIn("Kim").status == 303)
        let events = try await house.store.read { try $0.first("SELECT count(*) FROM access_event") { Int($0.int(0)) } ?? 0 }
        #expect(events > 0)
        #expect(try await purge(house, "inloggningar", before: "2024-11-11").map(\.rows) == [0])
        #expect(await browser.get("/konto").status == 200)
        let due = try await purge(house, "inloggningar", before: "2024-11-12")
        #expect(due.map(\.rows) == [events])
        #expect(try await house.store.read { try $0.first("SELECT count(*) FROM access_event") { $0.int(0) } } == 0)
        #expect(try await house.store.verifyTrail().broken == nil)
    }

    @Test func `a closed account loses its name and address in every row, and keeps its number; an open one keeps all`() async throws {
        let house = try await AccessHouse()
        let (kim, lo, mika) = (
            try await house.openPerson("Kim", [.analyst]), try await house.openPerson("Lo", [.analyst]), try await house.openPerson("Mika", [.analyst])
        )
        _ = try await house.store.write(by: AccessHouse.maker, at: house.clock.now, why: "Stängde") { [accounts = house.room.accounts] writer in
            for number in [kim, lo] {
                guard let account = try accounts.account(number, writer.reader) else { continue }
                try accounts.set(Account(number: number, name: account.name, address: account.address, state: .closed), writer)
            }
        }
        #expect(try await purge(house, "stangda-konton", before: "2024-11-11").map(\.rows) == [0])
        let due = try await purge(house, "stangda-konton", before: "2024-11-12")
        #expect((due.first?.rows ?? 0) >= 4)
        let all = try await house.store.read {
            try $0.rows("SELECT account, name, address FROM account ORDER BY account, id") { ($0.int(0), $0.text(1), $0.text(2)) }
        }
        for (number, name, address) in all {
            #expect(number == mika ? name == "Mika" : name == "gallrat konto" && address == "gallrat-\(number)", "\(number) \(name)")
        }
        #expect(try await house.store.verifyTrail().broken == nil)
        #expect(try await purge(house, "stangda-konton", before: "2024-11-12").map(\.rows) == [0])
    }
}
