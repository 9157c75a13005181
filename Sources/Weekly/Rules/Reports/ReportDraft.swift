package import Almanac
package import Picture

/// A named place that reports can say, from the list that the coordinator keeps.
package struct ReportPlace: Hashable, Sendable {
    package let slug: Slug
    package let name: String
    package let area: Slug

    package init(slug: Slug, name: String, area: Slug) {
        self.slug = slug
        self.name = name
        self.area = area
    }
}

/// What keeps a report from being taken, by the field that it is about.
package enum ReportFlaw: Hashable, Sendable {
    case kind, category, severity, certainty
    case day
    /// It has not happened yet.
    case future
    /// It was too long ago to say anything about the week.
    case old
    case clock
    case place
    case words(count: Int)
    /// Nothing at all is said.
    case line
    /// The person guard found something, and nobody has said why it is no person.
    case person
    case reason
    /// Nobody is said to have told it.
    case sender
    /// More lines in a day than a link takes.
    case tooMany

    /// The id of the field.
    package var field: String {
        switch self {
        case .kind: "slag"
        case .category: "kategori"
        case .severity: "allvar"
        case .certainty: "sakerhet"
        case .day, .future, .old: "dag"
        case .clock: "klockslag"
        case .place: "var"
        case .words, .line, .person, .tooMany: "ord"
        case .reason: "skal"
        case .sender: "at"
        }
    }

    /// What is wrong and what to do.
    package var sentence: String {
        switch self {
        case .kind: "Välj om det är en händelse, en iakttagelse, hur en plats är eller något som ska hända."
        case .category: "Välj vad det gäller. Finns inget som passar, välj det närmaste: samordnaren kan ändra."
        case .severity: "Välj hur allvarligt det är."
        case .certainty: "Välj hur du vet det."
        case .day: "Skriv dagen som 2024-11-16, eller välj ”vet inte när”."
        case .future: "Dagen har inte varit än. Ska det hända, välj ”något som ska hända”."
        case .old: "Dagen är mer än \(ReportDraft.oldest) dagar sedan. Då hör det till en annan veckas läge: hör av dig till samordnaren."
        case .clock: "Skriv klockslaget som 22:10, eller lämna tomt."
        case .place: "Välj minst ett område, en plats, eller att det är digitalt."
        case .words(let count): "Texten är \(count) tecken. Korta den till \(ReportDraft.longest)."
        case .line: "Skriv en rad, eller välj ”Inget att rapportera”."
        case .person: "Det här kan peka ut en person. Skriv om så att det handlar om platsen och händelsen, eller säg varför det inte är en person."
        case .sender: "Välj vilken organisation som berättade."
        case .tooMany: "Länken har tagit emot så många rader den kan i dag. Hör av dig till samordnaren, eller skriv i morgon."
        case .reason: "Säg med några ord varför det inte är en person, högst 200 tecken."
        }
    }
}

/// What somebody is telling, as it was typed, until it can be taken.
package struct ReportDraft: Hashable, Sendable {
    /// Characters of a report's words.
    package static let longest = 1000
    /// Days back that a report can be about.
    package static let oldest = 62

    package var kind = ""
    package var category = ""
    package var severity = ""
    package var certainty = ""
    package var day = ""
    package var clock = ""
    package var part = ""
    package var areas: Set<String> = []
    package var place = ""
    package var isDigital = false
    package var police = ""
    package var words = ""
    /// Why what the guard found is no person.
    package var whyNoPerson = ""
    /// Made where the report is written, so that one that is sent twice is one.
    package var key = ""

    package init() {}

    /// Out of a form's fields.
    package init(_ fields: [String: String]) {
        func field(_ name: String, _ most: Int = 100) -> String { String((fields[name] ?? "").prefix(most)) }
        kind = field("slag")
        category = field("kategori")
        severity = field("allvar")
        certainty = field("sakerhet")
        day = field("dag")
        clock = field("klockslag")
        part = field("dygnsdel")
        areas = Set(fields.keys.filter { $0.hasPrefix("omrade-") }.map { String($0.dropFirst(7)) })
        place = field("plats")
        isDigital = fields["digitalt"] != nil
        police = field("polis")
        words = ReportDraft.tidied(field("ord", 20_000))
        whyNoPerson = field("skal", 1000).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        key = field("nyckel")
    }

    /// Lines without spaces around them, and without control characters; more than two breaks in a row are two.
    static func tidied(_ text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { line in
            String(line.unicodeScalars.filter { !($0.properties.generalCategory == .control) || $0 == "\t" }.map(Character.init))
                .split { $0 == " " || $0 == "\t" }.joined(separator: " ")
        }
        var kept: [String] = []
        for line in lines where !(line.isEmpty && (kept.last?.isEmpty ?? true)) { kept.append(line) }
        while kept.last?.isEmpty == true { kept.removeLast() }
        return kept.joined(separator: "\n")
    }
}

/// What a report can be about: where, and when it is told.
package struct ReportGround: Sendable {
    package let areas: [AreaName]
    package let places: [ReportPlace]
    package let today: Day

    package init(areas: [AreaName], places: [ReportPlace], today: Day) {
        self.areas = areas
        self.places = places
        self.today = today
    }
}

