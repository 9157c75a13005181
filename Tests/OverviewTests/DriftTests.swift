import Almanac
import Foundation
import Picture
import Storage
import StoresUnderTest
import Testing
import Web

@testable import samsyn

/// What the one who keeps the server running is told.
@Suite struct DriftTests {
    private let place = EmptyPlace()

    /// The folder of backups, gone with the test.
    private var folder: String { place.folder + "/kopior" }

    private func site() async throws -> DemoSite { try await DemoSite(isFilled: false, safety: Safety(backups: folder)) }

    private func page(_ site: DemoSite) async -> String { await site.get("/drift").words }

    @Test func `says where the store lies, and never a password`() async throws {
        let server = try StorePlace("postgresql://samsyn:hemligt@db/region?schema=solna")
        let drift = Drift(place: server, schema: 14, newest: nil, safety: SafetyState(), limits: Limits())
        #expect(drift.json.text.contains("postgresql://samsyn:…@db/region?schema=solna"))
        #expect(!drift.json.text.contains("hemligt"))
        #expect(drift.place.inWords == "databasen postgresql://samsyn:…@db/region?schema=solna")
        #expect(drift.copying == ["Lagret ligger på en databasserver. Den löpande kopian görs där, och syns inte här."])
    }

    @Test func `says which change is the newest, with its link and its time`() async throws {
        let site = try await DemoSite.filled.value
        let page = await page(site)
        #expect(page.contains("Senaste ändring nr \(try await site.change), den 11 november 2024 kl. 08.00"))
        #expect(page.contains(try await site.head))
        let answer = await site.get("/drift.json")
        #expect(answer.text.hasPrefix(#"{"kind":"operation","version":1,"change":\#(try await site.change),"#))
        #expect(answer["cache-control"] == "no-store" && answer["etag"] == nil)
    }

    @Test func `warns where nobody has said where backups lie`() async throws {
        let page = await page(try await DemoSite.empty.value)
        #expect(page.contains("Drift Något behöver ses över"))
        #expect(page.contains("Ingen säkerhetskopia är känd Servern vet inte var säkerhetskopiorna ligger"))
    }

    @Test func `warns when there is no backup, and when the newest is two days old or more`() async throws {
        let site = try await site()
        #expect(await page(site).contains("Ingen säkerhetskopia finns Det finns ingen säkerhetskopia i mappen \(folder)."))
        for (made, words, isLate) in [
            ("2024-11-08T08:00", "Senaste säkerhetskopian är 3 dagar gammal.", true), ("2024-11-09T23:00", "Senaste säkerhetskopian är 2 dagar gammal.", true),
            ("2024-11-10T01:00", "Senaste säkerhetskopian är 1 dag gammal.", false), ("2024-11-11T02:30", "Senaste säkerhetskopian är från i dag.", false),
            ("2024-11-12T02:30", "Senaste säkerhetskopian är från i dag.", false),
        ] {
            let instant = try #require(Instant(text: made))
            _ = try await site.house.store.backup(to: "\(folder)/\(Backup.name(at: instant))", at: instant)
            let page = await page(site)
            #expect(page.contains(words), "\(made)")
            #expect(page.contains("Säkerhetskopian är gammal") == isLate && page.contains("Allt är som det ska") != isLate, "\(made)")
            #expect(await site.get("/halsa").text.contains(#""late":\#(isLate)}"#), "\(made)")
        }
    }

    @Test func `counts the changes that are not in the newest backup`() async throws {
        let site = try await DemoSite(safety: Safety(backups: folder))
        _ = try await site.house.store.backup(to: "\(folder)/\(Backup.name(at: DemoSite.now))", at: DemoSite.now)
        #expect(await page(site).contains("Inget har ändrats sedan dess."))
        _ = try await site.house.store.write(by: Actor(name: "Prov", role: "prov"), at: DemoSite.now, why: "prov") { writer in
            try writer.addNote(Note(.caveat, about: .init(source: Slug(known: "tyck-till")), "ett förbehåll"))
        }
        #expect(await page(site).contains("Sedan dess har 1 ändring gjorts."))
    }

    @Test func `says how much can be lost, and warns when the continuous copy fails`() throws {
        let now = DemoSite.now
        var status = WalCopy.Status()
        status.copied = now
        status.change = ChangeNumber(7)
        let copy = SafetyState.CopyState(folder: "kopia", status: status, isLate: false, now: Instant(millisecondsSince1970: now.millisecondsSince1970 + 4_000))
        var drift = Drift(place: .folder("data"), schema: 14, newest: nil, safety: SafetyState(copy: copy), limits: Limits())
        #expect(drift.copying.contains("Går datorn sönder försvinner som mest de senaste 15 sekundernas ändringar."))
        #expect(drift.copying.contains("Senast kopierad för 4 sekunder sedan, till och med ändring 7."))
        #expect(drift.warnings.map(\.heading) == ["Ingen säkerhetskopia är känd"])
        status.failure = .full
        drift = Drift(
            place: .folder("data"), schema: 14, newest: nil,
            safety: SafetyState(copy: .init(folder: "kopia", status: status, isLate: true, now: now)), limits: Limits())
        let warning = try #require(drift.warnings.last)
        #expect(warning.heading == "Den löpande kopian är efter")
        #expect(warning.words.contains { $0.hasPrefix("Disken är full.") })
    }
}
