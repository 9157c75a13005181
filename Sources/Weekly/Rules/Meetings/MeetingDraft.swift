package import Almanac
package import PersonGuard
package import Picture

/// Why something could not be done at a meeting, told so that who leads it can go on.
package enum MeetingRefusal: Error, Hashable, Sendable {
    /// There is no such meeting, area, action or place for whoever asks.
    case absent
    /// Somebody else has changed it since the page was shown.
    case changed
    /// The week has not begun.
    case future
    /// Another meeting judges one of the weeks: the last of its weeks.
    case taken(Week)
    /// A level is missing, or is not on the scale.
    case level
    /// What is set otherwise than the scale suggests needs a reason.
    case reason
    /// What was written may point at a person; what it was, as it stands.
    case person([String])
    /// Something has to be filled in: which, in a sentence.
    case missing(String)
    /// Areas without an outcome, by name.
    case undecided([String])

    package var words: String {
        switch self {
        case .absent: "Det du ville ändra finns inte längre."
        case .changed: "Någon annan har ändrat det här sedan du öppnade sidan. Så här ser det ut nu; gör om det du ville göra."
        case .future: "Veckan har inte börjat än. Mötet kan öppnas från veckans måndag."
        case .taken(let week): "Mötet för \(Swedish.week(week)) \(week.year) bedömer redan en av veckorna. Öppna det mötet i stället."
        case .level: "Välj en nivå, eller att underlag saknas."
        case .reason: "Skriv skälet, i en mening eller två på högst 300 tecken: det är annat än vad skalan föreslår."
        case .person(let held):
            "Det du skrev kan peka ut en person: \(Swedish.list(held.map { "”\($0)”" })). Skriv om så att det handlar om platsen och händelsen."
        case .missing(let sentence): sentence
        case .undecided(let names): "Bestäm först nivån, eller att underlag saknas, för \(Swedish.list(names))."
        }
    }
}

/// Lines that are typed at a meeting, made even and held against the person guard.
package struct MeetingText: Sendable {
    private let personGuard: PersonGuard

    package init(_ personGuard: PersonGuard) { self.personGuard = personGuard }

    /// White space and control characters gathered into single spaces, in one line.
    package static func even(_ text: String?) -> String {
        (text ?? "").split { $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control } }.joined(separator: " ")
    }

    /// A line as it is kept.
    /// - Throws: `.missing` when it is too long, or empty where it is asked for; `.person` when it may point at somebody.
    package func line(
        _ text: String?, most: Int = 300, asked sentence: String? = nil
    ) throws(MeetingRefusal) -> String {
        let even = MeetingText.even(text)
        if even.isEmpty, let sentence { throw .missing(sentence) }
        guard even.count <= most else { throw .missing("Texten som börjar ”\(even.prefix(40))…” är för lång. Skriv högst \(most) tecken.") }
        let held = HeldWords(even, by: personGuard).held
        guard held.isEmpty else { throw .person(held.map(\.text)) }
        return even
    }
}

/// What is typed of an action.
package struct ActionDraft: Hashable, Sendable {
    package var what = ""
    package var owner = ""
    /// An area's slug, or a place's after a slash: `racksta`, `racksta/racksta-torg`.
    package var place = ""
    package var due = ""
    package var isMild = false

    package init() {}

    package init(_ fields: [String: String]) {
        what = MeetingText.even(fields["vad"])
        owner = MeetingText.even(fields["vem"])
        place = fields["var"] ?? ""
        due = fields["klart"] ?? ""
        isMild = fields["mildare"] == "ja"
    }

    /// The action.
    /// - Parameters:
    ///   - ground: the areas and places there are.
    ///   - text: what holds back persons. Who answers is an official or an organisation, and is not held back.
    package func action(for meeting: Int64, on ground: ReportGround, _ text: MeetingText) throws(MeetingRefusal) -> MeetingAction {
        let what = try text.line(what, asked: "Skriv vad som ska göras.")
        guard !owner.isEmpty, owner.count <= 100 else { throw .missing("Skriv vem som svarar för åtgärden, på högst 100 tecken.") }
        guard let due = Day(text: due), due >= ground.today, due - ground.today <= 366 else {
            throw .missing("Skriv dagen då åtgärden ska vara klar: från i dag, högst ett år bort.")
        }
        let spot = try MeetingSpot(place, on: ground)
        return MeetingAction(meeting: meeting, what: what, owner: owner, area: spot?.area, place: spot?.place, due: due, isMild: isMild)
    }
}

