/// Words that speak of places, and what known places are called.
extension WordLists {
    static let inPlace = """
        i på vid genom längs längst utanför kring runt omkring förbi intill innanför ovanför nedanför inne nere uppe ute utmed utefter invid via
        söder norr öster väster nordost sydväst inom bortanför
        """
    static let towardsPlace = "från till mot över under mellan bakom framför nära ifrån innan bortom in ut upp ner hem bort"
    static let placeNouns = """
        torg torget gata gatan väg vägen gränd gränden plan planen plats platsen park parken backe backen stig stigen allé allén bro bron kyrka
        kyrkan kyrkogård kapell församling skola skolan skolor gymnasium gymnasiet gymnasieskola grundskola friskola förskola förskolan sjukhus
        barnsjukhus ögonsjukhus gård gården centrum station stationen bibliotek biblioteket hall hallen idrottsplats arena arenan stadion slott
        slottet udde udden ö ön holme holmen sjö sjön ås åsen berg äng ängen ängar hage hagen höjd höjden kulle kullen lekplats tunnel tunneln
        museum museet konsthall stiftelse minne minnesfond fond kvarter kvarteret köpcentrum galleria gallerian garage hamn hamnen båtklubb koloni
        villastad strand gärde dal dalen udd terrass kaj kajen led leden trappa trappor trappan fält fältet södra norra östra västra ip bp
        badplats bassäng fontän staty statyn trädgård trädgårdar värdshus wärdshus byst obelisk vägskäl dagbarn område området brygga bryggan krog
        krogen äldreboende servicehus vårdcentral hemmet källa skog skogen hus huset
        """
    /// Of these also after a genitive.
    static let memorials = """
        torg plats gränd gata park plan allé backe stig väg sjukhus barnsjukhus ögonsjukhus gymnasium grundskola friskola minne stiftelse
        minnesfond fond museum bro kyrka kapell församling förskola konsthall kulle kyrkogård trappor trappa staty statyn udde skola sjö slott
        terrass fontän fält hamn idrottsplats strand villastad värdshus wärdshus trädgård trädgårdar kaj källa gymnasieskola vårdcentral hall höjd
        ö holme
        """
    /// Places and things that a subject of "heter" or "kallas" may be.
    static let placeSubjects = """
        torget platsen området gatan vägen skolan parken butiken restaurangen föreningen gruppen kiosken huset gården stället affären projektet
        bolaget företaget appen båten hunden katten krogen lokalen byn staden ön stigen backen kvarteret porten boken filmen låten sången laget
        klubben insatsen metoden kampanjen det vad
        """
    static let saints = "sankt sankta s:t st san santa saint heliga helige"
    /// Parts of Stockholm, Swedish towns, lands and waters.
    static let places = """
        Västerort Söderort Innerstaden Stockholm Göteborg Malmö Uppsala Västerås Örebro Linköping Helsingborg Jönköping Norrköping Umeå Gävle Borås Södertälje Eskilstuna
        Halmstad Växjö Karlstad Sundsvall Östersund Trollhättan Luleå Lund Kalmar Falun Skövde Karlskrona Kristianstad Skellefteå Uddevalla
        Varberg Örnsköldsvik Nyköping Borlänge Motala Landskrona Trelleborg Ängelholm Lidköping Alingsås Kiruna Visby Gotland Öland Skåne Dalarna
        Småland Norrland Värmland Södermanland Uppland Halland Blekinge Bohuslän Dalsland Jämtland Härjedalen Ångermanland Medelpad Västerbotten
        Norrbotten Lappland Solna Sundbyberg Nacka Huddinge Botkyrka Haninge Tyresö Täby Sollentuna Järfälla Ekerö Bromma Spånga Tensta Rinkeby
        Husby Kista Akalla Hjulsta Hässelby Vällingby Råcksta Grimsta Blackeberg Ängby Åkeshov Islandstorget Alvik Abrahamsberg Brommaplan
        Kungsholmen Södermalm Östermalm Vasastan Norrmalm Farsta Skarpnäck Bagarmossen Högdalen Rågsved Hagsätra Skärholmen Vårberg Bredäng Sätra
        Fruängen Hägersten Liljeholmen Årsta Enskede Johanneshov Gullmarsplan Globen Slussen Fridhemsplan Odenplan Angered Bergsjön Hisingen
        Rosengård Jakobsberg Kallhäll Barkarby Märsta Sigtuna Norrtälje Vallentuna Upplands Väsby Vaxholm Lidingö Danderyd Boden Nora Värmdö
        Nynäshamn Salem Tumba Fittja Alby Hallunda Norsborg Flemingsberg Rissne Hallonbergen Rotebro Arlanda Sverige Norge Danmark Finland Island
        Polen Tyskland Ryssland Ukraina Syrien Irak Iran Somalia Turkiet Eritrea Etiopien Afghanistan Gaza Israel Palestina Libanon Jordanien
        Egypten Marocko Tunisien Europa Asien Afrika Amerika USA Kina Indien Spanien Italien Frankrike England Storbritannien Irland Skottland
        Portugal Grekland Rumänien Bulgarien Ungern Tjeckien Slovakien Kroatien Serbien Bosnien Albanien Kosovo Litauen Lettland Estland Belgien
        Holland Nederländerna Österrike Schweiz Kanada Mexiko Brasilien Chile Thailand Vietnam Japan Australien Pakistan Bangladesh Kurdistan
        Norden Balkan Skandinavien Mellanöstern London Paris Berlin Oslo Köpenhamn Helsingfors Köln Hamburg Warszawa Rom Madrid Mälaren
        Mälarhöjden Vänern Vättern Lambarö Lövsta Lövstavägen Kanaan Riddersvik Vinsta Johannelund Smedshagen Backlura Kyrkhamn Åkermyntan
        Loviselund Nälsta Solhem Flysta Sundby Lunda Beckomberga Hesselby Kälvesta Bromsten Nälstabadet Hammarby Djurgården Norrviken Stureby
        Tallkrogen Hökarängen
        """
}
