import AccessRules
import Picture

/// Why something could not be done with an organisation or a cooperation.
enum PartyRefusal: Error, Hashable, Sendable {
    case name
    case kind
    /// There is one of that name already.
    case taken
    /// There is an organisation of that name already, and it is of another kind.
    case takenAs(OrganisationKind)
    /// It is a party of other cooperations too, where the administrator has no say.
    case shared
    case absent
    /// No area, or none that is known.
    case area
    /// A municipality or a police district without a name, or without saying which of them it is.
    case district
    /// An area belongs to another cooperation, and it was not said that it is to be shared.
    case areaOfOthers(area: String, cooperation: String)
    /// An area belongs to another cooperation, where the administrator has no say.
    case areaOutOfHand(area: String, cooperation: String)
    /// An area is part of another cooperation's, or holds it.
    case areaEntangled(area: String, cooperation: String)

    /// As the administrator is told.
    var words: String {
        switch self {
        case .name: "Skriv ett namn på en rad, högst 100 tecken, med minst en bokstav."
        case .kind: "Välj vilket slags organisation det är. Det avgör vad dess personer får läsa."
        case .taken: "Det finns redan en med det namnet."
        case .takenAs(let kind): "Det finns redan en organisation med det namnet, av slaget \(kind.name). Välj det slaget om det är den du menar."
        case .shared: "Organisationen är part i en annan samverkan också, där du inte är administratör. Namn och slag ändras av den som är det i båda."
        case .absent: "Den finns inte."
        case .area: "Välj minst ett område."
        case .district: "Skriv kommunens eller polisområdets namn på en rad, högst 100 tecken, och säg vilket det är."
        case .areaOfOthers(let area, let cooperation):
            "\(area) hör till samverkan \(cooperation). Ska området höra till båda: kryssa för att det delas, och spara igen."
        case .areaOutOfHand(let area, let cooperation):
            "\(area) hör till samverkan \(cooperation). Bara den som är administratör även där kan låta det höra till båda."
        case .areaEntangled(let area, let cooperation):
            "\(area) ligger inom, eller omfattar, ett område i samverkan \(cooperation). Välj samma område som den har, eller ett utanför."
        }
    }
}
