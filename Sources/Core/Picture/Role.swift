/// What somebody is in a local cooperation. A role is given by a cooperation and for an organisation, never at large; who has none reads what is open.
package enum Role: String, Hashable, Sendable, CaseIterable {
    /// Tells what was seen.
    case reporter
    /// Takes part in the meeting and takes on actions: housing, school, guards.
    case partner
    /// Prepares and leads the weekly meeting; keeps figures, places, plan and report in order.
    case coordinator
    /// Co-owner of the picture for the police: lokalpolisområdeschef, kommunpolis.
    case policeLead
    /// Answers for a focus area, or a section of the yearly picture.
    case focusManager
    /// Reads in figures and judges them.
    case analyst
    /// Reads the picture and decides on priorities.
    case manager
    /// Keeps public records: gives out copies and purges.
    case registrar
    /// Keeps accounts, organisations and settings; reads no more than that asks for.
    case administrator
    /// Data-protection officer or auditor: reads the trail, changes nothing.
    case auditor

    /// As people read it.
    package var name: String {
        switch self {
        case .reporter: "rapportör"
        case .partner: "samverkanspart"
        case .coordinator: "samordnare"
        case .policeLead: "polisens ledning"
        case .focusManager: "områdesansvarig"
        case .analyst: "analytiker"
        case .manager: "chef"
        case .registrar: "registrator"
        case .administrator: "administratör"
        case .auditor: "granskare"
        }
    }

    /// What somebody in the role does, in one sentence.
    package var meaning: String {
        switch self {
        case .reporter: "Berättar vad som har setts, var och när."
        case .partner: "Deltar i mötet och tar på sig åtgärder."
        case .coordinator: "Förbereder och leder veckans möte och håller ordning på bilden."
        case .policeLead: "Äger bilden tillsammans med kommunen och godkänner för polisen."
        case .focusManager: "Svarar för ett samverkansområde eller ett avsnitt i lägesbilden."
        case .analyst: "Läser in siffror och prövar vad de säger."
        case .manager: "Läser bilden och beslutar om prioriteringar."
        case .registrar: "Sköter allmänna handlingar: lämnar ut, bevarar och gallrar."
        case .administrator: "Sköter konton, organisationer och inställningar."
        case .auditor: "Granskar vem som har gjort vad, och ändrar inget."
        }
    }

    /// From coordinator up a password alone is not enough.
    package var needsSecondFactor: Bool { self != .reporter && self != .partner }
}
