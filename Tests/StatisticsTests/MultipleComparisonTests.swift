import Statistics
import Testing

@Suite struct MultipleComparisonTests {
    private let values = [
        0.201024402714214, 7.15907526485465e-07, 0.0253447230873212, 0.0213403603248248, 0.53850721619054, 0.0176628948428178,
        0.380142059472612, 0.743904362397542, 0.854779022960335,
    ]

    /// R 4.2.2 `p.adjust` of `values`.
    private static let printed: [(MultipleComparison, [Double])] = [
        (.holm, [1, 6.44316773836919e-06, 0.152068338523927, 0.149382522273773, 1, 0.141303158742543, 1, 1, 1]),
        (
            .hommel,
            [
                0.854779022960335, 6.44316773836919e-06, 0.152068338523927, 0.128042161948949, 0.854779022960335, 0.105977369056907,
                0.854779022960335, 0.854779022960335, 0.854779022960335,
            ]
        ),
        (
            .benjaminiHochberg,
            [
                0.361843924885586, 6.44316773836919e-06, 0.0570256269464727, 0.0570256269464727, 0.692366420816409, 0.0570256269464727,
                0.570213089208918, 0.836892407697235, 0.854779022960335,
            ]
        ),
        (.benjaminiYekutieli, [1, 1.82275169868389e-05, 0.161323688294208, 0.161323688294208, 1, 0.161323688294208, 1, 1, 1]),
    ]

    @Test(arguments: printed) func `agrees with R`(comparison: MultipleComparison, expected: [Double]) {
        for (q, printed) in zip(comparison.adjusted(values), expected) { #expect(agrees(q, printed, within: Tolerance.rounding)) }
    }

    @Test func `finds four of the fifteen in Benjamini and Hochberg's own example`() {
        let example: [Double?] = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1,
        ]
        let passing = { (comparison: MultipleComparison) in comparison.adjusted(example).count { ($0 ?? 1) <= 0.05 } }
        #expect(passing(.benjaminiHochberg) == 4)
        #expect(passing(.holm) == 3)
    }

    @Test(arguments: MultipleComparison.allCases) func `a missing p is no test`(comparison: MultipleComparison) {
        let alone = comparison.adjusted([0.01, 0.04, 0.03])
        let among = comparison.adjusted([nil, 0.01, .nan, 0.04, 0.03, nil])
        #expect(among[0] == nil && among[2] == nil && among[5] == nil)
        #expect([among[1], among[3], among[4]] == alone)
        #expect(comparison.adjusted([]).isEmpty)
        #expect(comparison.adjusted([0.3]) == [0.3])
    }

    @Test(arguments: MultipleComparison.allCases) func `adjusting never makes a p smaller or changes the order`(
        comparison: MultipleComparison
    ) {
        let adjusted = comparison.adjusted(values).compactMap(\.self)
        #expect(zip(adjusted, values).allSatisfy { $0 >= $1 && $0 <= 1 })
        let ascending = zip(values, adjusted).sorted { $0.0 < $1.0 }.map(\.1)
        #expect(ascending == ascending.sorted())
    }

    @Test func `Hommel is never stricter than Holm`() {
        let pairs = zip(MultipleComparison.hommel.adjusted(values), MultipleComparison.holm.adjusted(values))
        #expect(pairs.allSatisfy { ($0 ?? 1) <= ($1 ?? 0) })
        #expect(MultipleComparison.hommel.adjusted([0.01, 0.02]) == [0.02, 0.02])
    }
}
