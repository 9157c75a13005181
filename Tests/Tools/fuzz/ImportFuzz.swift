import Almanac
import Areas
import AreasRules
import Counts
import Dispatch
import Foundation
import Picture
import Storage
import Synchronization
import Tabular
import Weekly

// The door that libFuzzer knocks on (scripts/fuzz.sh). Whatever the bytes are, every importer answers with rows or with faults and never with a
// trap; a dry run changes nothing, so that one store serves all runs.

// Handed over here as the roof does it.
extension AreaStore: AreaDirectorySource {}
extension AreaStore: CountAreaSource {}
extension CategoryStore: CategoryKeeper {}

/// The importers of an empty store with a few areas, made once.
private struct Bench: Sendable {
    let importers: [any FileImporter]

    static let shared = Bench()

    private init() {
        let box = Mutex<[any FileImporter]>([])
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            let made = await Bench.made()
            box.withLock { $0 = made }
            done.signal()
        }
        done.wait()
        importers = box.withLock { $0 }
    }

    private static func made() async -> [any FileImporter] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("samsyn-fuzz-\(UUID().uuidString)").path
        let schema = StoreSchema(rooms: [AreasSchema.room, WeeklySchema.room, CountsSchema.room])
        guard let store = try? await Store.create(.folder(folder), schema: schema) else { return [] }
        let areas = Areas(store: store)
        let counts = Counts(store: store, areas: areas.areas, categories: areas.categories)
        return Weekly(store: store, areas: areas.areas).importers + counts.importers + areas.importers
    }
}

/// What a person might say of a file, chosen by its second byte.
private func choices(_ byte: UInt8) -> ImportChoices {
    var choices = ImportChoices(["source": "Prov", "area": "Vällingby"])
    if byte & 1 == 1 { choices.answers["year"] = "2024" }
    if byte & 2 == 2 { choices.answers["window"] = "01-01--10-31" }
    if byte & 4 == 4 { choices.answers["coverage"] = "2021-07--2024-09" }
    choices.acceptsRepair = byte & 8 == 8
    choices.acceptsNewCategories = byte & 16 == 16
    return choices
}

/// Two bytes choose importer and answers, the rest is the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func importFuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    guard let data, size > 2 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: data + 2, count: size - 2))
    bytes.withUnsafeBytes { TableFuzz.run($0) }
    let importers = Bench.shared.importers
    guard !importers.isEmpty else { return 0 }
    let (importer, said) = (importers[Int(data[0]) % importers.count], choices(data[1]))
    let done = DispatchSemaphore(value: 0)
    Task.detached {
        let now = Instant(millisecondsSince1970: 1_731_308_400_000)
        let file = ImportFile(name: "fuzz", bytes: bytes)
        _ = try? await importer.run(file, said, dryRun: true, by: Actor(name: "Fuzz", role: "prov"), at: now)
        done.signal()
    }
    done.wait()
    return 0
}

/// libFuzzer's own loop (`FuzzerInterface.h`). It is asked by its symbol, because the package manager gives every program a `main` of its own.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>, _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ each: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main enum ImportFuzz {
    static func main() {
        var count = CommandLine.argc
        var words = CommandLine.unsafeArgv
        exit(runFuzzer(&count, &words) { importFuzz($0, $1) })
    }
}
