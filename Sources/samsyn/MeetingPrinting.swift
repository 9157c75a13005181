import Almanac
import Picture
import Reports
import ReportsRules
import Weekly
import WeeklyRules

/// Sets the papers of a meeting with the reports' own tools and template.
struct MeetingDocumentPrinter: MeetingPrinter {
    let renderer: DocumentRenderer

    func pdf(_ paper: MeetingPaper, of edition: MeetingEdition, sha256: String) async throws -> [UInt8] {
        try await renderer.pdf(of: MeetingDocument(paper: paper, edition: edition, sha256: sha256).document)
    }
}

/// A paper of a meeting as a document: the same words as on its page.
struct MeetingDocument {
    let paper: MeetingPaper
    let edition: MeetingEdition
    let sha256: String

    private var isMild: Bool { paper == .mildDirection }

    var document: ReportDocument {
        ReportDocument(
            slug: "\(paper.rawValue)-\(edition.weeks.last ?? "")", title: paper.title, subtitle: "\(edition.cooperation), \(edition.name)",
            publisher: ["Kommunen och polisen i \(edition.cooperation)"], period: Swedish.capitalised(edition.name),
            preparedOn: Day(text: edition.closed) ?? Day(daysSince1970: 0), asOf: ChangeNumber(edition.trail?.length ?? 0),
            status: "Fryst \(edition.dayClosed), utgåva \(edition.edition)", summary: summary, sections: sections, sources: [],
            isSheet: true, manifest: .of(["paper": .string(paper.rawValue), "edition": .int(Int64(edition.edition)), "sha256": .string(sha256)]))
    }

    private var summary: ReportSummary {
        switch paper {
        case .notes: ReportSummary(heading: Swedish.capitalised(edition.headline), text: [ReportSpan(MeetingPaperWords.lead(edition))])
        case .direction, .mildDirection:
            ReportSummary(heading: DirectionWords.heading(edition, isMild: isMild), text: [ReportSpan(DirectionWords.lead(edition, isMild: isMild))])
        }
    }

    private var sections: [ReportSection] {
        switch paper {
        case .notes: notes
        case .direction: [ahead("I fokus"), actions(edition.standing), levels(edition.deviating, "Läget"), ending].compactMap { $0 }
        case .mildDirection: [ahead("Var och när"), actions(edition.standing.filter(\.isMild)), ending].compactMap { $0 }
        }
    }

    private var notes: [ReportSection] {
        [
            ReportSection(
                id: "motet", heading: "Mötet",
                blocks: (edition.reopened.map { [paragraph("Öppnat igen", $0)] } ?? [])
                    + MeetingPaperWords.present(edition).map { paragraph($0.0, $0.1) }),
            levels(edition.areas, "Nivå och skäl"), opinions, ahead("Veckan som kommer"), actions(edition.newActions, "Beslutade åtgärder"),
            actions(edition.carried, "Tidigare åtgärder", status: true), exercise, feedback, trail,
        ].compactMap { $0 }
    }

    private func paragraph(_ name: String, _ words: String) -> ReportBlock { .paragraph([ReportSpan("\(name): ", strong: true), ReportSpan(words)]) }

    private func section(_ id: String, _ heading: String, _ lines: [String]) -> ReportSection? {
        lines.isEmpty ? nil : ReportSection(id: id, heading: heading, blocks: lines.map { .paragraph([ReportSpan($0)]) })
    }

    private var opinions: ReportSection? { section("avvikande", "Avvikande meningar", edition.opinions.map(MeetingPaperWords.opinion)) }
    private var exercise: ReportSection? { section("ovning", "Övning", edition.exercise.map { [MeetingPaperWords.exercise($0)] } ?? []) }
    private var feedback: ReportSection? {
        section("aterkoppling", "Till dem som har rapporterat", edition.feedback.isEmpty ? [] : [edition.feedback])
    }
    private var trail: ReportSection? {
        section("spar", "Så går det att kontrollera", edition.trail.map { [MeetingPaperWords.trail($0, sha256)] } ?? [])
    }
    private var ending: ReportSection? { section("sist", "Om något händer", [DirectionWords.ending(isMild: isMild)]) }

    private func levels(_ areas: [MeetingEdition.Area], _ heading: String) -> ReportSection? {
        guard !areas.isEmpty else {
            return section("nivaer", heading, ["Alla områden ligger som veckan före, och inget på nivå\(Swedish.noBreak)3 eller högre."])
        }
        func level(_ level: Int?) -> [ReportSpan] { [ReportSpan(level.map(String.init) ?? "underlag saknas")] }
        let table = PlainTable(
            caption: "", columns: [.init("Område"), .init("Förra", isNumeric: true), .init("Nivå", isNumeric: true), .init("Skäl")],
            rows: areas.map { [[ReportSpan($0.name)], level($0.before), level($0.level), [ReportSpan(MeetingPaperWords.reason($0))]] })
        return ReportSection(id: "nivaer", heading: heading, blocks: [.table(table)])
    }

    private func ahead(_ heading: String) -> ReportSection? {
        let focus = MeetingPaperWords.focus(edition, isMild: isMild)
        let coming = edition.coming.map { ("Händer", "\($0.what), \($0.when)") }
        let lines = focus.map { ("Plats i fokus", $0) } + coming
        guard !lines.isEmpty else { return section("fokus", heading, ["Inget särskilt är i fokus."]) }
        return ReportSection(id: "fokus", heading: heading, blocks: [.list(lines.map { [ReportSpan("\($0.0): ", strong: true), ReportSpan($0.1)] })])
    }

    private func actions(_ actions: [MeetingEdition.Action], _ heading: String = "Det här görs", status: Bool = false) -> ReportSection? {
        guard !actions.isEmpty else { return nil }
        let table = PlainTable(
            caption: "", columns: [.init("Vad"), .init("Vem"), .init("Klart")] + (status ? [.init("Läge")] : []),
            rows: actions.map { action in
                [
                    [ReportSpan(action.what + (action.place.map { ", \($0)" } ?? ""))], [ReportSpan(action.owner)],
                    [ReportSpan(MeetingEdition.date(action.due))],
                ] + (status ? [[ReportSpan(action.status + (action.remark.isEmpty ? "" : ". \(action.remark)"))]] : [])
            })
        return ReportSection(id: status ? "tidigare" : "atgarder", heading: heading, blocks: [.table(table)])
    }
}
