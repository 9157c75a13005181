package import Foundation

/// One method whose goldens the engine is held to.
package struct GoldenMethod: Sendable {
    /// The name of the method's folder.
    package let folder: String
    private let files: [GoldenFile]

    init(_ folder: String, _ files: [GoldenFile]) {
        self.folder = folder
        self.files = files
    }

    /// The methods implemented so far, in the order they are reported.
    package static let all: [GoldenMethod] = [
        .compStat, .concentration, .difference, .earsCusum, .empiricalBayes, .farringtonFlexible, .funnel, .harmonicTrend, .isoWeek,
        .interrupted, .kde, .knox, .localStats, .mannKendall, .ordinalLevels, .realMemphis, .scanStatistic, .disclosure, .decomposition,
        .surveyShare, .syntheticControl, .tableReconcile, .trendLogLinear, .twoCounts, .versusAverage, .displacement,
    ]

    /// Checks every declared file, and every file that stands in the folder without being declared.
    ///
    /// - Parameter root: the folder that holds the methods' folders.
    package func reports(in root: URL) -> [FileReport] {
        let golden = GoldenFolder(folder, in: root)
        let declared = Set(files.map(\.name))
        let strangers = golden.files.filter { !declared.contains($0) }.map { name in
            var report = FileReport("\(folder)/\(name)")
            report.fail(GoldenFault("filen är inte deklarerad"))
            return report
        }
        return files.map { $0.report(in: golden) } + strangers
    }
}
