/// How a part of a workbook names another.
struct PartRelation: Hashable, Sendable {
    let id: String
    /// What the other is to this one: the last word of the relation's address, as `worksheet`; the two editions of the standard differ in
    /// the rest of it.
    let kind: String
    /// The other part's path in the archive.
    let target: String

    /// The relations of a part; none when it has no list of them. The workbook itself is the empty path.
    static func of(_ part: String, in archive: ZipArchive) throws -> [PartRelation] {
        let folder = part.lastIndex(of: "/").map { String(part[..<$0]) } ?? ""
        let name = part.split(separator: "/").last.map(String.init) ?? ""
        let list = (folder.isEmpty ? "" : folder + "/") + "_rels/" + name + ".rels"
        guard archive.has(list) else { return [] }
        let follower = RelationsFollower(folder: folder)
        try archive.follow(list, follower)
        return follower.relations
    }

    /// The path that a target stands for, seen from a folder.
    static func path(of target: String, from folder: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}

private final class RelationsFollower: XmlFollower {
    private let folder: String
    private(set) var relations: [PartRelation] = []

    init(folder: String) { self.folder = folder }

    func begin(_ name: XmlName, _ attributes: XmlAttributes) {
        guard name.isNamed("Relationship"), attributes.text("TargetMode") != "External", let id = attributes.text("Id"),
            let type = attributes.text("Type"), let target = attributes.text("Target")
        else { return }
        let kind = type.split(separator: "/").last.map(String.init) ?? ""
        relations.append(PartRelation(id: id, kind: kind, target: PartRelation.path(of: target, from: folder)))
    }
}
