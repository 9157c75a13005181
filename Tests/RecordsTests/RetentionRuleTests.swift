import Almanac
import RecordsRules
import Storage
import Testing

/// Rules on how long, as they are typed and what they come to. Decisions are examples.
@Suite struct RetentionRuleTests {
    static let today = Day(year: 2026, month: 11, day: 22) ?? Day(daysSince1970: 0)

    private func draft(_ number: String, _ unit: String = "ar", kind: String = "gallra", day: String = "2026-03-19") -> RetentionDraft {
        var draft = RetentionDraft()
        (draft.kind, draft.number, draft.unit) = (kind, number, unit)
        (draft.decision, draft.decidedBy, draft.decidedOn) = (" Dokumenthanteringsplan 2026,\tdnr 12 ", "Kommunstyrelsen", day)
        return draft
    }

    @Test func `a typed rule says how long, by which decision, by whom and when`() throws {
        let rule = try draft("2").rule(on: Self.today)
        #expect(rule.months == 24)
        #expect(rule.decision == "Dokumenthanteringsplan 2026, dnr 12")
        #expect(rule.decidedBy == "Kommunstyrelsen")
        #expect(rule.decidedOn.description == "2026-03-19")
        #expect(try draft("18", "manader").rule(on: Self.today).months == 18)
        #expect(try draft("", kind: "bevara").rule(on: Self.today).months == nil)
    }

    @Test(arguments: [("0", RetentionDraft.Flaw.time), ("-1", .time), ("två", .time), ("", .time), ("101", .time), ("1201", .time)])
    func `a time that is none is refused`(_ number: String, _ flaw: RetentionDraft.Flaw) {
        #expect(throws: flaw) { try draft(number).rule(on: Self.today) }
    }

    @Test func `a rule without its decision is no rule`() {
        var bare = draft("2")
        bare.decision = " \n "
        #expect(throws: RetentionDraft.Flaw.decision) { try bare.rule(on: Self.today) }
        bare = draft("2")
        bare.decision = String(repeating: "x", count: 201)
        #expect(throws: RetentionDraft.Flaw.decision) { try bare.rule(on: Self.today) }
        bare = draft("2")
        bare.decidedBy = "a\u{202E}b"
        #expect(throws: RetentionDraft.Flaw.decidedBy) { try bare.rule(on: Self.today) }
        #expect(throws: RetentionDraft.Flaw.kind) { try draft("2", kind: "").rule(on: Self.today) }
        #expect(throws: RetentionDraft.Flaw.day) { try draft("2", day: "19 mars").rule(on: Self.today) }
        #expect(throws: RetentionDraft.Flaw.later) { try draft("2", day: "2026-11-23").rule(on: Self.today) }
    }

    @Test(arguments: [
        (24, "2026-11-22", "2024-11-22"), (1, "2026-01-31", "2025-12-31"), (1, "2026-03-31", "2026-02-28"), (12, "2024-02-29", "2023-02-28"),
        (11, "2026-11-30", "2025-12-30"), (1_200, "2026-11-22", "1926-11-22"),
    ]) func `what is older than the same day so many months ago goes`(_ months: Int, _ today: String, _ before: String) throws {
        let (day, last) = (try #require(Day(text: today)), try #require(Day(text: before)))
        #expect(RetentionRule(months: months, decision: "x", decidedBy: "y", decidedOn: day).cutOff(on: day) == last)
    }

    @Test func `what is preserved has no such day`() {
        #expect(RetentionRule(months: nil, decision: "x", decidedBy: "y", decidedOn: Self.today).cutOff(on: Self.today) == nil)
    }

    @Test(arguments: [
        (RecordTerm.preserve, "Bevaras"), (.purge(months: 24), "Gallras efter 2 år"), (.purge(months: 12), "Gallras efter 1 år"),
        (.purge(months: 1), "Gallras efter 1 månad"), (.purge(months: 18), "Gallras efter 18 månader"),
    ]) func `a rule is said as archivists say it`(_ term: RecordTerm, _ words: String) { #expect(term.words == words) }
}
