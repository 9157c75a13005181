import Picture
import ProgramUnderTest
import Testing

extension CommandTests {
    /// Answers as JSON have exactly the keys of the contract, in its order.
    @Suite struct Answers {
        @Test func `gives levels in the contract's shape and with its numbers`() async throws {
            try await Desk.with { desk in
                let envelope = try await desk.ask("levels", "--area", "Vällingby", "--year", "2024")
                try expect(envelope, kind: "levels", change: 3, shape: Answers.levels)
                let area = try #require(envelope[["data", "areas"]]?.elements.first)
                #expect(area["n"] == .int(45) && area[["ge3", "k"]] == .int(17))
                #expect(abs((area[["ge3", "lo"]]?.double ?? 0) - 0.2510808467213791) < Answers.lastDigits)
                #expect(area["weeks_ge4"] == .strings(["2024-W21", "2024-W37"]))
                #expect(area["matrix"]?.elements.last == .of(["week": .string("2024-W52"), "level": .null]))
                #expect(try await desk.ask("levels", "--year", "2024")[["data", "areas"]]?.elements.count == 9)
            }
        }

        @Test func `gives compstat in the contract's shape and with its numbers`() async throws {
            try await Desk.with { desk in
                let order = ["compstat", "--source", "anmalda-brott", "--area", "Hässelby-Vällingby", "--through", "2024-10", "--years", "5"]
                let envelope = try await Program.run(order + ["--data", Desk.store, "--format", "json"], in: desk.folder).envelope()
                try expect(envelope, kind: "compstat", change: 3, shape: Answers.compstat)
                let row = try #require(envelope[["data", "rows"]]?.elements.first { $0["id"]?.string == "stold-ur-fordon" })
                #expect(row["change"] == .int(-116) && row["percent_shown"] == .int(-35) && row["verdict"]?.string == "säker minskning")
                for (key, value) in ["rr": 0.652694610778, "rr_lo": 0.549778138892, "rr_hi": 0.773703844802, "percent": -34.7305389] {
                    #expect(abs((row[key]?.double ?? 0) - value) < Answers.asPrinted, "\(key)")
                }
                #expect(row["figure"]?.string == "counts.change:anmalda-brott:hasselby-vallingby:stold-ur-fordon:2024-01--2024-10")
            }
        }

        @Test func `gives a week against what is usual, and says what is missing`() async throws {
            try await Desk.with { desk in
                let bare = try await desk.ask("alarms", "--area", "Hässelby-Vällingby", "--week", "2024-W21")
                #expect(bare[["data", "rows"]] == .array([]) && bare[["data", "missing"]]?.elements.count == 1)
                let weeks = (1...30).map { "Hot;Vinsta;2024-W\($0 < 10 ? "0" : "")\($0);\($0 == 30 ? 21 : 3 + $0 % 3)" }
                try desk.put("kategori;område;period;antal\n" + weeks.joined(separator: "\n") + "\n", as: "veckor.csv")
                let order = ["import", "counts", "veckor.csv", "--source", "Larm", "--data", Desk.store, "--format", "json"]
                #expect(try await Program.run(order, in: desk.folder).envelope()[["data", "outcome"]]?.string == "stored")
                let envelope = try await desk.ask("alarms", "--area", "Vinsta", "--week", "2024-W30")
                try expect(envelope, kind: "alarms", change: 4, shape: Answers.alarms)
                let row = try #require(envelope[["data", "rows"]]?.elements.first)
                #expect(row["observed"] == .int(21) && row["verdict"]?.string == "säker avvikelse" && row["method"]?.string == "ears-c1")
                #expect(try await desk.ask("figure", row["figure"]?.string ?? "")[["data", "value", "value"]] == .int(21))
            }
        }

        @Test func `gives a figure in the contract's shape, down to its cells`() async throws {
            try await Desk.with { desk in
                let id = "counts.change:anmalda-brott:hasselby-vallingby:stold-ur-fordon:2024-01--2024-10"
                let envelope = try await desk.ask("figure", id)
                try expect(envelope, kind: "figure", change: 3, shape: Answers.figure)
                #expect(envelope[["data", "id"]]?.string == id && envelope[["data", "value", "value"]] == .int(218))
                let cells = envelope[["data", "provenance", "origins"]]?.elements.flatMap { $0["cells"]?.elements ?? [] } ?? []
                #expect(cells.contains(.string("R5C7")), "\(cells)")
                #expect(try await desk.ask("figure", "levels.ge3:vallingby:2024")[["data", "interval"]]?.keys == ["lo", "hi", "level"])
            }
        }

