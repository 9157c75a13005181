package import Picture

/// Something that somebody did, or tried to do, that changed no fact of the picture and yet belongs in the trail.
package struct AccessEvent: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case signedIn, signInFailed, signedOut, signInsEnded
        case passwordSet, factorSet, factorDropped, recoveryCodesMade, recoveryCodeUsed
        case linkMade, linkUsed
        case cooperationEntered
        case refused, strangeForm
        case exported
        case trailVerified, headPublished

        /// As people read it.
        package var name: String {
            switch self {
            case .signedIn: "loggade in"
            case .signInFailed: "misslyckad inloggning"
            case .signedOut: "loggade ut"
            case .signInsEnded: "avslutade inloggningar"
            case .passwordSet: "valde lösenord"
            case .factorSet: "kopplade engångskoder"
            case .factorDropped: "tog bort engångskoder"
            case .recoveryCodesMade: "fick nya reservkoder"
            case .recoveryCodeUsed: "använde en reservkod"
            case .linkMade: "gjorde en länk"
            case .linkUsed: "öppnade en länk"
            case .cooperationEntered: "bytte samverkan"
            case .refused: "nekades"
            case .strangeForm: "formulär från annat håll"
            case .exported: "hämtade ut"
            case .trailVerified: "kontrollerade spåret"
            case .headPublished: "tog ut spårets senaste länk"
            }
        }
    }

    package let kind: Kind
    /// Whose account it is about; nil where there is none, or where none was found.
    package let account: Int64?
    package let cooperation: Slug?
    /// What it was, in words that name no secret: the address of a page, a format, a person who was given something.
    package let about: String
    /// The machine it came from; nil for a program.
    package let address: String?
    /// The ground for sharing, where something was shared.
    package let ground: String?
    /// What the trail knows a sign-in by, so that one that was put into the store by hand opens nothing; nil for other events.
    package let mark: String?
    /// How many times within the minute: what is tried again and again is one entry.
    package let times: Int

    package init(
        _ kind: Kind, account: Int64?, cooperation: Slug? = nil, about: String = "", address: String? = nil, ground: String? = nil, mark: String? = nil,
        times: Int = 1
    ) {
        self.kind = kind
        self.account = account
        self.cooperation = cooperation
        self.about = String(about.prefix(300))
        self.address = address
        self.ground = ground
        self.mark = mark
        self.times = times
    }
}
