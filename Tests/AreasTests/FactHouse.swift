import Picture
import Storage

@testable import Areas

extension AreaHouse {
    /// A district of three areas with register codes, and the city it is held against.
    static func district() async throws -> AreaHouse {
        let house = try await AreaHouse()
        let list = """
            namn;kod;indelning;ingår i
            Hässelby-Vällingby;;område;
            Grimsta;0180R026;stadsdel;Hässelby-Vällingby
            Hässelby gård;0180R039;stadsdel;Hässelby-Vällingby
            Vinsta;0180R107;stadsdel;Hässelby-Vällingby
            Stockholm;0180;kommun;
            """
        _ = try await house.take(house.areas.files, list)
        return house
    }

    /// Reads a text in as a file.
    func take(
        _ importer: any FileImporter, _ text: String, _ choices: ImportChoices = ImportChoices(), name: String = "fil.csv", dryRun: Bool = false
    ) async throws -> ImportAnswer {
        try await importer.run(ImportFile(name: name, bytes: Array(text.utf8)), choices, dryRun: dryRun, by: AreaHouse.actor, at: AreaHouse.monday)
    }

    func population(_ area: StaticString, _ year: Int, asOf change: Int64? = nil) async throws -> PopulationCount? {
        try await store.read { [areas] reader in
            let change = try change.map { ChangeNumber($0) } ?? reader.change()
            return try areas.population.population(of: Slug(known: area), year: year, reader, asOf: change)
        }
    }

    func figure(_ id: String) async throws -> Figure {
        let id = try FigureID(id)
        let reading = Reading(asOf: try await change, audience: .open)
        guard let found = try await areas.figures.figures([id], reading)[id] else { throw FigureRefusal.unknown(id) }
        return try found.get()
    }
}
