import Picture

/// What the tables of facts are called where people read of them.
struct TableWords: Sendable {
    private let names: [String: String]

    /// - Parameter others: the names that the other rooms' tables have.
    init(_ others: [String: String]) { names = TableWords.own.merging(others) { $1 } }

    /// The name; the table's own where it has been given none.
    func name(_ table: String) -> String { names[table] ?? table }

    /// Tables by the names people know them by, as Swedish sorts them. The one that only says who stands behind a change is left out: every change has it.
    func choices(_ tables: [String]) -> [(value: String, words: String)] {
        tables.filter { $0 != TableWords.sender }.map { ($0, name($0)) }.sorted { Swedish.precedes($0.words, $1.words) }
    }

    /// Says of a change who stands behind it.
    static let sender = "trail_sender"
    /// What people did with their accounts.
    static let events = "access_event"

    private static let own = [
        "organisation": "organisationer", "cooperation": "samverkan", "cooperation_area": "samverkans områden", "cooperation_party": "samverkans parter",
        "account": "konton", "role_grant": "roller", "account_key": "lösenord och engångskoder", events: "händelser", sender: "avsändare",
        "import_batch": "inläsningar", "import_file": "inlästa filer", "source": "källor", "source_card": "uppgifter om källor", "note": "noter",
        "purge_run": "gallringar", "purged_part": "det som är kvar efter gallringar", "circle_setting": "kretsar", "setting": "inställningar",
        "district": "kommuner och polisområden",
        "district_cooperation": "samverkan i kommuner och polisområden",
    ]
}