extension ReportDraft {
    /// The report that is meant, or everything that keeps it from being taken.
    package func content(on ground: ReportGround) -> Result<Observation.Content, Flaws> {
        var flaws: [ReportFlaw] = []
        let kind = ObservationKind(rawValue: kind).flatMap { ObservationKind.told.contains($0) ? $0 : nil }
        if kind == nil { flaws.append(.kind) }
        let category = Int(category).flatMap { ObservationCategory.of($0) }.flatMap { $0.code == 95 ? nil : $0 }
        if category == nil { flaws.append(.category) }
        let severity = Int(severity).flatMap { Severity(rawValue: $0) }
        if severity == nil, kind != .planned { flaws.append(.severity) }
        let certainty = Certainty(rawValue: certainty)
        if certainty == nil, kind != .planned { flaws.append(.certainty) }
        let time = time(ground.today, isPlanned: kind == .planned, &flaws)
        let place = place(ground, &flaws)
        if words.count > ReportDraft.longest { flaws.append(.words(count: words.count)) }
        if whyNoPerson.count > 200 { flaws.append(.reason) }
        guard flaws.isEmpty, let kind, let time else { return .failure(Flaws(all: flaws)) }
        return .success(
            Observation.Content(
                kind: kind, category: category, severity: kind == .planned ? nil : severity, certainty: kind == .planned ? nil : certainty,
                police: ToldPolice(rawValue: police) ?? .unknown, time: time, place: place, words: words,
                whyNoPerson: whyNoPerson.isEmpty ? nil : whyNoPerson))
    }

    /// Everything that is wrong, in the order of the form.
    package struct Flaws: Error, Hashable, Sendable {
        package let all: [ReportFlaw]

        package init(all: [ReportFlaw]) { self.all = all }
    }

    private func time(_ today: Day, isPlanned: Bool, _ flaws: inout [ReportFlaw]) -> ObservationTime? {
        if day.isEmpty || part == "okant" {
            // What is going to happen has a day; what has happened may have none that anybody remembers.
            if isPlanned || part != "okant" { flaws.append(.day) }
            return isPlanned ? nil : .unknown(told: today)
        }
        guard let day = Day(text: day) else {
            flaws.append(.day)
            return nil
        }
        if day > today, !isPlanned { flaws.append(.future) }
        if today - day > ReportDraft.oldest { flaws.append(.old) }
        if !clock.isEmpty {
            guard let minute = ReportDraft.minute(clock) else {
                flaws.append(.clock)
                return nil
            }
            return .exact(day, minute: minute)
        }
        return PartOfDay(rawValue: part).map { .part(day, $0) } ?? .day(day)
    }

    /// `22:10`, `22.10`, `2210` and `9:05` as minutes since midnight.
    static func minute(_ text: String) -> Int? {
        let digits = text.filter { !$0.isWhitespace }.split { $0 == ":" || $0 == "." }
        guard digits.joined().allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        let (hours, minutes): (Int?, Int?)
        switch digits.count {
        case 2: (hours, minutes) = (Int(digits[0]), digits[1].count == 2 ? Int(digits[1]) : nil)
        case 1 where digits[0].count == 4: (hours, minutes) = (Int(digits[0].prefix(2)), Int(digits[0].suffix(2)))
        default: return nil
        }
        guard let hours, let minutes, (0..<24).contains(hours), (0..<60).contains(minutes) else { return nil }
        return hours * 60 + minutes
    }

    private func place(_ ground: ReportGround, _ flaws: inout [ReportFlaw]) -> ObservationPlace {
        let named = ground.places.first { $0.slug.text == place }
        if !place.isEmpty, named == nil { flaws.append(.place) }
        var chosen = ground.areas.map(\.slug).filter { areas.contains($0.text) }
        if let named, !chosen.contains(named.area) { chosen.append(named.area) }
        if chosen.isEmpty, !isDigital, !flaws.contains(.place) { flaws.append(.place) }
        return ObservationPlace(areas: chosen, place: named?.slug, isDigital: isDigital)
    }
}

extension ReportDraft {
    /// A line that the coordinator sorts: words and where, nothing more.
    package func line(on ground: ReportGround) -> Result<Observation.Content, Flaws> {
        var flaws: [ReportFlaw] = []
        if words.isEmpty { flaws.append(.line) }
        if words.count > ReportDraft.longest { flaws.append(.words(count: words.count)) }
        let place = place(ground, &flaws)
        guard flaws.isEmpty else { return .failure(Flaws(all: flaws)) }
        return .success(
            Observation.Content(
                kind: .observation, category: nil, severity: nil, certainty: nil, police: .unknown, time: .unknown(told: ground.today), place: place,
                words: words, whyNoPerson: whyNoPerson.isEmpty ? nil : whyNoPerson))
    }

    /// Nothing to report, for the areas that are said; for the whole cooperation where none is.
    package func nothing(on ground: ReportGround) -> Observation.Content {
        let said = ground.areas.map(\.slug).filter { areas.contains($0.text) }
        return Observation.Content(
            kind: .nothing, category: nil, severity: nil, certainty: nil, police: .unknown, time: .day(ground.today),
            place: ObservationPlace(areas: said, place: nil, isDigital: false), words: "")
    }

    /// A report as it stands, to be told anew.
    package init(_ content: Observation.Content) {
        self.init()
        kind = content.kind.rawValue
        category = content.category.map { String($0.code) } ?? ""
        severity = content.severity.map { String($0.rawValue) } ?? ""
        certainty = content.certainty?.rawValue ?? ""
        police = content.police.rawValue
        areas = Set(content.place.areas.map(\.text))
        place = content.place.place?.text ?? ""
        isDigital = content.place.isDigital
        words = content.words
        whyNoPerson = content.whyNoPerson ?? ""
        switch content.time {
        case .exact(let day, let minute):
            self.day = day.description
            clock = "\(minute / 60 < 10 ? "0" : "")\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
        case .part(let day, let part):
            self.day = day.description
            self.part = part.rawValue
        case .day(let day): self.day = day.description
        case .unknown: part = "okant"
        }
    }
}
