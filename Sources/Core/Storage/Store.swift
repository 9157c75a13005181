package import Almanac
import Foundation
package import Picture

/// What an engine must do: read in one consistent view, write in one transaction of one writer at a time.
protocol Engine: Sendable {
    /// - Parameter mayRepeat: false for work that leaves something behind as it goes, and must not be begun anew on another connection.
    func read<Answer: Sendable>(mayRepeat: Bool, _ work: @escaping @Sendable (any Connection) throws -> Answer) async throws -> Answer
    func write<Answer: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Answer) async throws -> Answer
    /// A write that takes milliseconds: an engine may make it lasting together with others that wait, and nobody is answered before the last of them is done.
    func writeBriefly<Answer: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Answer) async throws -> Answer
    /// The statement with the schema's tokens in the engine's own words.
    func ddl(_ statement: String) -> String
    /// What must be there before the first table of a new store.
    var groundwork: [String] { get }
    func close() async throws(StoreRefusal)
    /// Brings all that was written into the file that the store is, so that it can be moved. Nobody else may be using it.
    func settle() async throws
    /// Takes the store away with all that is in it.
    func discard() async throws
}

extension Engine {
    func read<Answer: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Answer) async throws -> Answer {
        try await read(mayRepeat: true, work)
    }

    func writeBriefly<Answer: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Answer) async throws -> Answer {
        try await write(work)
    }

    func write<Answer: Sendable>(isLong: Bool, _ work: @escaping @Sendable (any Connection) throws -> Answer) async throws -> Answer {
        isLong ? try await write(work) : try await writeBriefly(work)
    }
}

/// A store: the municipality's facts, their history and their trail. There is one way to write in it.
package final class Store: Sendable {
    /// How a store is opened.
    package struct Options: Sendable {
        /// Seconds to wait for another writer before the store is said to be locked.
        package var busySeconds: Double
        /// Seconds for which writes that wait may join those that are being done, to be made lasting together.
        package var joiningSeconds: Double
        /// Sixteen bytes nobody can foresee, new for each commitment of the trail.
        package var salt: @Sendable () -> [UInt8]
        /// Seconds that one statement may take on a database server.
        package var statementSeconds: Double
        /// Connections to a database server at most, beside one writer's for each municipality.
        package var connections: Int
        /// Where the remarks of a database server go.
        package var notice: @Sendable (String) -> Void

        package init(
            busySeconds: Double = 5, joiningSeconds: Double = 0.004,
            salt: @escaping @Sendable () -> [UInt8] = Options.freshSalt,
            statementSeconds: Double = 60, connections: Int = 8, notice: @escaping @Sendable (String) -> Void = { _ in }
        ) {
            self.busySeconds = busySeconds
            self.joiningSeconds = joiningSeconds
            self.salt = salt
            self.statementSeconds = statementSeconds
            self.connections = connections
            self.notice = notice
        }

        /// Asks the machine for chance twice, not for each byte.
        package static let freshSalt: @Sendable () -> [UInt8] = {
            [UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max)].flatMap { half in withUnsafeBytes(of: half) { Array($0) } }
        }
    }

    package let schema: StoreSchema
    /// Where the store lies, as people name it.
    package let place: StorePlace
    let engine: any Engine
    private let options: Options
    private let sight: Sight
    private let known = Reader.Known()

    init(schema: StoreSchema, place: StorePlace, engine: any Engine, options: Options, sight: Sight = .whole) {
        self.schema = schema
        self.place = place
        self.engine = engine
        self.options = options
        self.sight = sight
    }

    /// The same store as somebody sees it: what lies outside their sight is not there when it is read, within a write either.
    package func seen(by sight: Sight) -> Store { Store(schema: schema, place: place, engine: engine, options: options, sight: sight) }

    /// Opens a store, bringing its schema up to date.
    /// - Parameter servers: database servers that are already in use, so that municipalities on one server share its connections.
    /// - Throws: `StoreRefusal`.
    package static func open(
        _ place: StorePlace, schema: StoreSchema, options: Options = Options(), servers: DatabaseServers = DatabaseServers()
    ) async throws -> Store {
        let store = Store(schema: schema, place: place, engine: try servers.engine(existing: place, options), options: options)
        // A store always has a schema: an empty file was cut off, and must not pass for a new store.
        guard try await store.schemaNumber() > 0 else { throw place.emptied }
        try await store.migrate()
        return store
    }

    /// Creates a store. A folder is made when it does not exist, and so is a schema on a server.
    /// - Throws: `StoreRefusal.present` when there is one already.
    package static func create(
        _ place: StorePlace, schema: StoreSchema, options: Options = Options(), servers: DatabaseServers = DatabaseServers()
    ) async throws -> Store {
        if case .folder(let folder) = place { return try await made(in: folder, schema, options) }
        let store = Store(schema: schema, place: place, engine: try servers.engine(new: place, options), options: options)
        guard try await store.schemaNumber() == 0 else { throw StoreRefusal.present(place) }
        try await store.migrate()
        return store
    }

    /// Opens a store, or creates it where there is none; of several who create one at the same time, the first does.
    /// - Throws: `StoreRefusal`.
    package static func openOrCreate(
        _ place: StorePlace, schema: StoreSchema, options: Options = Options(), servers: DatabaseServers = DatabaseServers()
    ) async throws -> Store {
        do { return try await open(place, schema: schema, options: options, servers: servers) } catch StoreRefusal.absent {}
        do { return try await create(place, schema: schema, options: options, servers: servers) } catch StoreRefusal.present {}
        return try await open(place, schema: schema, options: options, servers: servers)
    }

    /// A store in a folder is made beside its place, and put there when it is whole: nobody sees half of one, and who is killed meanwhile leaves none.
    private static func made(in folder: String, _ schema: StoreSchema, _ options: Options) async throws -> Store {
        let place = StorePlace.folder(folder)
        let file = try place.vacancy(folder)
        // Whatever is in the way of making the folder, the program may not write there.
        do { try Disk.makeFolder(folder) } catch { throw error == .full ? error : StoreRefusal.readOnly }
        Workshop.sweep(folder, at: Instant(millisecondsSince1970: Int64(Date().timeIntervalSince1970 * 1_000)))
        try await Workshop.use(in: folder) { workshop in
            let passing = workshop + "/samsyn.sqlite"
            let engine = try SQLiteEngine(file: passing, options)
            try await Store(schema: schema, place: .folder(workshop), engine: engine, options: options).migrate()
            try await engine.settle()
            try await engine.close()
            try place.take(passing, as: file)
        }
        return Store(schema: schema, place: place, engine: try SQLiteEngine(file: file, options), options: options)
    }

    /// Reads within one consistent view; never waits for a writer.
    package func read<Answer: Sendable>(_ work: @escaping @Sendable (Reader) throws -> Answer) async throws -> Answer {
        let (sight, known) = (sight, known)
        return try await engine.read { try work(Reader(connection: $0, sight: sight, known: known)) }
    }

    /// The only way to write: takes the next change number and, in the same transaction, binds all that was added or ended into the trail.
    /// A write that touches nothing leaves no change behind and answers with the newest one.
    /// - Parameter isLong: true for what may take longer than moments, as reading a file in does. Brief writes that wait may be made lasting together.
    package func write<Answer: Sendable>(
        by actor: Actor, at instant: Instant, why: String, isLong: Bool = false, _ work: @escaping @Sendable (Writer) throws -> Answer
    ) async throws -> Written<Answer> {
        let (salt, sight) = (options.salt, sight)
        return try await engine.write(isLong: isLong) { connection in
            let reader = Reader(connection: connection, sight: sight)
            let newest = try reader.change()
            let writer = Writer(reader: reader, change: ChangeNumber(newest.value + 1), at: instant, salt: salt)
            let answer = try Passing.$since.withValue(Passing.since ?? writer.change) { try work(writer) }
            try writer.checkAccepted()
            guard !writer.isUntouched else { return Written(answer: answer, change: newest) }
            try writer.sealTrail(by: actor, why: why)
            return Written(answer: answer, change: writer.change)
        }
    }

    /// Reads the whole trail and every fact, and names the first link that does not hold.
    package func verifyTrail(expecting head: String? = nil) async throws -> TrailReport {
        let schema = schema
        return try await read { try $0.verifyTrail(schema, expecting: head) }
    }

    package func close() async throws(StoreRefusal) { try await engine.close() }

    /// Takes away a store that has just been made and did not become whole.
    func discard() async throws { try await engine.discard() }
}

