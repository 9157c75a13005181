package import AccessRules
import Picture

/// What kind of file of reports it is. It decides what is taken for granted where the file itself says nothing.
package enum FileVoice: String, Hashable, Sendable, CaseIterable {
    /// A list that a party keeps of what its people have seen.
    case sheet
    /// What guards wrote on their round.
    case guardLog = "guard-log"
    /// What residents wrote to the municipality, a case a row.
    case tyckTill = "tyck-till"

    /// As it is chosen on a page.
    package var name: String {
        switch self {
        case .sheet: "en lista som parten själv för"
        case .guardLog: "väktares eller ordningsvakters logg"
        case .tyckTill: "ärenden ur Tyck till"
        }
    }

    /// What a party's files are where nobody says.
    package init(usualOf kind: OrganisationKind) { self = kind == .guards ? .guardLog : .sheet }

    /// The kind of organisation that such files come from; nil where it may be any.
    package var usualKind: OrganisationKind? {
        switch self {
        case .sheet: nil
        case .guardLog: .guards
        case .tyckTill: .municipality
        }
    }

    /// How what stands in the file is known: guards write what they saw, a list what was told.
    package var certainty: Certainty { self == .guardLog ? .seen : .told }

    /// Whom the file speaks for, by function.
    package var toldBy: String? {
        switch self {
        case .sheet: nil
        case .guardLog: "väktare eller ordningsvakt på sin rond"
        case .tyckTill: "boende, genom Tyck till"
        }
    }

    /// How grave something is where the file does not say it; nil for what somebody has to look at.
    ///
    /// What residents ask to have put right, and how a place is, is minor. Violence never is by default.
    package func severity(of category: ObservationCategory) -> Severity? {
        let isViolence = [6, 7].contains(category.code / 10)
        return !isViolence && (self == .tyckTill || category.isCondition) ? .minor : nil
    }
}

extension ObservationCategory {
    /// True for what is about how a place is, and not what happened there.
    package var isCondition: Bool { code / 10 == 4 }

    /// What kind of thing is told by it.
    /// - Parameter isToCome: true where the day lies ahead.
    package func usualKind(isToCome: Bool) -> ObservationKind {
        switch code {
        case 95: .nothing
        case 91: isToCome ? .planned : .observation
        case 11, 21, 83, 84, 85, 93, 94: .observation
        default: isCondition ? .condition : .incident
        }
    }
}

extension Severity {
    /// `2`, `oroande`, `2 oroande`, and the words that people use in their own lists; nil for what is none of them.
    package static func named(_ text: String) -> Severity? {
        let words = NearestNames.folded(text).split { $0 == " " || $0 == "." || $0 == ":" || $0 == "-" || $0 == "," }.map(String.init)
        let found = Set(words.compactMap { one in Int(one).map { Severity(rawValue: $0) } ?? severities[one].flatMap { Severity(rawValue: $0) } })
        // Every word must say the same: "2 allvarlig" is no answer.
        let isWhole = words.allSatisfy { Int($0).flatMap { Severity(rawValue: $0) } != nil || severities[$0] != nil }
        return isWhole && found.count == 1 ? found.first : nil
    }

    private static let severities = [
        "lindrig": 1, "lindrigt": 1, "låg": 1, "lågt": 1, "liten": 1, "ringa": 1, "mindre": 1, "oroande": 2, "medel": 2, "måttlig": 2, "måttligt": 2,
        "allvarlig": 3, "allvarligt": 3, "hög": 3, "högt": 3, "grov": 3, "grovt": 3, "kritisk": 4, "kritiskt": 4, "akut": 4,
    ]
}

extension ToldPolice {
    /// `ja`, `nej`, `x`, the number of a police report; nil for what says neither.
    package static func named(_ text: String) -> ToldPolice? {
        let word = NearestNames.folded(text)
        if ["", "-", "?", "okänt", "vet inte", "vet ej", "oklart"].contains(word) { return .unknown }
        if ["ja", "j", "yes", "x", "1", "sant", "true", "anmäld", "anmält", "polisanmäld", "polisanmält"].contains(word) { return .yes }
        if ["nej", "n", "no", "0", "falskt", "false", "ej", "ej anmäld", "inte anmäld", "ej polisanmäld"].contains(word) { return .no }
        return isReportNumber(word) ? .yes : nil
    }

    /// `5000-K123456-24`, `0201-k8871-24`.
    private static func isReportNumber(_ word: String) -> Bool {
        let parts = word.split(separator: "-")
        guard parts.count >= 2, let numbered = parts.first(where: { $0.hasPrefix("k") }) else { return false }
        return parts.allSatisfy { $0.allSatisfy { ("0"..."9").contains($0) || $0 == "k" } } && numbered.count > 1
    }
}

/// What a cell for the time of day says.
package enum ClockText: Hashable, Sendable {
    case empty
    /// Minutes since midnight.
    case minute(Int)
    case part(PartOfDay)
    case unreadable

    /// `22:10`, `22.10`, `kl. 22`, `ca 22:10:00`, `22:10–23:40` (the beginning counts), `kväll`.
    package static func read(_ text: String) -> ClockText {
        let word = NearestNames.folded(text)
        if ["", "-", "okänt", "okänd", "vet inte", "vet ej"].contains(word) { return .empty }
        if let part = parts[word] { return .part(part) }
        let clock = word.split { $0 == " " }.map(String.init).filter { !introductions.contains($0) }.joined(separator: " ")
        let first = clock.split { $0 == "-" }.first.map(String.init) ?? clock
        let begins = first.split(separator: " ").first.map(String.init) ?? first
        return minute(begins).map { .minute($0) } ?? .unreadable
    }

    private static let introductions: Set<String> = ["ca", "ca.", "cirka", "c:a", "kl", "kl.", "klockan", "omkring", "runt"]

    private static func minute(_ text: String) -> Int? {
        let digits = text.split { $0 == ":" || $0 == "." }
        guard digits.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }) else { return nil }
        // Seconds say nothing here; a lone hour is a whole one.
        if digits.count == 1, text.count <= 2, let hour = Int(text) { return (0..<24).contains(hour) ? hour * 60 : nil }
        return ReportDraft.minute(digits.prefix(2).joined(separator: digits.count > 1 ? ":" : ""))
    }

    private static let parts: [String: PartOfDay] = [
        "natt": .night, "natten": .night, "nattetid": .night, "på natten": .night, "morgon": .morning, "morgonen": .morning, "på morgonen": .morning,
        "dag": .day, "dagen": .day, "dagtid": .day, "på dagen": .day, "förmiddag": .day, "förmiddagen": .day, "eftermiddag": .day, "eftermiddagen": .day,
        "kväll": .evening, "kvällen": .evening, "kvällstid": .evening, "på kvällen": .evening,
    ]
}
