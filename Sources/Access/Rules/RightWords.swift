package import Picture

/// Rights and circles as people read them.
extension Right {
    /// What one may do, after the word `får`: `leda mötet`.
    package var name: String {
        switch self {
        case .report: "berätta vad som har setts"
        case .takePart: "delta i mötet med bedömningar och åtgärder"
        case .lead: "leda mötet, ändra nivåer och stänga veckan"
        case .keepFigures: "läsa in siffror och sköta källor"
        case .annotate: "skriva noter om siffror"
        case .write: "skriva avsnitt i rapporter och planer"
        case .approve: "godkänna det som sedan inte ändras"
        case .setCircles: "höja och sänka kretsar, med skäl"
        case .keepAccounts: "sköta konton, roller och organisationer"
        case .configure: "ändra inställningar och samverkan"
        case .keepRecords: "sköta handlingar: bevara, gallra och lämna ut"
        case .readTrail: "läsa spåret av vem som har gjort vad"
        }
    }
}

extension Circle {
    /// What a reader of the circle sees: `det öppna`.
    package var reading: String {
        switch self {
        case .open: "det öppna"
        case .place: "det öppna och det som gäller platsen"
        case .authority: "allt i samverkan, också det som är för myndigheter"
        }
    }
}
