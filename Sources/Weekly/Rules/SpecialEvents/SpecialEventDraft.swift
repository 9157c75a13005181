import Almanac
package import PersonGuard
package import Picture

/// What an event can be about, and what it is held against.
package struct SpecialEventGround: Sendable {
    package let areas: [AreaName]
    package let places: [ReportPlace]
    package let now: LocalMoment
    package let personGuard: PersonGuard

    package init(areas: [AreaName], places: [ReportPlace], now: LocalMoment, personGuard: PersonGuard) {
        (self.areas, self.places, self.now, self.personGuard) = (areas, places, now, personGuard)
    }
}

/// What somebody says of a special event, as it was typed, until it can be taken.
package struct SpecialEventDraft: Hashable, Sendable {
    /// Days back that an event can be entered: the chronicle may be filled in afterwards.
    package static let oldest = 366
    /// Days ahead that the parties can be called to.
    package static let gathersWithin = 7

    package var kind = ""
    package var area = ""
    package var place = ""
    package var day = ""
    package var part = ""
    package var known = ""
    package var confirmed = ""
    package var confirmedDay = ""
    /// Empty for now; where the words are as they stood, for when they were confirmed.
    package var confirmedClock = ""
    package var gatherDay = ""
    package var gatherClock = ""
    package var circle = ""
    /// Made where the form is, so that one that is sent twice is one.
    package var key = ""

    package init() {}

    /// Out of a form's fields.
    package init(_ fields: [String: String]) {
        func field(_ name: String, _ most: Int = 100) -> String { String((fields[name] ?? "").prefix(most)) }
        (kind, area, place) = (field("slag"), field("omrade"), field("plats"))
        (day, part) = (field("dag"), field("dygnsdel"))
        (known, confirmed) = (ReportDraft.tidied(field("kant", 20_000)), ReportDraft.tidied(field("bekraftat", 20_000)))
        (confirmedDay, confirmedClock) = (field("bekraftat-dag"), field("bekraftat-klockan"))
        (gatherDay, gatherClock) = (field("mote-dag"), field("mote-klockan"))
        (circle, key) = (field("krets"), field("nyckel"))
    }

    /// An event as it stands, to be corrected.
    package init(_ content: SpecialEvent.Content) {
        (kind, area, place) = (String(content.kind.code), content.area.text, content.place?.text ?? "")
        (day, part) = (content.day.description, content.part?.rawValue ?? "")
        (known, confirmed) = (content.known, content.confirmed?.words ?? "")
        (gatherDay, gatherClock) = (content.gathers?.day.description ?? "", content.gathers?.typedClock ?? "")
        circle = content.circle.text
    }

    /// The event that is meant, or everything that keeps it from being taken.
    /// - Parameter standing: how it stood, for one that is corrected: what was right then still is.
    package func content(on ground: SpecialEventGround, correcting standing: SpecialEvent.Content? = nil) -> Result<SpecialEvent.Content, SpecialEventFlaw.All>
    {
        var flaws: [SpecialEventFlaw] = []
        let kind = Int(kind).flatMap { SpecialEventKind.of($0) }
        if kind == nil { flaws.append(.kind) }
        let named = ground.places.first { $0.slug.text == place }
        let area = area(on: ground, named, &flaws)
        let day = day(on: ground, standing, &flaws)
        flaws += SpecialEventFlaw.of(known, in: .known, most: SpecialEvent.longest, by: ground.personGuard)
        flaws += SpecialEventFlaw.of(confirmed, in: .confirmed, most: SpecialEvent.longest, mayBeEmpty: true, by: ground.personGuard)
        let confirmed = confirmed(on: ground, day, standing, &flaws)
        let gathers = gathers(on: ground, day, standing, &flaws)
        let reach = circle.isEmpty ? SpecialEvent.firstCircle : SpecialEvent.circles.first { $0.text == circle }
        if reach == nil { flaws.append(.circle) }
        guard flaws.isEmpty, let kind, let area, let day, let reach else { return .failure(SpecialEventFlaw.All(flaws)) }
        return .success(
            SpecialEvent.Content(
                day: day, part: PartOfDay(rawValue: part), kind: kind, area: area, place: named?.slug, known: known, confirmed: confirmed, gathers: gathers,
                circle: reach))
    }

    /// The area that is said; a place alone says it too.
    private func area(on ground: SpecialEventGround, _ named: ReportPlace?, _ flaws: inout [SpecialEventFlaw]) -> Slug? {
        let said = ground.areas.first { $0.slug.text == area }?.slug
        if said == nil, !area.isEmpty || named == nil { flaws.append(.area) }
        if !place.isEmpty, named == nil || (said != nil && said != named?.area) { flaws.append(.place) }
        return said ?? named?.area
    }

    private func day(on ground: SpecialEventGround, _ standing: SpecialEvent.Content?, _ flaws: inout [SpecialEventFlaw]) -> Day? {
        guard let day = Day(text: day) else {
            flaws.append(.day)
            return nil
        }
        if day > ground.now.day { flaws.append(.future) }
        if ground.now.day - day > SpecialEventDraft.oldest, day != standing?.day { flaws.append(.old) }
        return day
    }

    private func confirmed(
        on ground: SpecialEventGround, _ day: Day?, _ standing: SpecialEvent.Content?, _ flaws: inout [SpecialEventFlaw]
    ) -> PoliceWord? {
        guard !confirmed.isEmpty else { return nil }
        do {
            if let at = try LocalMoment.typed(day: confirmedDay, clock: confirmedClock, today: ground.now.day) {
                if at > ground.now || day.map({ at.day < $0 }) ?? false { flaws.append(.confirmedTime) }
                return PoliceWord(confirmed, at: at)
            }
        } catch { flaws.append(.confirmedTime) }
        // The same words were confirmed when they were.
        if let stood = standing?.confirmed, stood.words == confirmed { return stood }
        return PoliceWord(confirmed, at: ground.now)
    }

    private func gathers(
        on ground: SpecialEventGround, _ day: Day?, _ standing: SpecialEvent.Content?, _ flaws: inout [SpecialEventFlaw]
    ) -> LocalMoment? {
        do {
            guard let at = try LocalMoment.typed(day: gatherDay, clock: gatherClock, today: ground.now.day) else { return nil }
            let isFar = at.day - ground.now.day > SpecialEventDraft.gathersWithin || day.map { at.day < $0 } ?? false
            if isFar, at != standing?.gathers { flaws.append(.gathering) }
            return at
        } catch {
            flaws.append(.gathering)
            return nil
        }
    }
}