/// What is typed of a place in focus.
package struct FocusDraft: Hashable, Sendable {
    package var place = ""
    package var hours = ""
    package var words = ""
    package var mild = ""

    package init() {}

    package init(_ fields: [String: String]) {
        place = fields["var"] ?? ""
        hours = MeetingText.even(fields["nar"])
        words = MeetingText.even(fields["vad"])
        mild = MeetingText.even(fields["mildare"])
    }

    package func focus(on ground: ReportGround, _ text: MeetingText) throws(MeetingRefusal) -> WeekFocus {
        guard let spot = try MeetingSpot(place, on: ground) else { throw .missing("Välj område eller plats.") }
        let (hours, words) = (try text.line(hours, most: 80), try text.line(words, asked: "Skriv vad som är i fokus på platsen."))
        let mild = try text.line(mild)
        return WeekFocus(area: spot.area, place: spot.place, hours: hours, words: words, mild: mild.isEmpty ? nil : mild)
    }
}

/// An area, or a named place in one, as a list of both has it.
package struct MeetingSpot: Hashable, Sendable {
    package let area: Slug
    package let place: Slug?

    /// Reads what `value` wrote; nil for nothing chosen.
    /// - Throws: `.absent` for what there is not.
    package init?(_ text: String, on ground: ReportGround) throws(MeetingRefusal) {
        guard !text.isEmpty else { return nil }
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        guard let area = ground.areas.first(where: { $0.slug.text == parts[0] })?.slug else { throw .absent }
        self.area = area
        guard parts.count == 2 else {
            place = nil
            return
        }
        guard let own = ground.places.first(where: { $0.slug.text == parts[1] && $0.area == area }) else { throw .absent }
        place = own.slug
    }

    /// Every area with its places under it, as choices: value and words.
    package static func choices(_ ground: ReportGround) -> [(value: String, words: String)] {
        ground.areas.flatMap { area in
            [(area.slug.text, area.name)]
                + ground.places.filter { $0.area == area.slug }.map { ("\(area.slug)/\($0.slug)", "\($0.name), \(area.name)") }
        }
    }
}

/// What is typed when a meeting closes.
package struct ClosingDraft: Hashable, Sendable {
    /// Functions that took part, a line each.
    package var present = ""
    package var registry = ""
    /// A few words to those who reported.
    package var feedback = ""

    package init() {}

    package init(_ fields: [String: String]) {
        present = fields["narvarande"] ?? ""
        registry = MeetingText.even(fields["diarienummer"])
        feedback = MeetingText.even(fields["aterkoppling"])
    }

    /// What closes the meeting, held against the person guard. Those present are officials, and are not held back.
    package func closing(_ text: MeetingText) throws(MeetingRefusal) -> (present: [String], registry: String, feedback: String) {
        let lines = present.split(whereSeparator: \.isNewline).map { MeetingText.even(String($0)) }.filter { !$0.isEmpty }
        guard !lines.isEmpty else { throw .missing("Skriv vilka funktioner som var med, en på varje rad.") }
        guard lines.count <= 60, lines.allSatisfy({ $0.count <= 120 }) else { throw .missing("Skriv högst 60 funktioner, på högst 120 tecken var.") }
        guard registry.count <= 60 else { throw .missing("Diarienumret är för långt. Skriv högst 60 tecken.") }
        return (lines, registry, try text.line(feedback, most: 500))
    }
}
