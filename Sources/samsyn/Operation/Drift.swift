import Almanac
import Picture
import Storage
import Web

/// What stands on the page Drift, for the one who keeps the server running.
struct Drift: Sendable {
    let place: StorePlace
    /// The schema's number.
    let schema: Int
    /// Nil in a store that nothing has been written to.
    let newest: TrailEntry?
    let safety: SafetyState
    let limits: Limits

    /// The newest change of the store.
    var change: ChangeNumber { newest?.change ?? ChangeNumber(0) }
}

extension SiteAssembly {
    /// The page Drift, for administrators, and for who asks on the server itself. Never kept: ages grow though nothing is changed.
    var drift: Route {
        let (store, safety, limits) = (house.store, safety, limits)
        return .get("/drift", .holders(of: .configure), formats: [.html, .json], cached: false) { request in
            let newest = try await store.read { try $0.trailHead() }
            let drift = Drift(
                place: store.place, schema: try await store.schemaNumber(), newest: newest, safety: await safety.state(at: request.now), limits: limits)
            switch request.format {
            case .json: return .json(Envelope(kind: "operation", change: drift.change, data: drift.json))
            default: return .page(DriftPage(drift: drift).page)
            }
        }.openOnServer()
    }
}

extension Drift {
    var json: JSON {
        let limits = limits.told(of: place).map { JSON.of(["variable": .string($0.variable), "value": .number($0.value)]) }
        return .of([
            "store": .of([
                "place": .string(place.description), "schema": .int(schema), "changed": .optional(newest?.at.description), "head": .optional(newest?.hash),
            ]),
            "backup": safety.backup.map { .object([.init(key: "folder", value: .string($0.folder))] + $0.members) } ?? .null,
            "copy": safety.copy.map { copy in
                let own = [
                    JSON.Member(key: "folder", value: .string(copy.folder)), .init(key: "worst_loss_seconds", value: .int(WalCopy.worstLoss())),
                    .init(key: "failure", value: .optional(copy.status.failure?.fault.code)),
                ]
                return .object(own + copy.members)
            } ?? .null,
            "limits": .array(limits), "version": .string(Samsyn.version),
        ])
    }
}
