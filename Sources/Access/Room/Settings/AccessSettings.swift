import AccessRules
import Picture
package import Storage

extension AccessRoom {
    static let idle = SettingItem(
        Slug(known: "inloggning-vila"), title: "Så länge får en inloggning vila",
        meaning: "Den som inte har gjort något på så lång tid loggas ut. Kortare tid är tryggare vid skärmar som andra kommer åt.",
        kind: .whole(SessionRule.idleRange, unit: "minuter"), first: String(SessionRule.standard.idleMinutes))

    static let longest = SettingItem(
        Slug(known: "inloggning-langst"), title: "Så länge gäller en inloggning som längst",
        meaning: "Därefter får man logga in på nytt, också mitt i arbetet. En arbetsdag räcker för de flesta.",
        kind: .whole(SessionRule.absoluteRange, unit: "timmar"), first: String(SessionRule.standard.absoluteHours))

    static let invitation = SettingItem(
        Slug(known: "inbjudan-dagar"), title: "Så länge gäller en inbjudan",
        meaning: "En inbjudan som inte har använts i tid öppnar inget. Den går alltid att göra om.", kind: .whole(1...30, unit: "dagar"), first: "7")

    /// What can be changed about sign-in.
    package static let settings = [idle, longest, invitation]

    /// How long a sign-in lasts in this store.
    func rule(_ reader: Reader) throws -> SessionRule {
        let settings = try reader.settings()
        return SessionRule(idleMinutes: settings.whole(AccessRoom.idle), absoluteHours: settings.whole(AccessRoom.longest))
    }
}
