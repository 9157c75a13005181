import AccessRules
import Picture
import Tabular

/// Why something could not be done with somebody's account.
enum PeopleRefusal: Error, Hashable, Sendable {
    /// The name is empty, too long, or holds what is no part of a name.
    case name
    case address
    /// The organisation is no party of the cooperation.
    case organisation
    /// There is no such role, or none was chosen.
    case role
    /// There is no such account in the cooperation; also when there is one elsewhere.
    case absent
    /// Nobody would be left who can keep the accounts of the cooperation.
    case lastAdministrator
    case oneself
    /// The account has roles where the administrator has no say.
    case elsewhere
    case closed

    /// As the administrator is told.
    var words: String {
        switch self {
        case .name: "Skriv namnet på en rad, högst 100 tecken."
        case .address: "Skriv en e-postadress, till exempel namn@kommunen.se."
        case .organisation: "Välj en av organisationerna som är parter i samverkan."
        case .role: "Välj minst en roll."
        case .absent: "Kontot finns inte i den här samverkan."
        case .lastAdministrator:
            "Samverkan behöver minst en administratör som kan logga in. Gör någon annan till administratör först, och vänta tills det kontot är öppet."
        case .oneself: "Det egna kontot stänger någon annan administratör."
        case .elsewhere: "Kontot har roller i en annan samverkan också. Här går det bara att ge och ta bort roller i den här."
        case .closed: "Kontot är stängt. Den som stängde det får öppna det först."
        }
    }
}

/// Text that was typed in a field of one line.
enum TypedLine {
    /// Nil for what holds a break or another control character: no browser sends that from such a field.
    static func read(_ text: String) -> String? {
        let breaks: [Unicode.GeneralCategory] = [.control, .lineSeparator, .paragraphSeparator]
        return text.unicodeScalars.allSatisfy { $0 == "\t" || !breaks.contains($0.properties.generalCategory) } ? text : nil
    }

    /// A person's or an organisation's name as it is kept.
    static func name(_ text: String) -> String? { read(text).flatMap { Account.name($0) } }

    /// A reason in a sentence; nil for none, and for more than 300 characters.
    static func reason(_ text: String) -> String? {
        read(text).map { String.trimmed($0) }.flatMap { $0.isEmpty || $0.count > 300 ? nil : $0 }
    }

    /// An e-mail address as it is kept.
    static func address(_ text: String) -> String? { read(text).flatMap { Account.address($0) } }
}