        @Test func `finds figures by their words`() async throws {
            try await Desk.with { desk in
                let envelope = try await desk.ask("figures", "--matching", "stöld 2024")
                try expect(envelope, kind: "figures", change: 3, shape: "{figures:[{id,title}]}")
                #expect(envelope[["data", "figures"]]?.elements.isEmpty == false)
                #expect(try await desk.ask("figures", "--matching", "zebra")[["data", "figures"]] == .array([]))
            }
        }

        @Test func `tells of an import in the contract's shape`() async throws {
            try await Desk.with { desk in
                let order = Example.importCounts + ["--data", Desk.store, "--format", "json"]
                try expect(try await Program.run(order, in: desk.folder).envelope(), kind: "import", change: 3, shape: Answers.imported)
            }
        }

        private func expect(_ envelope: JSON, kind: String, change: Int, shape: String) throws {
            #expect(envelope.keys == ["kind", "version", "change", "data", "faults"])
            #expect(envelope["kind"]?.string == kind && envelope["version"] == .int(1) && envelope["change"] == .int(change))
            #expect(envelope["faults"] == .array([]))
            #expect(envelope["data"]?.shape == shape)
        }

        /// The contract's numbers have sixteen digits; mathematics libraries differ in the last.
        private static let lastDigits = 1e-14
        /// Some are printed with eight decimals.
        private static let asPrinted = 1e-7

        private static let levels = """
            {year,weeks_in_year,areas:[{id,name,n,distribution:{1,2,3,4,5},median,median_low,mean,ge3:{k,n,share,lo,hi,method},\
            runs_ge3:{count,longest,from,to},runs_ge2:{count,longest,from,to},weeks_ge4,missing,matrix:[{week,level}],figures,notes,year_before}],year_before:{year,weeks_needed,areas_compared,missing,all}}
            """
        private static let compstat = """
            {source,area:{id,name},window:{from,through},years,phi:{value,df},rows:[{group,id,name,is_sum,counts,days,partial_years,change,percent,\
            percent_shown,percent_withheld,rr,rr_lo,rr_hi,p_midp,q_mid,p_phi,q_phi,verdict,sentence,figure,notes,\
            trend:{years,counts,days,percent_per_year,percent_shown,lo,hi,phi,df,p,q,verdict,words,every_year,figure},trend_withheld,\
            average:{years,mean,count,chance_lo,chance_hi,usual_lo,usual_hi,phi,df,p,place,words},average_withheld}],\
            contributions:[{group,change,largest:{id,change},rest:{before,after,change,p_midp}}],notes}
            """
        private static let alarms = """
            {area:{id,name},week,from,through,alpha,judged,alarms,expected_false_alarms,rows:[{source,group,id,name,is_sum,observed,expected,limit,p,q,\
            method,years,alarm,verdict,withheld,sentence,figure}],elsewhere,preliminary,missing}
            """
        private static let figure = """
            {id,title,unit,period,value:{type,value,of,code},n,interval:{lo,hi,level},verdict:{label,method,numbers},notes,\
            provenance:{definition,method,inputs,as_of,origins:[{batch,source,file,sha256,cells,cell_count}]},drift}
            """
        private static let imported = """
            {what,dry_run,outcome,batch,file:{name,sha256,bytes,format,encoding,separator,sheet},recognised:{shape,columns},\
            rows:{read,totals,new,changed,same,refused},arithmetic:{checked:{row_totals,column_totals,grand,changes,percents},disagreements,repairs},breaks}
            """
    }
}

extension JSON {
    /// The keys of objects, and of the first object of every list, in their order: `{area:{id,name},rows:[{id}]}`.
    /// What the data name themselves (`numbers`, `columns`, `figures` of an area) is left out.
    fileprivate var shape: String {
        switch self {
        case .object(let members): return "{" + members.map(JSON.shape).joined(separator: ",") + "}"
        case .array(let elements): return elements.first.map { $0.shape.isEmpty ? "" : "[" + $0.shape + "]" } ?? ""
        default: return ""
        }
    }

    private static func shape(of member: Member) -> String {
        let inner = member.value.shape
        let isNamedByData = ["numbers", "columns", "figures"].contains(member.key) && inner.hasPrefix("{")
        return isNamedByData || inner.isEmpty ? member.key : member.key + ":" + inner
    }
}
