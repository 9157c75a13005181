import AccessRules
import Almanac
import Picture
package import Storage

extension AccessRoom {
    /// What the room keeps, for the rules on how long.
    package static let records = RoomRecords(
        types: [
            RecordType(
                Slug(known: "inloggningar"), title: "Inloggningar och försök",
                holds: "Vem som har loggat in och ut, nekats, tagit ut uppgifter eller fått ett konto ändrat, och från vilken adress.",
                tables: [AccessSchema.eventFacts], proposal: .purge(months: 24), purging: EventPurging()),
            RecordType(
                Slug(known: "stangda-konton"), title: "Stängda konton", holds: "Namn och e-postadress för den som har haft ett konto.",
                tables: [AccessSchema.accountFacts], proposal: .purge(months: 24), purging: AccountPurging()),
            RecordType(
                Slug(known: "organisationer"), title: "Organisationer, samverkan och roller",
                holds: "Vilka som är parter, vilka områden en samverkan gäller och vilka roller som har getts.",
                tables: [
                    AccessSchema.organisations, AccessSchema.cooperations, AccessSchema.cooperationAreas, AccessSchema.cooperationParties,
                    AccessSchema.districts, AccessSchema.districtCooperations, AccessSchema.grants, AccessSchema.keys,
                ]),
        ],
        working: [
            WorkingMaterial(
                "Pågående inloggningar", holds: "Vilka webbläsare som är inloggade.", tables: [AccessSchema.sessions],
                erased: "vid utloggning, efter en stund utan användning och senast efter en arbetsdag, så som det är inställt"),
            WorkingMaterial(
                "Kända webbläsare", holds: "Att en webbläsare har loggat in förut, så att andras försök inte stänger ute den.",
                tables: [AccessSchema.devices], erased: "efter ett halvår utan inloggning, eller när kontot stängs"),
            WorkingMaterial(
                "Länkar", holds: "Inbjudningar och länkar till ett nytt lösenord.", tables: [AccessSchema.links],
                erased: "när de används eller ersätts; en inbjudan efter de dagar som är inställda, ett nytt lösenord efter ett dygn"),
            WorkingMaterial(
                "Lösenord och engångskoder", holds: "Lösenordets hash, telefonens nyckel och reservkoderna.",
                tables: [AccessSchema.passwords, AccessSchema.factors, AccessSchema.recoveryCodes], erased: "när de byts, används eller kontot stängs"),
        ])
}

/// Sign-ins, attempts and what else was done with accounts: they go, whole.
private struct EventPurging: RecordPurging {
    var countedFrom: String { "dagen då det hände" }
    var effect: String { "Händelserna tas bort. Att spåret hade dem går att se, inte vad de var." }

    func due(before day: Day, _ reader: Reader) throws -> [RecordsDue] {
        let count = try reader.first("SELECT count(*) FROM access_event WHERE since <= ?1", [.int(reader.change(before: day).value)]) { Int($0.int(0)) }
        return [RecordsDue(table: AccessSchema.eventFacts.name, rows: count ?? 0)]
    }

    func purge(_ ground: PurgeGround, _ writer: Writer) throws {
        let last = try writer.reader.change(before: ground.before).value
        let ids = try writer.reader.rows("SELECT id FROM access_event WHERE since <= ?1", [.int(last)]) { $0.int(0) }
        try writer.purge(ids, of: AccessSchema.eventFacts, .rows, ground)
    }
}

/// Accounts that have been closed: name and address go, the number stays, so that what was done with it is still one person's.
private struct AccountPurging: RecordPurging {
    private static let nobody = "gallrat konto"

    var countedFrom: String { "dagen då kontot stängdes" }
    var effect: String { "Namn och adress byts mot ”\(AccountPurging.nobody)” och kontots nummer. Spårets poster gallras för sig." }

    func due(before day: Day, _ reader: Reader) throws -> [RecordsDue] {
        [RecordsDue(table: AccessSchema.accountFacts.name, rows: try accounts(before: day, reader).reduce(0) { $0 + $1.rows.count })]
    }

    func purge(_ ground: PurgeGround, _ writer: Writer) throws {
        for (account, rows) in try accounts(before: ground.before, writer.reader) {
            // No two accounts have the same address.
            let news: [String: Bind] = ["name": .text(AccountPurging.nobody), "address": .text("gallrat-\(account)")]
            try writer.purge(rows, of: AccessSchema.accountFacts, .columns(news), ground, about: String(account))
        }
    }

    /// Closed accounts that still have a name, with every row they have had.
    private func accounts(before day: Day, _ reader: Reader) throws -> [(account: Int64, rows: [Int64])] {
        let closed = try reader.rows(
            "SELECT account FROM account WHERE until IS NULL AND state = ?1 AND since <= ?2 AND name <> ?3 ORDER BY account",
            [.text(Account.State.closed.rawValue), .int(reader.change(before: day).value), .text(AccountPurging.nobody)]
        ) { $0.int(0) }
        return try closed.map { account in
            (account, try reader.rows("SELECT id FROM account WHERE account = ?1 ORDER BY id", [.int(account)]) { $0.int(0) })
        }
    }
}
