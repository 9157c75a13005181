import AccessRules
import Almanac
package import ArgumentParser
import Markup
import Picture
package import Storage
package import Terminal

/// A command that works in the room; the roof opens the room for it.
package protocol AccessCommand: ParsableCommand {
    /// Does the command's work.
    /// - Parameters:
    ///   - room: opens the room of the store that the options name; `keeping` says whether a store that does not exist is to be made.
    ///   - founding: what the first cooperation of a store is founded with.
    func run(
        opening room: @Sendable (CommonOptions, _ keeping: Bool) async throws -> AccessRoom,
        founding: @escaping @Sendable (Reader) throws -> Founding
    ) async throws
}

extension OrganisationKind: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}

/// `samsyn account`.
package struct AccountGroup: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Konton för dem som loggar in: lägg till det första, lista, gör en ny länk, stäng.",
        discussion: "Allt annat om konton och roller görs på sidan Personer, av den som är administratör.",
        subcommands: [AddAccount.self, ListAccounts.self, LinkAccount.self, CloseAccount.self])

    package init() {}
}

/// Where a link is opened.
struct LinkOptions: ParsableArguments, Sendable {
    @Option(help: ArgumentHelp("Webbplatsens adress, som länken ska börja med.", valueName: "https://…")) var base: String?

    /// - Throws: `Refused` for what is no address of a site.
    func checked() throws -> String? {
        guard let base else { return nil }
        let plain = base.hasSuffix("/") ? String(base.dropLast()) : base
        guard plain.utf8.count <= 200, plain.wholeMatch(of: #/https://[A-Za-z0-9.:-]+|http://(localhost|127\.0\.0\.1)(:[0-9]+)?/#) != nil else {
            throw OfficeFaults.base(base)
        }
        return plain
    }
}

/// `samsyn account add`.
package struct AddAccount: AccessCommand {
    package static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Lägg till ett konto och visa en länk att lämna över.",
        discussion: """
            Den första som läggs till blir administratör och bjuder in de andra i webbläsaren. I ett nytt lager skapas samverkan och organisationen \
            samtidigt; utan --cooperation heter samverkan som det översta området. Länken visas en gång, gäller i sju dagar om inget annat är inställt och öppnar ett val av lösenord.

              samsyn account add --name "Kim Exempel" --address kim@kommunen.se --organisation "Exempelby kommun" --kind municipality \
            --base https://samsyn.kommunen.se
            """)

    @Option(help: ArgumentHelp("Personens namn.", valueName: "namn")) var name: String
    @Option(help: ArgumentHelp("E-postadressen som personen loggar in med.", valueName: "adress")) var address: String
    @Option(help: ArgumentHelp("Organisationen som personen arbetar för.", valueName: "namn")) var organisation: String?
    @Option(help: ArgumentHelp("Vilket slag en ny organisation är.", valueName: "slag")) var kind: OrganisationKind?
    @Option(help: ArgumentHelp("Rollen i samverkan.", valueName: "roll")) var role: Role = .administrator
    @Option(help: ArgumentHelp("Samverkan; behövs när det finns flera.", valueName: "namn")) var cooperation: String?
    @OptionGroup var link: LinkOptions
    @OptionGroup var common: CommonOptions

    package init() {}

    package func run(
        opening open: @Sendable (CommonOptions, Bool) async throws -> AccessRoom, founding: @escaping @Sendable (Reader) throws -> Founding
    ) async throws {
        try await Console.run(common) {
            let base = try link.checked()
            let order = AccountOrder(name: name, address: address, organisation: organisation, kind: kind, role: role, cooperation: cooperation)
            let office = AccountOffice(room: try await open(common, true), actor: .commandLine, now: try common.clock(), founding: founding)
            AccountReport.print(try await office.add(order), did: "har rollen \(role.name)", base: base, common.format)
        }
    }
}

/// `samsyn account list`.
package struct ListAccounts: AccessCommand {
    package static let configuration = CommandConfiguration(commandName: "list", abstract: "Lista kontona med deras roller.")

    @OptionGroup var common: CommonOptions

    package init() {}

    package func run(
        opening open: @Sendable (CommonOptions, Bool) async throws -> AccessRoom, founding: @escaping @Sendable (Reader) throws -> Founding
    ) async throws {
        try await Console.run(common) {
            let found = try await AccountOffice(room: try await open(common, false), actor: .commandLine, now: try common.clock()).list()
            switch common.format {
            case .json:
                let list = found.accounts.map { AccountReport.json($0.account, $0.grants, found.parties, [("one_time_codes", .bool($0.hasFactor))]) }
                Console.print(Envelope(kind: "account", change: found.change, data: .of(["accounts": .array(list)])))
            case .table:
                var table = TextTable([("Namn", .left), ("Adress", .left), ("Konto", .left), ("Engångskoder", .left), ("Roller", .left)])
                for item in found.accounts {
                    let roles = item.grants.map { AccountReport.words($0, found.parties) }.joined(separator: ", ")
                    table.add([item.account.name, item.account.address, item.account.state.name, item.hasFactor ? "ja" : "nej", roles])
                }
                Console.print(found.accounts.isEmpty ? "Inga konton än. Lägg till det första med: samsyn account add" : table.text)
            }
        }
    }
}

