package import Almanac
package import Picture

/// What keeps an assessment from being taken, by the field that it is about.
package enum AssessmentFlaw: Hashable, Sendable {
    case area
    /// It is not in the list, or lies in another area.
    case place
    case words
    case long(count: Int)
    case ground
    case longGround(count: Int)
    /// The last day has been, is too far off or is no day.
    case until
    case circle
    /// What the person guard found, as it stands.
    case person([String])

    /// The id of the field.
    package var field: String {
        switch self {
        case .area: "omrade"
        case .place: "plats"
        case .words, .long, .person: "ord"
        case .ground, .longGround: "grund"
        case .until: "till"
        case .circle: "krets"
        }
    }

    /// What is wrong and what to do.
    package var sentence: String {
        switch self {
        case .area: "Välj vilket område bedömningen gäller."
        case .place: "Välj en plats som ligger i området, eller ingen särskild."
        case .words: "Skriv bedömningen, i en eller ett par meningar."
        case .long(let count): "Bedömningen är \(count) tecken. Korta den till \(AssessmentDraft.longest)."
        case .ground: "Skriv vad bedömningen vilar på, till exempel egna iakttagelser eller vad som har anmälts."
        case .longGround(let count): "Grunden är \(count) tecken. Korta den till \(AssessmentDraft.longestGround)."
        case .until: "Skriv den sista dagen som bedömningen gäller. Den ska vara efter i dag och högst ett år bort."
        case .circle: "Välj vem som får läsa. Du kan bara välja en krets som du själv läser."
        case .person(let held):
            "Det du skrev kan peka ut en person: ”\(Swedish.list(held))”. Skriv om så att det handlar om platsen och händelsen."
        }
    }
}

/// What somebody judges, as it was typed, until it can be taken.
package struct AssessmentDraft: Hashable, Sendable {
    /// Characters of a judgement.
    package static let longest = 400
    /// Characters of what it rests on.
    package static let longestGround = 200
    /// Days that a judgement can hold.
    package static let furthest = 366
    /// What a line from the meeting rests on.
    package static let toldAtMeeting = "sagt på mötet"

    package var area = ""
    package var place = ""
    package var words = ""
    package var ground = ""
    package var until = ""
    package var circle = ""

    package init() {}

    /// Out of a form's fields.
    package init(_ fields: [String: String]) {
        func field(_ name: String, _ most: Int = 100) -> String { String((fields[name] ?? "").prefix(most)) }
        area = field("omrade")
        place = field("plats")
        words = AssessmentDraft.oneLine(field("ord", 20_000))
        ground = AssessmentDraft.oneLine(field("grund", 20_000))
        until = field("till")
        circle = field("krets")
    }

    /// An assessment as it stands, to be changed.
    package init(_ content: Assessment.Content) {
        area = content.area.text
        place = content.place?.text ?? ""
        words = content.words
        ground = content.ground
        until = content.validUntil.description
        if case .circle(let own) = content.circle { circle = own.text }
    }

    /// A line told at the meeting, as it was typed.
    package init(line words: String, of area: Slug, circle: Circle) {
        self.area = area.text
        self.words = AssessmentDraft.oneLine(String(words.prefix(20_000)))
        self.circle = circle.text
    }

    /// A judgement is a few sentences in a row, without control characters.
    private static func oneLine(_ text: String) -> String { ReportDraft.tidied(text).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension AssessmentDraft {
    /// Everything that is wrong, in the order of the form.
    package struct Flaws: Error, Hashable, Sendable {
        package let all: [AssessmentFlaw]

        package init(all: [AssessmentFlaw]) { self.all = all }
    }

    /// The assessment that is meant, or everything that keeps it from being taken.
    /// - Parameters:
    ///   - basis: what it can be about, and the day it is.
    ///   - widest: the circle that whoever writes reads: nothing is kept from its own writer.
    package func content(on basis: ReportGround, within widest: Circle) -> Result<Assessment.Content, Flaws> {
        var flaws: [AssessmentFlaw] = []
        let named = basis.places.first { $0.slug.text == place }
        // A place brings its area.
        let area = self.area.isEmpty ? named?.area : chosenArea(basis)
        if area == nil { flaws.append(.area) }
        if !place.isEmpty, named == nil || (area != nil && area != named?.area) { flaws.append(.place) }
        if let flaw = wordsFlaw { flaws.append(flaw) }
        if ground.isEmpty { flaws.append(.ground) }
        if ground.count > AssessmentDraft.longestGround { flaws.append(.longGround(count: ground.count)) }
        let until = Day(text: until).flatMap { $0 > basis.today && $0 - basis.today <= AssessmentDraft.furthest ? $0 : nil }
        if until == nil { flaws.append(.until) }
        let circle = reach(within: widest)
        if circle == nil { flaws.append(.circle) }
        guard flaws.isEmpty, let area, let until, let circle else { return .failure(Flaws(all: flaws)) }
        return .success(
            Assessment.Content(area: area, place: named?.slug, words: words, ground: ground, validUntil: until, circle: circle))
    }

    /// A line told at the meeting about a week: it holds through the week after, and rests on having been told there.
    package func line(of week: Week, on basis: ReportGround, within widest: Circle) -> Result<Assessment.Content, Flaws> {
        var flaws: [AssessmentFlaw] = []
        let area = chosenArea(basis)
        if area == nil { flaws.append(.area) }
        if let flaw = wordsFlaw { flaws.append(flaw) }
        let circle = reach(within: widest)
        if circle == nil { flaws.append(.circle) }
        guard flaws.isEmpty, let area, let circle else { return .failure(Flaws(all: flaws)) }
        return .success(
            Assessment.Content(
                area: area, place: nil, words: words, ground: AssessmentDraft.toldAtMeeting, validUntil: week.advanced(by: 1).sunday, circle: circle))
    }

    private func chosenArea(_ basis: ReportGround) -> Slug? { basis.areas.first { $0.slug.text == area }?.slug }

    private var wordsFlaw: AssessmentFlaw? {
        words.isEmpty ? .words : words.count > AssessmentDraft.longest ? .long(count: words.count) : nil
    }

    private func reach(within widest: Circle) -> Reach? {
        Circle.allCases.first { $0.text == circle && $0 <= widest }.map { .circle($0) }
    }
}
