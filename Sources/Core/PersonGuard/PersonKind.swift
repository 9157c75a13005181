/// What in a text can point a person out. The raw values are those of the contract's `guard` answer.
package enum PersonKind: String, Hashable, Sendable, CaseIterable {
    case identityNumber = "identity_number"
    case phone
    case plate
    case email
    case handle
    case account
    case address
    case name

    /// As it is called for whoever is asked to write otherwise: `personnummer`.
    package var swedishName: String {
        switch self {
        case .identityNumber: "personnummer"
        case .phone: "telefonnummer"
        case .plate: "registreringsnummer"
        case .email: "e-postadress"
        case .handle: "konto i sociala medier"
        case .account: "bankkonto"
        case .address: "adress vid ett namn"
        case .name: "namn på person"
        }
    }

    /// `ett telefonnummer`.
    package var indefinite: String {
        switch self {
        case .email, .address: "en \(swedishName)"
        case .name: "ett namn"
        default: "ett \(swedishName)"
        }
    }
}

/// A place in a line that points a person out.
package struct PersonSpan: Hashable, Sendable {
    package let kind: PersonKind
    /// The first and the last character, counted from 1 as a reader counts them (an "é" of two code points is one).
    package let range: ClosedRange<Int>
    /// As it stands in the line.
    package let text: String

    package var from: Int { range.lowerBound }
    package var through: Int { range.upperBound }

    package init(kind: PersonKind, range: ClosedRange<Int>, text: String) {
        self.kind = kind
        self.range = range
        self.text = text
    }
}
