import Storage
import Testing

@Suite struct StorePlaceTests {
    @Test(arguments: ["data", "/var/lib/samsyn", "./a b", ""]) func `takes any path for a folder`(_ text: String) throws {
        #expect(try StorePlace(text) == .folder(text))
    }

    @Test func `reads a server's address, with the schema kept apart`() throws {
        guard case .server(let server) = try StorePlace("postgresql://kim@db.example.org:5433/region?sslmode=require&schema=vallentuna") else {
            Issue.record("no server")
            return
        }
        #expect(server.address == "postgresql://kim@db.example.org:5433/region?sslmode=require")
        #expect(server.schema == "vallentuna")
        #expect(server.with(schema: "solna")?.description == "postgresql://kim@db.example.org:5433/region?sslmode=require&schema=solna")
        #expect(server.with(schema: "Solna; DROP") == nil)
    }

    @Test func `takes the usual schema where none is named`() throws {
        #expect(try StorePlace("postgres:///samsyn").description == "postgres:///samsyn?schema=samsyn")
    }

    @Test func `never tells a password`() throws {
        let place = try StorePlace("postgresql://kim:hemlig@db/region?password=hemlig&schema=solna")
        #expect(place.description == "postgresql://kim:…@db/region?schema=solna")
        #expect(throws: StoreRefusal.placeUnreadable("postgresql://kim:…@db/region?schema=1")) {
            try StorePlace("postgresql://kim:hemlig@db/region?schema=1")
        }
    }

    @Test(arguments: ["", "1a", "Solna", "a-b", "pg_x", "information_schema", "å", "a;b", String(repeating: "a", count: 64), "a&schema=b"])
    func `refuses a schema that needs quotes, or that the server keeps for itself`(_ name: String) {
        #expect(throws: StoreRefusal.self) { try StorePlace("postgresql://db/region?schema=\(name)") }
    }

    #if !PostgreSQL
        @Test func `says so when the program was built without PostgreSQL`() async throws {
            let place = try StorePlace("postgresql://db/region")
            await #expect(throws: StoreRefusal.noSuchEngine(place)) { try await Store.open(place, schema: Ledger.schema) }
        }
    #endif
}
