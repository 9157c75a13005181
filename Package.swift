// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target. They stand here and never on a command line: one flipped flag there rebuilds every dependency.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let passwordHashing: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let database: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let server: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let log: Target.Dependency = .product(name: "Logging", package: "swift-log")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")

let pure: [Target.Dependency] = ["Almanac", "PersonGuard", "Statistics", "Picture"]
let mechanism: [Target.Dependency] = ["Markup", "Charts", "Tabular", "Storage", "Web", "Terminal"]

/// A target of the shared core. Pure ones name only pure ones.
func core(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Sources/Core/\(name)", exclude: exclude, swiftSettings: house)
}

/// A room: its rules (pure values and functions) and the room itself (store, pages, commands, figures).
/// `above` names the rooms whose rules this one may speak of; a room never sees another room.
func room(_ name: String, above: [String] = [], also: [Target.Dependency] = []) -> [Target] {
    let rulesAbove = above.map { Target.Dependency.target(name: "\($0)Rules") }
    return [
        .target(
            name: "\(name)Rules", dependencies: pure + rulesAbove, path: "Sources/\(name)/Rules", swiftSettings: house),
        .target(
            name: name,
            dependencies: [.target(name: "\(name)Rules")] + rulesAbove + pure + mechanism + [argumentParser] + also,
            path: "Sources/\(name)/Room", swiftSettings: house),
    ]
}

/// A test target beside the code it holds true.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, path: "Tests/\(name)", exclude: exclude, swiftSettings: house)
}

/// Core: mechanism and the shared language. The pure ones name no effectful one.
let coreTargets: [Target] = [
    core("Almanac"),
    .target(name: "SpecialFunctions", path: "Sources/Core/SpecialFunctions"),
    core("LinearPrograms", ["CCbc"]),
    core("Statistics", ["Almanac", "LinearPrograms", "SpecialFunctions"]),
    core("QRCodes", ["CQrencode"]),
    core("GoldenCheck", ["Almanac", "Statistics"]),
    core("Markup"),
    core("PersonGuard", exclude: ["Words/SOURCE.md"]),
    core("Picture", ["Almanac"]),
    core("Charts", ["Markup", "Picture"]),
    core("Tabular", ["Almanac", "CExpat", "CXlsxWriter", "CZip", "CZlib", "Picture"]),
    core(
        "Storage",
        ["Almanac", "PersonGuard", "Picture", "Tabular", .target(name: "CPostgres", condition: .when(traits: ["PostgreSQL"])), crypto, database]),
    .systemLibrary(name: "CPostgres", path: "Sources/Core/CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CCbc", path: "Sources/Core/CCbc", pkgConfig: "cbc", providers: [.apt(["coinor-libcbc-dev"])]),
    .systemLibrary(name: "CQrencode", path: "Sources/Core/CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CZlib", path: "Sources/Core/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZip", path: "Sources/Core/CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", path: "Sources/Core/CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(
        name: "CXlsxWriter", path: "Sources/Core/CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
        name: "Web", dependencies: ["Almanac", "CZlib", "Charts", "Markup", "PersonGuard", "Picture", "Storage", "Tabular", server, log],
        path: "Sources/Core/Web",
        exclude: ["Assets"], swiftSettings: house),
    core("Terminal", ["Almanac", "Picture", "Storage", argumentParser]),
]

/// Rooms, in the order of who may speak of whom; and the roof.
let roomTargets: [Target] =
    room("Areas")
    + room("Access", above: ["Areas"], also: ["QRCodes", crypto, passwordHashing])
    + room("Counts", above: ["Areas"]) + room("Weekly", above: ["Areas", "Access"]) + room("Overview", above: ["Areas"])
    + room("Reports", also: [subprocess])
    + room("Records", above: ["Areas"])

let roof: Target = .executableTarget(
    name: "samsyn",
    dependencies: [
        "Access", "AccessRules", "Almanac", "Areas", "AreasRules", "Counts", "Markup", "Overview", "OverviewRules", "PersonGuard", "Picture", "Records",
        "RecordsRules",
        "Reports", "ReportsRules", "Storage", "Tabular",
        "Terminal", "Web", "Weekly", "WeeklyRules", argumentParser, log,
    ],
    path: "Sources/samsyn", swiftSettings: house)