/// `samsyn account link`.
package struct LinkAccount: AccessCommand {
    package static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Gör en ny länk för den som inte kommer in, till exempel den sista administratören.",
        discussion: "Länken öppnar ett val av lösenord. Är både telefonen och reservkoderna borta: lägg till --drop-codes.")

    @Argument(help: ArgumentHelp("Kontots e-postadress.", valueName: "adress")) var address: String
    @Flag(help: "Ta också bort engångskoderna. Roller som behöver dem ger inget förrän en ny telefon är kopplad.") var dropCodes = false
    @OptionGroup var link: LinkOptions
    @OptionGroup var common: CommonOptions

    package init() {}

    package func run(
        opening open: @Sendable (CommonOptions, Bool) async throws -> AccessRoom, founding: @escaping @Sendable (Reader) throws -> Founding
    ) async throws {
        try await Console.run(common) {
            let base = try link.checked()
            let office = AccountOffice(room: try await open(common, false), actor: .commandLine, now: try common.clock())
            AccountReport.print(try await office.link(address, dropsCodes: dropCodes), did: "har en ny länk", base: base, common.format)
        }
    }
}

/// `samsyn account close`.
package struct CloseAccount: AccessCommand {
    package static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Stäng ett konto: det släpper inte in någon mer, och allt som är gjort med det står kvar.")

    @Argument(help: ArgumentHelp("Kontots e-postadress.", valueName: "adress")) var address: String
    @OptionGroup var common: CommonOptions

    package init() {}

    package func run(
        opening open: @Sendable (CommonOptions, Bool) async throws -> AccessRoom, founding: @escaping @Sendable (Reader) throws -> Founding
    ) async throws {
        try await Console.run(common) {
            let office = AccountOffice(room: try await open(common, false), actor: .commandLine, now: try common.clock())
            AccountReport.print(try await office.close(address), did: "är stängt", base: nil, common.format)
        }
    }
}

/// Accounts as a command tells them.
enum AccountReport {
    static func print(_ answer: OfficeAnswer, did: String, base: String?, _ format: OutputFormat) {
        switch format {
        case .json: Console.print(Envelope(kind: "account", change: answer.change, data: json(answer, base: base)))
        case .table: Console.print(lines(answer, did: did, base: base).joined(separator: "\n"))
        }
    }

    static func lines(_ answer: OfficeAnswer, did: String, base: String?) -> [String] {
        var lines = ["Kontot \(answer.account.address) (\(answer.account.name)) \(did)."]
        if let made = answer.link {
            lines += ["", (base ?? "") + Link.welcome(made.token).text, ""]
            if base == nil { lines.append("Lägg till webbplatsens adress framför, så att länken börjar med https://.") }
            lines.append("Länken gäller till \(Swedish.moment(made.expires)), en gång. Lämna över den till \(answer.account.name) själv.")
        } else if answer.account.state == .open {
            lines.append("Kontot används redan: ingen länk behövs.")
        }
        // Whoever has just been invited will keep them, once the link has been opened.
        if answer.account.state == .closed, !answer.unkept.isEmpty {
            lines.append("Ingen som kan logga in sköter nu kontona i \(Swedish.list(answer.unkept)). Lägg till någon med: samsyn account add")
        }
        return lines
    }

    static func json(_ answer: OfficeAnswer, base: String?) -> JSON {
        let link = answer.link.map { (base ?? "") + Link.welcome($0.token).text }
        return json(
            answer.account, answer.grants, answer.parties,
            [("link", .optional(link)), ("expires", .optional(answer.link?.expires.description)), ("without_administrator", .strings(answer.unkept))])
    }

    static func json(_ account: Account, _ grants: [RoleGrant], _ parties: Parties, _ more: [(String, JSON)]) -> JSON {
        let roles = grants.map { grant in
            JSON.of([
                "cooperation": .string(grant.cooperation.text), "organisation": .string(grant.organisation.text), "role": .string(grant.role.rawValue),
            ])
        }
        let own: [(String, JSON)] = [
            ("account", .int(account.number)), ("name", .string(account.name)), ("address", .string(account.address)),
            ("state", .string(account.state.rawValue)), ("roles", .array(roles)),
        ]
        return .object((own + more).map { JSON.Member(key: $0.0, value: $0.1) })
    }

    /// `administratör i Norrby (Exempelby kommun)`.
    static func words(_ grant: RoleGrant, _ parties: Parties) -> String {
        let cooperation = parties.cooperation(grant.cooperation)?.name ?? grant.cooperation.text
        return "\(grant.role.name) i \(cooperation) (\(parties.organisation(grant.organisation)?.name ?? grant.organisation.text))"
    }
}
