/// Short forms and nicknames as they are written; words of Swedish are left out.
extension WordLists {
    static let nicknamesOfToday = """
        Abbo Abdo Abodi Affa Agge Akke Alfie Alibaba Aliko Ampan Ango Appe Bako Bampe Bassen Beckan Becke Beko Bengan Benke Bennan Benno Beppe Berra
        Beto Bettis Bibo Bille Bilo Birran Birre Bisse Bittan Björne Bjössa Bobban Bobbo Bogge Boki Bolle Bompa Boppe Bossan Brasse Brittan Brolle
        Buffe Busse Buster Callan Calleman Cano Carro Catti Cattis Ceci Cessan Challan Chapo Chibbe Chicko Chino Chrissy Christo Cillan Cissan Cissi
        Clabbe Conken Crippa Curre Dabbe Daco Dado Daffe Dagge Dalle Danko Danni Davo Davve Davven Deko Denka Denko Dido Dilo Dodde Dodo Dogge Dolle
        Drilo Dubbe Dudde Duffe Duki Dulle Dutte Edde Egge Eldo Ellan Elsan Emlan Emman Emmis Emsan Enne Erka Erra Errka Evsan Fabbe Faddo Fajje Falle
        Faro Farre Felle Felli Fernan Fibban Fifi Figgan Fippen Foffa Foffe Foppa Fredda Freddan Freddo Fredka Fridsan Frille Gabban Gabbe Gagge Gago
        Galle Ganne Gerra Gibban Goffe Gogge Gogo Gorre Gretis Guffe Guggan Gugge Gunsan Gusse Görre Gösse Habbe Hadde Hagge Hakke Hamko Hammoudi Hamo
        Hamodi Hampis Hamudi Hannis Happe Harka Harra Harre Hasko Haso Hasso Hebbe Heffa Hempa Hencke Henka Henkan Henken Henkis Herka Hibbe Hinke
        Hjallis Hoffe Hogge Holle Hoppe Huffe Hugge Hulle Husko Hussi Håke Håkka Ibban Ibish Ibra Idde Igge Ille Imme Immo Ingis Ingsan Inke Isso
        Jabbe Jacke Jacko Jado Jagge Jajja Jakke Jamo Jampe Janka Janken Janko Jappe Jarre Jasko Jassan Jebbe Jeffe Jennsan Jerre Jessan Jessi Jibbe
        Jimma Jimpa Jimpan Jimpe Jockan Jocko Joffa Joffe Jogge Johsan Joja Joki Jokke Jonka Jonken Jonnis Joppe Jorre Josan Jossie Jossis Jubbe Juffe
        Juki Juso Jutte Jånne Jönke Jöppe Jörka Kadde Kaffa Kalleman Kallis Karro Kebbe Kecke Kenka Kenken Kenne Keppe Kibbe Kicko Kiko Kimo Kimpa
        Kimpan Kirre Kjella Kjelle Klabbe Klasa Klibbe Koffe Kogge Kole Konken Kralle Krestan Krickan Krippa Krissan Krisse Krubbe Krulle Kubbe Kuffe
        Kålle Kårre Labbe Laffe Lalle Lalo Lango Lappe Larre Larsa Larsan Leffa Leffan Legge Leki Lempa Lenka Lennis Libbe Liffe Lillis Linkis Linnis
        Linsan Lissan Littan Lobbe Loffa Loffan Logge Lojjan Lolle Lompa Lorre Lottis Lubbe Luffe Lugge Luki Lulle Lulu Luttan Låffe Mabbe Mackis
        Madda Maddis Maffe Magge Maggis Maho Makke Mallis Mano Matto Maxe Megga Melle Micki Mickis Micko Mido Migge Mija Miki Mille Millsan Mimo
        Mimsan Minkan Mino Mirka Mirran Mittan Mobbe Moffa Mohi Mojje Mollan Molle Momme Monkan Morre Mubbe Mugge Muri Murre Mussan Musti Mutte Märtan
        Månka Månke Nadda Naddi Nano Nappe Natti Nebbe Nedo Neffe Negge Nenne Neno Nettis Nibbe Nickis Nidzo Niffe Nikke Nillan Nilsan Ninnan Ninne
        Nippan Nissa Nissis Nobbe Noffe Nogge Norre Nosse Nuffe Nusse Obbe Odde Offe Ogga Ollan Olleman Ollis Oppe Oskan Osken Osse Ottis Ovve Paco
        Padde Pagge Pako Papi Parre Pata Patta Pavve Pebbe Pecka Pecke Pedda Pedde Peffe Pegge Pellan Pellis Pepe Pepo Peppe Perka Perkan Pernis
        Perran Perre Persan Pesse Petsan Pettan Pidde Pigge Pille Pittan Plura Pocke Podde Poffe Pogge Polle Ponta Poppe Posse Potte Prebbe Pudde
        Puffe Pyttan Pälle Pärre Pöjan Rabbe Rabbo Raffa Raffe Rafi Rafo Ragge Ralla Rallan Rampe Rappe Rassa Rebban Rebbe Rebsan Recka Reno Ribbe
        Richa Richie Rickan Ricke Ricko Rigge Rittan Roba Robba Robbe Robbo Rogga Roggan Roko Rolfa Ronka Ronna Ronne Roppe Rosse Rubbe Rudde Ruffe
        Rugge Russe Ruttan Sabbe Sabo Sacke Sadde Saffe Safo Sammi Sammy Samo Sampe Samsan Sano Sarsan Saso Sasse Sebba Sebban Sebbo Seffe Sefo Segge
        Seko Selo Semo Shero Sibban Sibbe Sickan Sicke Sicko Siffe Sigga Siggan Siko Sillan Simme Simmis Simpa Simpan Sippe Sissan Slaffe Snoffe Socke
        Soffe Soffi Soffis Sofsan Solle Sonka Soppe Soso Staffa Staffe Stebbe Steffa Steffan Steffi Steffo Steno Stibbe Stigge Stoffe Strulle Sudde
        Surre Susse Sutte Svenka Svennis Svenno Sylle Taffe Tagge Tako Talle Tanjis Tasse Tebbe Teffe Tegge Terka Tessa Tessi Tessis Thobbe Thompa
        Thorre Tibban Tibbe Ticke Ticko Tildis Tillan Timpa Timpan Tinis Tinkan Tinni Tino Tito Titte Tobba Tobban Todde Toffa Toffe Togge Tolle Tompe
        Tompis Tomsa Tonka Torre Torsa Tosse Tote Totta Tubbe Tulle Tusse Ubba Uffa Uffan Ulfa Ullan Ullis Unne Vanjis Vasse Vebbe Velle Vibban Vibbe
        Vicke Vicko Vicky Vido Vikke Villis Vincke Vinnie Visse Vladde Volle Walle Wickan Wicke Wigge Willan Willis Wisso Wolle Xandi Xandra Yago
        Yassan Yasse Yassi Yazo Yngo Yoni Yoyo Zabbe Zacka Zackan Zacko Zaja Zake Zakke Zanna Zano Zaza Zebba Zeke Zette Zibbe Zico Zigge Ziko Zlajan
        Zoki Zoko Zozo Zuki Zuko Zuzu Ådde Åffe Åkis Åkka Åkke Åsan Åsis
        """
}
