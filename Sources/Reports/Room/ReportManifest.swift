import Picture
import ReportsRules
import Storage

/// What travels inside the document: every figure with its value, way back and hash.
enum ReportManifest {
    static func json(_ material: ReportMaterial) -> JSON {
        .of([
            "report": .string(material.slug), "change": .int(material.asOf.value), "trail_head": .string(material.head),
            "figures": .array(material.figures.map(figure)),
            "sources": .array(
                material.sources.map { .of(["source": .string($0.name), "file": .string($0.file), "sha256": .string($0.sha256), "rows": .int($0.rows)]) }),
        ])
    }

    private static func figure(_ figure: Figure) -> JSON {
        let json = figure.json
        return .of(["id": .string(figure.id.description), "sha256": .string(Sha256.hex(of: json.bytes)), "figure": json])
    }
}
