import AreasRules
import Markup
import OverviewRules
import Picture
import Storage
import Web

/// Reading a file in by pages: choose, try, decide, store.
struct ImportDialogue {
    /// The largest file that is taken, in bytes, with the form around it.
    static let largest = 64_000_000

    let overview: Overview
    let request: PageRequest

    /// What a kind's forms offer to choose among.
    private struct Offers: Sendable {
        let areas: [AreaName]
        let sources: [Source]
    }

    /// The first step, and the second once the kind is chosen.
    func begin() async throws -> Answer {
        guard let name = request[query: ImportDraft.Field.kind] else { return .page(ImportStartPage(kinds: overview.importers.map(\.kind)).page) }
        let importer = try importer(name)
        let offers = try await offers()
        return .page(ImportFilePage(kind: importer.kind, draft: ImportDraft(kind: name), areas: offers.areas, sources: offers.sources).page)
    }

    /// Tries what was sent, or stores it when that is what was said.
    func go() async throws -> Answer {
        var draft = ImportDraft(request.fields)
        let importer = try importer(draft.kind)
        let wasHeld = draft.key != nil
        guard let file = await file(of: &draft) else { return try await asking(importer.kind, draft, held: nil, isLost: wasHeld, noFile: !wasHeld) }
        let stores = request.fields[ImportDraft.Field.action] == ImportDraft.store
        do {
            let answer = try await importer.run(file, draft.choices, dryRun: !stores, by: request.viewer.actor, at: request.now)
            if stores, let batch = answer.batch { return ImportDialogue.receipt(batch) }
            let offers = try await offers()
            return .page(ImportReviewPage(kind: importer.kind, draft: draft, answer: answer, areas: offers.areas, sources: offers.sources).page)
        } catch let refused as Refused where refused.kind != .machine {
            return try await asking(importer.kind, draft, held: file.name, faults: refused.faults)
        }
    }

    /// The file that came with the form, else the one that is held.
    private func file(of draft: inout ImportDraft) async -> ImportFile? {
        if let sent = request.files[ImportDraft.Field.file] {
            if let key = draft.key { await overview.desk.letGo(key) }
            let file = ImportFile(name: sent.name, bytes: sent.bytes)
            draft.key = await overview.desk.put(file, at: request.now)
            return file
        }
        guard let key = draft.key, let file = await overview.desk.file(key, at: request.now) else {
            draft.key = nil
            return nil
        }
        return file
    }

    /// The file stays held for its time: a second press on the button then finds that all of it is there already.
    private static func receipt(_ batch: Int64) -> Answer {
        .redirect(Link(["kallor", "inlasning", String(batch)], query: [("kvitto", "ja")]))
    }

    private func asking(
        _ kind: ImportKind, _ draft: ImportDraft, held: String?, faults: [Fault] = [], isLost: Bool = false, noFile: Bool = false
    ) async throws -> Answer {
        let offers = try await offers()
        var page = ImportFilePage(kind: kind, draft: draft, areas: offers.areas, sources: offers.sources)
        page.faults = faults + (noFile ? [ImportDialogue.noFile] : [])
        page.held = held
        page.isLost = isLost
        return .page(page.page)
    }

    private static let noFile = Fault("file-not-chosen", "Ingen fil är vald.", remedy: "Välj filen som ska läsas in.")

    private func importer(_ name: String) throws -> any FileImporter {
        if let importer = overview.importers.first(where: { $0.kind.name == name }) { return importer }
        throw Faults.unreadable(
            ImportDraft.Field.kind, found: name, expected: "ett slag av fil",
            suggestions: NearestNames.suggestions(for: name, among: overview.importers.map(\.kind.name)))
    }

    private func offers() async throws -> Offers {
        try await overview.store.read { [atlas = overview.atlas, change = request.reading.asOf] reader in
            Offers(areas: try atlas.directory(reader, asOf: change).areas, sources: try reader.sources(asOf: change))
        }
    }
}
