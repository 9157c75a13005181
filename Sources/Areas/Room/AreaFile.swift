package import AreasRules
import Foundation
package import Picture
import Tabular

/// An area as a map file has it.
package struct AreaRow: Hashable, Sendable {
    /// As the file writes it, with single spaces.
    package let name: String
    /// The code of the division's owner: `0180R109`.
    package let code: String?
    /// Checked: closed rings within Sweden.
    package let geometry: AreaGeometry
    /// Which of the file's features it is, 1-based.
    package let feature: Int

    package init(name: String, code: String?, geometry: AreaGeometry, feature: Int) {
        self.name = name
        self.code = code
        self.geometry = geometry
        self.feature = feature
    }
}

/// Reads areas from GeoJSON (RFC 7946).
package enum AreaFile {
    /// The areas of a file, in its own order, and all that is wrong with it; a fault's row is the feature's number.
    ///
    /// - Parameters:
    ///   - nameProperty: the property that holds an area's name. Names must differ.
    ///   - codeProperty: the property that holds its code, where there is one.
    package static func read(
        _ bytes: [UInt8], file: String, nameProperty: String, codeProperty: String?
    ) -> (areas: [AreaRow], faults: [Fault]) {
        let words = AreaFileFaults(file: file)
        // Foundation's parser refuses nesting deeper than it can bear, and reads every number as the nearest double.
        guard let parsed = try? JSONSerialization.jsonObject(with: Data(bytes)) else {
            return ([], [words.unreadable(isEmpty: bytes.isEmpty)])
        }
        let members = parsed as? [String: Any]
        guard let members, members["type"] as? String == "FeatureCollection", let features = members["features"] as? [Any] else {
            return ([], [words.notCollection(type: members?["type"] as? String)])
        }
        var reader = AreaFileReader(words: words, nameProperty: nameProperty, codeProperty: codeProperty)
        reader.read(features.enumerated().map { AreaFeature(number: $0.offset + 1, $0.element) })
        return (reader.areas, reader.faults.all)
    }
}

/// Gathers areas and faults of one file.
private struct AreaFileReader {
    let words: AreaFileFaults
    let nameProperty: String
    let codeProperty: String?
    var areas: [AreaRow] = []
    var faults = FaultList()
    private var features: [String: Int] = [:]

    init(words: AreaFileFaults, nameProperty: String, codeProperty: String?) {
        self.words = words
        self.nameProperty = nameProperty
        self.codeProperty = codeProperty
    }

    mutating func read(_ features: [AreaFeature]) {
        guard !features.isEmpty else { return faults.add(words.noFeatures()) }
        let wanted = [nameProperty] + (codeProperty.map { [$0] } ?? [])
        let absent = wanted.filter { property in features.allSatisfy { $0.text(property) == nil } }
        let present = features.reduce(into: Set<String>()) { $0.formUnion($1.properties.keys) }
        for property in absent { faults.add(words.propertyMissing(property, present: present.sorted(by: Swedish.precedes), feature: nil)) }
        for feature in features { read(feature, reportedAlready: absent) }
    }

    private mutating func read(_ feature: AreaFeature, reportedAlready: [String]) {
        let name = property(nameProperty, of: feature, reportedAlready)
        let code = codeProperty.flatMap { property($0, of: feature, reportedAlready) }
        let geometry = geometry(of: feature, name: name)
        guard let name else { return }
        let key = NearestNames.folded(name)
        if let first = features[key] {
            faults.add(words.duplicate(name, feature: feature.number, first: first, property: nameProperty))
        } else if let geometry {
            areas.append(AreaRow(name: name, code: code, geometry: geometry, feature: feature.number))
            if FormulaText.isRunnable(name) { faults.add(words.formulaLike(name, feature: feature.number, property: nameProperty)) }
        }
        features[key] = features[key] ?? feature.number
    }

    private mutating func property(_ name: String, of feature: AreaFeature, _ reportedAlready: [String]) -> String? {
        if let text = feature.text(name) { return text }
        if !reportedAlready.contains(name) {
            faults.add(words.propertyMissing(name, present: feature.properties.keys.sorted(by: Swedish.precedes), feature: feature.number))
        }
        return nil
    }

    private mutating func geometry(of feature: AreaFeature, name: String?) -> AreaGeometry? {
        switch feature.geometry {
        case .success(let geometry):
            let flaws = geometry.flaws
            for flaw in flaws { faults.add(words.flaw(flaw, feature: feature.number, name: name)) }
            return flaws.allSatisfy(\.isBearable) ? geometry : nil
        case .failure(.missing): faults.add(words.geometryMissing(feature: feature.number, name: name))
        case .failure(.kind(let kind)): faults.add(words.geometryKind(kind, feature: feature.number, name: name))
        }
        return nil
    }
}

extension GeometryFlaw {
    /// A ring that crosses itself can be drawn and is only warned of.
    var isBearable: Bool {
        switch self {
        case .crossing: true
        case .outsideSweden, .openRing, .emptyRing: false
        }
    }
}
