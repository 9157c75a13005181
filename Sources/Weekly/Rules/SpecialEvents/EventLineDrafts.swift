package import Almanac
import Picture

/// A line of a chronicle, as it was typed, until it can be taken.
package struct EventEntryDraft: Hashable, Sendable {
    /// Days before an event that a line can be about: what was said before it belongs to it too.
    package static let daysBefore = 7

    package var day = ""
    /// Empty for now.
    package var clock = ""
    package var words = ""
    package var source = ""
    package var isConfirmed = false

    package init() {}

    package init(_ fields: [String: String]) {
        func field(_ name: String, _ most: Int = 100) -> String { String((fields[name] ?? "").prefix(most)) }
        (day, clock, source) = (field("rad-dag"), field("rad-klockan"), field("kalla"))
        words = ReportDraft.tidied(field("ord", 20_000))
        isConfirmed = fields["rad-bekraftad"] != nil
    }

    /// The line that is meant, or everything that keeps it from being taken.
    package func entry(of event: SpecialEvent, on ground: SpecialEventGround) -> Result<EventEntry, SpecialEventFlaw.All> {
        var flaws = SpecialEventFlaw.of(words, in: .entry, most: EventEntry.longest, by: ground.personGuard)
        var at = ground.now
        do {
            at = try LocalMoment.typed(day: day, clock: clock, today: ground.now.day) ?? ground.now
            if at > ground.now || event.content.day - at.day > EventEntryDraft.daysBefore { flaws.append(.entryTime) }
        } catch { flaws.append(.entryTime) }
        let source = EventSource(rawValue: source)
        if source == nil { flaws.append(.source) }
        guard flaws.isEmpty, let source else { return .failure(SpecialEventFlaw.All(flaws)) }
        return .success(EventEntry(at: at, words: words, source: source, isConfirmed: isConfirmed))
    }
}

/// Who tells whom, as it was typed, until it can be taken.
package struct InformsWhomDraft: Hashable, Sendable {
    package var who = ""
    package var whom = ""
    package var day = ""
    /// Empty for as soon as can be.
    package var clock = ""

    package init() {}

    package init(_ fields: [String: String]) {
        (who, whom) = (EventCheckDraft.function(fields["vem"]), EventCheckDraft.function(fields["vilka"]))
        (day, clock) = (String((fields["senast-dag"] ?? "").prefix(100)), String((fields["senast-klockan"] ?? "").prefix(100)))
    }

    /// What is agreed, or everything that keeps it from being taken.
    package func row(on ground: SpecialEventGround) -> Result<InformsWhom, SpecialEventFlaw.All> {
        var flaws = SpecialEventFlaw.of(who, in: .who, most: InformsWhom.longest, by: ground.personGuard)
        flaws += SpecialEventFlaw.of(whom, in: .whom, most: InformsWhom.longest, by: ground.personGuard)
        var byWhen: LocalMoment?
        do { byWhen = try LocalMoment.typed(day: day, clock: clock, today: ground.now.day) } catch { flaws.append(.byWhen) }
        guard flaws.isEmpty else { return .failure(SpecialEventFlaw.All(flaws)) }
        return .success(InformsWhom(who: who, whom: whom, byWhen: byWhen))
    }
}

/// A mark in the checklist, as it was asked for, until it can be taken.
package struct EventCheckDraft: Hashable, Sendable {
    package var item = ""
    package var state = ""
    /// Empty for whoever usually does it.
    package var who = ""

    package init(_ fields: [String: String]) {
        (item, state) = (String((fields["punkt"] ?? "").prefix(100)), String((fields["lage"] ?? "").prefix(100)))
        who = EventCheckDraft.function(fields["vem"])
    }

    /// The mark that is meant, or everything that keeps it from being taken.
    package func check(on ground: SpecialEventGround) -> Result<EventCheck, SpecialEventFlaw.All> {
        guard let item = EventChecklist.item(item), let state = EventCheckState(rawValue: state) else { return .failure(SpecialEventFlaw.All([.item])) }
        let flaws = SpecialEventFlaw.of(who, in: .doer, most: InformsWhom.longest, mayBeEmpty: true, by: ground.personGuard)
        guard flaws.isEmpty else { return .failure(SpecialEventFlaw.All(flaws)) }
        let said = who.isEmpty ? (state == .done ? item.usual : nil) : who
        return .success(EventCheck(item: item.code, state: state, who: state == .notDone ? nil : said, at: ground.now))
    }

    /// A function: one line, without spaces around it.
    static func function(_ text: String?) -> String {
        String((text ?? "").prefix(1000)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension SpecialEvent {
    /// Days ahead that an event can be followed up, at most; a week is proposed.
    package static let followedUpWithin = 92

    /// The day that an event is closed with.
    package static func followUp(_ typed: String, today: Day) -> Result<Day, SpecialEventFlaw.All> {
        guard let day = Day(text: typed), day > today, day - today <= followedUpWithin else { return .failure(SpecialEventFlaw.All([.followUp])) }
        return .success(day)
    }
}
