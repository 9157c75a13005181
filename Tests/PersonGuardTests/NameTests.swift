import PersonGuard
import Testing

/// Names of persons. Everyone in them is invented.
@Suite struct NameTests {
    @Test(arguments: [
        ("Vi pratade med Kerstin om belysningen.", "Kerstin"), ("Åke på torget såg allt.", "Åke"), ("Vid porten stod Ahmed Warsame.", "Ahmed Warsame"),
        ("Bilen körs av Katarzyna Nowak.", "Katarzyna Nowak"), ("Vi såg Dritan Hoxha vid porten.", "Dritan Hoxha"), ("K. Lind ringde.", "K. Lind"),
        ("Anna B är rädd.", "Anna B"), ("Det gäller A.S. i åttan.", "A.S."), ("Kalles moped stod kvar.", "Kalles"),
        ("Ann-Sofie Ek-Lund ringde.", "Ann-Sofie Ek-Lund"),
        ("Väktaren pratade med Carl von Essling.", "Carl von Essling"), ("Familjen Al-Saadi flyttar.", "Al-Saadi"), ("Lindgrens hund skäller.", "Lindgrens"),
        ("Ludwig van der Meer anmälde.", "Ludwig van der Meer"),
    ])
    func `names are found by the lists and by their form`(_ line: String, _ name: String) {
        #expect(Guarded.found(.name, line) == [name])
    }

    @Test(arguments: [
        ("Grannen Zvonimir stör.", "Zvonimir"), ("Hennes son Xhemail blev rånad.", "Xhemail"), ("Rektor Warn har larmat.", "Warn"),
        ("Mvh Zvonimir", "Zvonimir"),
        ("/Zvonimir", "Zvonimir"), ("Han heter Zvonimir.", "Zvonimir"), ("Från: Zvonimir Perkic", "Zvonimir Perkic"),
        ("Killen kallas ”Skorpan” av alla.", "Skorpan"),
        ("En man vid namn Zvonimir hotade.", "Zvonimir"), ("Stig ringde om lampan.", "Stig"), ("hemma hos Zvonimir var det fest", "Zvonimir"),
        ("Zvonimir Perkic, 17 år, är saknad.", "Zvonimir Perkic"), ("Björn Holm 070-174 06 12", "Björn Holm"),
        ("Lokalvårdaren Zvonimira hittade sprutor.", "Zvonimira"),
        ("Liv, som bor i huset, ringde.", "Liv"),
    ])
    func `names that no list has are found by what stands around them`(_ line: String, _ name: String) {
        #expect(Guarded.found(.name, line) == [name])
    }

    @Test(arguments: [
        ("snackade med ahmed warsame igår", "ahmed warsame"), ("hos anna lindgren var det tyst", "anna lindgren"),
        ("AHMED WARSAME VAR PÅ TORGET IGEN", "AHMED WARSAME"),
        ("det var yusuf som ringde", "yusuf"), ("svensson på 3 tr klagar", "svensson"),
    ])
    func `names are found without capitals, and where there is nothing else`(_ line: String, _ name: String) {
        #expect(Guarded.found(.name, line) == [name])
    }

    @Test(arguments: [
        ("Andrahandsgästen Zvonimir släppte in mig.", "Zvonimir"), ("min lillasyster zelmira fick telefonen rånad", "zelmira"),
        ("Vuxen: Xhemail", "Xhemail"), ("Wubets lägenhet har haft inbrott.", "Wubets"), ("Zhaklina och hennes dotter vågar inte gå ut.", "Zhaklina"),
        ("Quirina Vestdal ansvarar för blomlådorna.", "Quirina Vestdal"), ("Kyrkvärden Hjortvall låste klockan 21.", "Hjortvall"),
    ])
    func `a person's word, belongings and deeds tell of a name that no list has`(_ line: String, _ name: String) {
        #expect(Guarded.found(.name, line) == [name])
    }

    @Test(arguments: [
        "Tor visas som figur i lekparken.", "Pelle Svanslös-filmen visas.", "Mercedes C220 är skrapad.", "Fastighetens port går inte i lås.",
        "Nattpersonal ringde om portkoden.", "min syster försöker sova", "Kommunens bil stod på gräset.",
    ])
    func `figures, models, belongings of a body and what people at large do are left`(_ line: String) {
        #expect(Guarded.spans(line).isEmpty, "\(Guarded.spans(line))")
    }

