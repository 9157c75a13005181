import OverviewRules
package import Picture
import Storage
import Web

/// A municipality or a police district: cooperations whose figures are read together.
package struct RollUpDistrict: Sendable {
    /// One of its cooperations, with its figures as whoever reads may see them.
    package struct Member: Sendable {
        let cooperation: Slug
        let name: String
        let isOwn: Bool
        let board: FigureBoard
        let circle: Circle

        package init(cooperation: Slug, name: String, isOwn: Bool, board: FigureBoard, circle: Circle) {
            self.cooperation = cooperation
            self.name = name
            self.isOwn = isOwn
            self.board = board
            self.circle = circle
        }
    }

    let slug: Slug
    let name: String
    /// `kommun`, `polisområde`.
    let kind: String
    let members: [Member]

    package init(slug: Slug, name: String, kind: String, members: [Member]) {
        self.slug = slug
        self.name = name
        self.kind = kind
        self.members = members
    }
}

/// What the room needs of another: the districts that somebody's cooperation is part of, with figures as that person may see them.
package protocol RollUpSource: Sendable {
    /// In the order they were made; empty for who works in no cooperation.
    func districts(for viewer: Viewer) async throws -> [RollUpDistrict]
}

/// Gathers a district's figures: one cooperation after the other, each asked as a whole.
struct RollUpReading {
    let district: RollUpDistrict
    let change: ChangeNumber

    func rollUp() async throws -> RollUp {
        var parts: [RollUpPart] = []
        for member in district.members { parts.append(try await part(member)) }
        return RollUp(parts)
    }

    private func part(_ member: RollUpDistrict.Member) async throws -> RollUpPart {
        let reading = Reading(asOf: change, audience: member.circle)
        let matrix = try await member.board.newestMatrix(reading)
        var areas: [AreaGlance] = []
        if case .table(let table)? = matrix?.value { areas = AreaGlance.areas(of: table) }
        let ids = areas.compactMap { area in matrix.map { FigureID("levels.ge3", [area.area.text, $0.period]) } }
        let high = try await member.board.figures(ids, reading).values.compactMap { try? $0.get() }.compactMap { HighWeeks($0) }
        return RollUpPart(
            cooperation: member.cooperation, name: member.name, isOwn: member.isOwn, areas: areas, year: matrix?.period, high: high,
            sums: try await sums(member.board, reading))
    }

    /// Sums of a source's groups, for the newest time that they are compared over; offers come the newest first.
    private func sums(_ board: FigureBoard, _ reading: Reading) async throws -> [Figure] {
        var taken: [FigureID] = []
        for offer in try await board.offers(matching: "counts.change summa", limit: 200, reading)
        where !taken.contains(where: { $0.dimensions.dropLast() == offer.id.dimensions.dropLast() }) {
            taken.append(offer.id)
        }
        let found = try await board.figures(taken, reading)
        return taken.compactMap { found[$0].flatMap { try? $0.get() } }
    }
}
