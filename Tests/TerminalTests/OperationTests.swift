import Foundation
import Logging
import Picture
import Storage
import Synchronization
import Testing

@testable import samsyn

@Suite struct LimitsTests {
    @Test func `are the usual ones where nothing is said`() throws {
        #expect(try Limits(["HOME": "/", "SAMSYN_CONNECTIONS": ""]) == Limits())
    }

    @Test func `are read from the environment`() throws {
        let limits = try Limits([
            "SAMSYN_BUSY_SECONDS": "2.5", "SAMSYN_STATEMENT_SECONDS": "10", "SAMSYN_CONNECTIONS": "40", "SAMSYN_CACHE_MB": "128",
        ])
        #expect(limits.busySeconds == 2.5)
        #expect(limits.statementSeconds == 10)
        #expect(limits.connections == 40)
        #expect(limits.cacheMegabytes == 128)
        #expect(try Limits(["SAMSYN_CACHE_MB": "128", "SAMSYN_PAGE_CACHE": "off"]).cacheMegabytes == 0)
    }

    @Test func `that cannot be read are refused, all at once`() throws {
        let refused = try #require(throws: Refused.self) { try Limits(["SAMSYN_BUSY_SECONDS": "fem", "SAMSYN_CONNECTIONS": "0"]) }
        #expect(refused.exitCode == 2)
        #expect(refused.faults.map(\.found) == ["fem", "0"])
        #expect(refused.faults.last?.remedy == "Sätt SAMSYN_CONNECTIONS till ett tal från 1 till 1000, eller ta bort variabeln.")
    }
}

@Suite struct ToldLimitsTests {
    @Test func `are those that matter to the kind of store, in words`() throws {
        var limits = Limits()
        limits.busySeconds = 2.5
        #expect(limits.told(of: .folder("data")).map(\.words) == ["2,5\u{A0}s", "32\u{A0}MB"])
        let server = limits.told(of: try StorePlace("postgresql://db/region"))
        #expect(server.map(\.variable) == ["SAMSYN_BUSY_SECONDS", "SAMSYN_STATEMENT_SECONDS", "SAMSYN_CONNECTIONS", "SAMSYN_CACHE_MB"])
        #expect(server.map(\.words) == ["2,5\u{A0}s", "60\u{A0}s", "8", "32\u{A0}MB"])
    }
}

@Suite struct MunicipalitiesTests {
    @Test func `lie in folders beside each other, or in schemas of one server`() throws {
        let folders = try Municipalities(["Solna.exempel.se=solna", "nacka.exempel.se=nacka"], within: .folder("/srv"))
        #expect(folders.all.map(\.host) == ["solna.exempel.se", "nacka.exempel.se"])
        #expect(folders.all.map(\.place) == [.folder("/srv/solna"), .folder("/srv/nacka")])
        let server = try StorePlace("postgresql://db/region")
        #expect(try Municipalities(["a.se=solna"], within: server).all.map(\.place.description) == ["postgresql://db/region?schema=solna"])
    }

    @Test func `that cannot be read, or answer to one host, are refused all at once`() throws {
        let refused = try #require(throws: Refused.self) { try Municipalities(["solna", "a.se=Å", "b.se=b", "B.se=c"], within: .folder("/srv")) }
        #expect(refused.faults.map(\.code) == ["municipality-unreadable", "municipality-unreadable", "municipality-twice"])
    }
}

@Suite struct SafetyFoldersTests {
    @Test func `are said by a flag, else by the environment`() {
        let environment = ["SAMSYN_COPY": "/kopia", "SAMSYN_BACKUPS": ""]
        #expect(SafetyFolders(copy: nil, backups: nil, environment: environment).copy == "/kopia")
        #expect(SafetyFolders(copy: "annan", backups: "sk", environment: environment).copy == "annan")
        #expect(SafetyFolders(copy: nil, backups: nil, environment: environment).backups == nil)
    }

    @Test func `hold one for each municipality`() throws {
        let folders = SafetyFolders(copy: "/kopia", backups: "/sk", environment: [:]).within("solna")
        #expect(folders == SafetyFolders(copy: "/kopia/solna", backups: "/sk/solna", environment: [:]))
        #expect(try folders.safety(of: .folder("/srv/solna")).copying?.folder == "/kopia/solna")
    }

    @Test func `take no continuous copy of a store on a server, which makes its own`() throws {
        let place = try StorePlace("postgresql://db/region")
        let refused = try #require(throws: Refused.self) { try SafetyFolders(copy: "/kopia", backups: nil, environment: [:]).safety(of: place) }
        #expect(refused.exitCode == 2 && refused.faults.map(\.code) == ["copy-on-server"])
        #expect(try SafetyFolders(copy: nil, backups: "/sk", environment: [:]).safety(of: place).backups == "/sk")
    }
}

@Suite struct JSONLogTests {
    @Test func `writes each remark as one line that can be read back`() throws {
        let collected = Collector()
        var logger = Logger(label: "samsyn") { label in JSONLog(label: label) { bytes in collected.take(bytes) } }
        logger.logLevel = .info
        logger[metadataKey: "municipality"] = "solna"
        logger.info("svar \"ja\"\nnästa", metadata: ["status": "200"])
        logger.debug("sägs inte")
        let lines = collected.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 2)
        let object = try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: String]
        #expect(object?["message"] == "svar \"ja\"\nnästa")
        #expect(object?["status"] == "200")
        #expect(object?["municipality"] == "solna")
        #expect(object?["level"] == "info")
        #expect(object?["time"]?.contains("T") == true)
    }
}

private final class Collector: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
    func take(_ more: [UInt8]) { bytes.withLock { $0 += more } }
}