    @Test(arguments: [
        ("annars kommer Zvonimir", "Zvonimir"), ("det är Zvonimirs, inte vår", "Zvonimirs"), ("Zvonimir (pappa) kallas till möte", "Zvonimir"),
        ("kort utställt på Zvonimir Perkic", "Zvonimir Perkic"), ("ring mamma till Zvonimir i sexan", "Zvonimir"), ("fråga efter Zvonimir", "Zvonimir"),
        ("Hej, Zvonimir här, lampan är trasig", "Zvonimir"), ("Lista: Zvonimir 070-174 06 12", "Zvonimir"), ("fam. Zvonimir på tre trappor", "Zvonimir"),
        ("Ros-Marie torkade upp", "Ros-Marie"), ("ulla-karin svarar för spelen", "ulla-karin"), ("Mårten Gyllenqvark Sandviksvägen 77", "Mårten Gyllenqvark"),
    ])
    func `where a name stands tells of it too`(_ line: String, _ name: String) {
        #expect(Guarded.found(.name, line) == [name])
    }

    @Test func `one name vouches for the next`() {
        #expect(Guarded.found(.name, "Det var Kerstin och Zvonimir.") == ["Kerstin", "Zvonimir"])
        #expect(Guarded.found(.name, "Närvarande: Hodan, Petter, Xhemail") == ["Hodan", "Petter", "Xhemail"])
    }

    @Test(arguments: [
        "Maltesholmstorget och Åkermyntan var lugna.", "Bråk vid Anna Lindhs plats.", "Gustav Adolfs torg och Birger Jarlsgatan",
        "Astrid Lindgrens barnsjukhus",
        "S:t Görans sjukhus och Sankt Eriksplan", "På Lindbergsvägen 12 brann det.", "I Lund och i Berg", "Karl XII:s torg", "Maria skola är stängd.",
        "Trygghetsvandring i Blackeberg, Råcksta och Grimsta.", "Vi gick mot Anderstorp.", "Ormängsgatan 12", "Skolan heter Grimstaskolan.",
        "Torget kallas Plattan.", "Strand och Ek är hållplatser.",
    ])
    func `places are left`(_ line: String) {
        #expect(Guarded.spans(line).isEmpty, "\(Guarded.spans(line))")
    }

    @Test(arguments: [
        "Erikssons Bygg AB", "Andersson & Söner har ställt en container.", "Karlssons Livs fick besök.", "Restaurang Alva är öppen.", "Pizzeria Roma",
        "Max Hamburgare",
        "Kiosken Kalles är stängd.", "Hässelby SK Fotboll tränade.", "Volvo Amazon och BMW 320", "ICA Nära och Coop Extra", "Stormen Gudrun fällde träd.",
        "Projektet Svea ska minska klottret.", "Svenska Bostäder svarade.", "Clas Ohlson byggde om.", "Marias Café öppnar.", "Alva-huset målas om.",
    ])
    func `firms, shops and things are left`(_ line: String) {
        #expect(Guarded.spans(line).isEmpty, "\(Guarded.spans(line))")
    }

    @Test(arguments: [
        "Dag och natt hörs musik.", "Liv och rörelse på torget.", "Per person kostar det 40 kr.", "Mina barn vågar inte.", "Sten kastades mot bussen.",
        "Rosa lappar överallt.",
        "Björnen på lekplatsen är klottrad.", "Maj blev lugn och juni stökig.", "Inga problem.", "Hans cykel är borta.", "På Valborg brann det.",
        "Stig på bussen här.",
        "Lördagen var lugn.", "Max 30 personer.", "Tom lokal.", "My är en måttenhet.", "sol och sommar på stranden", "Strid om parkeringen", "T.ex. på torget",
        "O.s.v.",
    ])
    func `words that are names too are left`(_ line: String) {
        #expect(Guarded.spans(line).isEmpty, "\(Guarded.spans(line))")
    }

    @Test func `a street with a number is held back beside a name and not alone`() {
        #expect(Guarded.found(.address, "Maja Lindqvist, Ormängsgatan 45 B, blev av med cykeln.") == ["Ormängsgatan 45 B"])
        #expect(Guarded.found(.address, "Hämtas: Ulf Tunnlandsvägen 15, sedan skolan") == ["Tunnlandsvägen 15"])
        #expect(Guarded.found(.address, "Kerstin Ek bor på Carl Barks väg 3 bv.") == ["Carl Barks väg 3 bv"])
        #expect(Guarded.found(.address, "Bråk på Ormängsgatan 45 igen.") == [])
        #expect(Guarded.found(.address, "Kerstin ringde. Det brann på Ormängsgatan 45.") == [])
        #expect(Guarded.found(.address, "Mvh Kerstin Ek Ormängsgatan 7") == ["Ormängsgatan 7"])
        #expect(Guarded.found(.address, "Kerstin Ek bor på Hässelby torg 3, lgh 1203.") == ["Hässelby torg 3, lgh 1203"])
    }
}
