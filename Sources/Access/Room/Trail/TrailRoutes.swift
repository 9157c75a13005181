import AccessRules
import Almanac
import Markup
import Picture
import Storage
import Tabular
package import Web

extension AccessRoom {
    /// The trail for auditors.
    /// - Parameter tables: what the other rooms' tables of facts are called where people read of them; a table without a name shows its own.
    package func trailRoutes(tables: [String: String]) -> [Route] {
        let words = TableWords(tables)
        return [
            .get("/spar", .holders(of: .readTrail), formats: [.html, .csv, .json], cached: false) { try await trail($0, words) },
            .get("/spar/senaste.txt", .holders(of: .readTrail), cached: false) { try await publishHead($0) },
            .post("/spar/kontrollera", .holders(of: .readTrail)) { try await verify($0, words) },
            .get("/spar/{andring}", .holders(of: .readTrail), formats: [.html, .json], cached: false) { try await trailEntry($0, words) },
        ]
    }

    /// Changes on a page; in a file, as many as one is worth waiting for.
    private static let onPage = 50
    private static let inFile = 5_000

    private func trail(_ request: PageRequest, _ words: TableWords) async throws -> Answer {
        let desk = TrailDesk(room: self, request: request, words: words)
        let list = try await desk.list(limit: request.format == .html ? AccessRoom.onPage : AccessRoom.inFile)
        switch request.format {
        case .json: return .json(Envelope(kind: "trail", change: list.head?.change, data: AccessRoom.json(list)))
        case .csv, .xlsx:
            let rows = list.records.map { $0.cells(words) }
            let table = TableExport(title: "Spåret", header: TrailRecord.heads, rows: rows, created: request.today)
            // A file that is not whole says so by its name.
            return .table(table, name: list.next.map { "spar-fran-andring-\($0)" } ?? "spar", format: .csv)
        case .html, .pdf:
            let tables = words.choices(store.schema.facts.map(\.name))
            return .page(TrailPage(list: list, tables: tables, words: words).page)
        }
    }

    private static func json(_ list: TrailDesk.List) -> JSON {
        .of([
            "entries": .array(list.records.map(\.json)), "next": .optional(list.next?.value), "cut": .bool(list.isCut), "settled": .bool(list.isSettled),
            "head": list.head.map { .of(["change": .int($0.change.value), "at": .string($0.at.description), "hash": .string($0.hash)]) } ?? .null,
        ])
    }

    private func trailEntry(_ request: PageRequest, _ words: TableWords) async throws -> Answer {
        let text = request.captures["andring"] ?? ""
        let desk = TrailDesk(room: self, request: request, words: words)
        guard let number = Int64(text), String(number) == text, let (record, detail, newest) = try await desk.one(ChangeNumber(number)) else {
            throw Refused(.absent, [Faults.noSuchPage("/spar/\(text)")])
        }
        let page = TrailEntryPage(record: record, detail: detail, newest: newest, words: words)
        return request.format == .json ? .json(Envelope(kind: "trail-entry", change: newest, data: page.json)) : .page(page.page)
    }

    /// The newest link as a file to keep elsewhere. That somebody took it out is written first: what is not in the trail is not handed out.
    private func publishHead(_ request: PageRequest) async throws -> Answer {
        let found = try await store.read { [parties] reader in
            (head: try reader.trailHead(), name: try parties.parties(reader, asOf: reader.change()).cooperations.first?.name)
        }
        guard let head = found.head else { throw Refused(.absent, [Faults.noSuchPage("/spar/senaste.txt")]) }
        try await write(.headPublished, "ändring \(head.change)", request)
        let text = TrailHead(head: head).text(store: [found.name, store.place.description].compactMap { $0 }.joined(separator: ", "))
        return .file(Array(text.utf8), type: "text/plain; charset=utf-8", name: "samsyn-spar-andring-\(head.change).txt")
    }

    private func verify(_ request: PageRequest, _ words: TableWords) async throws -> Answer {
        let kept: KeptLink?
        do { kept = try KeptLink.read(request.fields) } catch {
            return .page(
                Page(title: "Kontroll av spåret", crumbs: [Crumb("Spåret", Link("/spar")), Crumb("Kontroll")], status: 422) {
                    PageParts.head(over: "Spåret", heading: "Kontroll av spåret", lead: "")
                    TrailCheckForm(flaw: error.words, fields: request.fields).html
                })
        }
        let verdict = try await verdict(kept, TrailDesk(room: self, request: request, words: words))
        var isWritten = true
        // What the check found is worth knowing where nothing can be written too.
        do { try await write(.trailVerified, verdict.about, request) } catch is StoreRefusal { isWritten = false }
        return .page(TrailVerdictPage(verdict: verdict, tables: words, isWritten: isWritten).page)
    }

    private func verdict(_ kept: KeptLink?, _ desk: TrailDesk) async throws -> TrailVerdict {
        let report = try await store.verifyTrail()
        let (head, stands) = try await store.read { reader in
            (try reader.trailHead(), try kept.map { try reader.trailEntry($0.change)?.hash == $0.hash })
        }
        var broken: TrailRecord?
        if let change = report.broken?.change { broken = try await desk.one(change)?.record }
        return TrailVerdict(report: report, kept: kept.flatMap { link in stands.map { (link, $0) } }, head: head, broken: broken)
    }

    private func write(_ kind: AccessEvent.Kind, _ about: String, _ request: PageRequest) async throws {
        let event = AccessEvent(
            kind, account: request.viewer.account, cooperation: request.viewer.cooperation, about: about, address: AccessRoom.address(of: request.sender))
        _ = try await store.write(by: request.viewer.actor, at: request.now, why: event.why) { [events] in try events.add(event, $0) }
    }
}