/// Bringing a schema up to date.
extension Store {
    private static let ledger = "CREATE TABLE IF NOT EXISTS schema_migration (number {int} NOT NULL PRIMARY KEY, name {text} NOT NULL) {strict}"

    /// The number of the newest migration that a store has been through, without bringing it up to date.
    /// - Throws: `StoreRefusal`.
    package static func schemaNumber(
        of place: StorePlace, options: Options = Options(), servers: DatabaseServers = DatabaseServers()
    ) async throws -> Int {
        let engine = try servers.engine(existing: place, options)
        let number = try await engine.read { try Store.schemaNumber($0) }
        try await engine.close()
        return number
    }

    /// The number of the newest migration the store has been through; 0 in an empty file.
    package func schemaNumber() async throws -> Int { try await engine.read { try Store.schemaNumber($0) } }

    private func migrate() async throws {
        let found = try await schemaNumber()
        guard found <= schema.newest else { throw StoreRefusal.newer(found: found, known: schema.newest) }
        guard found < schema.newest else { return }
        let (engine, schema) = (engine, schema)
        try await engine.write { try Store.bringUp($0, to: schema, engine) }
    }

    /// Goes through the migrations that a store lacks.
    static func bringUp(_ connection: any Connection, to schema: StoreSchema, _ engine: any Engine) throws {
        // Asked again with the pen in hand: another program may have brought the store up to date meanwhile.
        let found = try Store.schemaNumber(connection)
        if found == 0 { for statement in engine.groundwork { try connection.execute(statement, []) } }
        try connection.execute(engine.ddl(Store.ledger), [])
        for migration in schema.migrations where migration.number > found {
            for statement in migration.statements { try connection.execute(engine.ddl(statement), []) }
            try connection.execute("INSERT INTO schema_migration (number, name) VALUES (?1, ?2)", [.int(migration.number), .text(migration.name)])
        }
    }

    private static func schemaNumber(_ connection: any Connection) throws -> Int {
        guard try connection.hasTable("schema_migration") else { return 0 }
        let reader = Reader(connection: connection)
        return Int(try reader.first("SELECT max(number) FROM schema_migration") { $0.optionalInt(0) ?? 0 } ?? 0)
    }
}
