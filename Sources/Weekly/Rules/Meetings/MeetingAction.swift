package import Almanac
package import Picture

/// How far an action has come.
package enum ActionState: String, Hashable, Sendable, CaseIterable {
    case waiting
    case ongoing
    case done
    /// Will not be done; the remark says why.
    case dropped

    package var name: String {
        switch self {
        case .waiting: "inte påbörjad"
        case .ongoing: "pågår"
        case .done: "klar"
        case .dropped: "utgår"
        }
    }

    /// True while the next meeting has to hear of it.
    package var isCarried: Bool { self == .waiting || self == .ongoing }
}

/// What somebody took on at a meeting. It follows from meeting to meeting until it is done.
package struct MeetingAction: Hashable, Sendable {
    /// Lasting; 0 for one that is not stored yet.
    package let number: Int64
    /// The meeting that it was decided at.
    package let meeting: Int64
    package let what: String
    /// Who answers for it: a function or an organisation. Officials may be named: they answer for what they took on.
    package let owner: String
    /// Where; nil for what is not about one area.
    package let area: Slug?
    package let place: Slug?
    package let due: Day
    package var state: ActionState
    /// How it goes, or why it will not be done; may be empty.
    package var remark: String
    /// True where it stands in the milder edition too.
    package let isMild: Bool

    package init(
        number: Int64 = 0, meeting: Int64, what: String, owner: String, area: Slug?, place: Slug?, due: Day, state: ActionState = .waiting,
        remark: String = "", isMild: Bool = false
    ) {
        self.number = number
        self.meeting = meeting
        self.what = what
        self.owner = owner
        self.area = area
        self.place = place
        self.due = due
        self.state = state
        self.remark = remark
        self.isMild = isMild
    }

    /// `pågår, försenad 3 dagar`.
    package func status(on today: Day) -> String {
        let late = today - due
        guard state.isCarried, late > 0 else { return state.name }
        return "\(state.name), försenad \(late)\(Swedish.noBreak)\(late == 1 ? "dag" : "dagar")"
    }
}