/// Tests, the program that checks golden folders from outside, and the one that scripts/bench_methods.py times.
let testTargets: [Target] = [
    .executableTarget(name: "samsyn-goldens", dependencies: ["GoldenCheck"], path: "Tests/Tools/goldens", swiftSettings: house),
    .executableTarget(name: "samsyn-bench", dependencies: ["Almanac", "Statistics"], path: "Tests/Tools/bench", swiftSettings: house),
    .target(name: "StoresUnderTest", dependencies: ["Storage"], path: "Tests/Tools/stores", swiftSettings: house),
    .target(name: "ProgramUnderTest", dependencies: ["Picture", crypto], path: "Tests/Tools/program", swiftSettings: house),
    tests("AccessTests", ["Access", "AccessRules", "Almanac", "Markup", "Picture", "Storage", "StoresUnderTest", "Web", log]),
    tests("AlmanacTests", ["Almanac"]),
    tests("AreasTests", ["Almanac", "Areas", "AreasRules", "Picture", "Storage", "StoresUnderTest", "Web", log]),
    tests("ChartsTests", ["Charts", "Markup", "Picture"]),
    tests("CommandTests", ["Picture", "ProgramUnderTest"]),
    tests(
        "ContractTests", ["Almanac", "Counts", "Picture", "ProgramUnderTest", "Storage", "StoresUnderTest", "Tabular", "Weekly", "samsyn"],
        exclude: ["Expected", "Schemas"]),
    tests(
        "CountsTests",
        ["Almanac", "AreasRules", "Counts", "CountsRules", "Markup", "Picture", "Statistics", "Storage", "StoresUnderTest", "Tabular", "Web", log]),
    tests("FaultTests", ["Almanac", "Picture", "ProgramUnderTest", "Statistics", "Storage", "StoresUnderTest", "samsyn"]),
    tests("GoldenTests", ["GoldenCheck"]),
    tests("JourneyTests", ["Picture", "ProgramUnderTest"]),
    tests("MarkupTests", ["Markup"]),
    tests(
        "OverviewTests",
        [
            "Access", "AccessRules", "Almanac", "Areas", "AreasRules", "Counts", "Overview", "OverviewRules", "PersonGuard", "Picture", "Records",
            "RecordsRules", "WeeklyRules",
            "Reports", "Storage", "StoresUnderTest", "Tabular", "Web", "Weekly", "samsyn", log,
        ]),
    tests("PersonGuardTests", ["PersonGuard"], exclude: ["Fixtures"]),
    tests("PictureTests", ["Almanac", "Picture"]),
    tests("QRCodeTests", ["QRCodes"]),
    tests(
        "RecordsTests",
        [
            "Access", "AccessRules", "Almanac", "Areas", "Markup", "Picture", "Records", "RecordsRules", "Reports", "ReportsRules", "Storage",
            "StoresUnderTest", "Web", "Weekly", "samsyn", log,
        ]),
    tests("ReportsTests", ["Almanac", "Picture", "Reports", "ReportsRules", "Storage", "StoresUnderTest", "Tabular"]),
    tests("StatisticsTests", ["Almanac", "LinearPrograms", "SpecialFunctions", "Statistics"]),
    tests("StorageTests", ["Almanac", "Picture", "Storage", "StoresUnderTest", database]),
    tests("TabularTests", ["Almanac", "CZip", "CZlib", "Picture", "Tabular"]),
    tests("TerminalTests", ["Almanac", "Picture", "ProgramUnderTest", "Storage", "Terminal", "samsyn", argumentParser, log]),
    tests("WebTests", ["Almanac", "CZlib", "Markup", "Picture", "Storage", "Tabular", "Web", log]),
    tests(
        "WeeklyTests",
        [
            "AccessRules", "Almanac", "AreasRules", "Markup", "PersonGuard", "Picture", "Statistics", "Storage", "StoresUnderTest", "Tabular", "Web", "Weekly",
            "WeeklyRules", log,
        ]),
]

/// The fuzzer has its entry in libFuzzer, so it is a target only when scripts/fuzz.sh asks for it.
let fuzzTargets: [Target] =
    Context.environment["SAMSYN_FUZZ"] == nil
    ? []
    : [
        .executableTarget(
            name: "samsyn-fuzz", dependencies: ["Almanac", "Areas", "AreasRules", "Counts", "Picture", "Storage", "Tabular", "Weekly"],
            path: "Tests/Tools/fuzz", swiftSettings: house + [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-use-ld=lld"])])
    ]

let package = Package(
    name: "samsyn",
    products: [.executable(name: "samsyn", targets: ["samsyn"])],
    traits: [.trait(name: "PostgreSQL", description: "Stores on a PostgreSQL server too; needs libpq.")],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    ],
    targets: coreTargets + roomTargets + [roof] + testTargets + fuzzTargets,
    cxxLanguageStandard: .cxx17
)
