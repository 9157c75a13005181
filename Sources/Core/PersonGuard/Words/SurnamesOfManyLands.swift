/// Surnames of people in Sweden who come from many lands, and Swedish ones that the common list lacks.
extension WordLists {
    static let surnamesOfManyLands = """
        Aagaard Aalto Aaltonen Aarnio Abakar Abass Abdale Abdelaziz Abdelkarim Abdellah Abdelli Abdelmalik Abdelrahim Abdelsalam Abdelwahab Abdirisak
        Abdisalam Abdow Abdulhadi Abdulhamid Abdulkarim Abdulla Abdullatif Abdulrazzaq Abdulwahab Abdulwahid Abera Abraha Abubakar Ackermann Acosta
        Adamczyk Adamski Addow Afrah Afshar Aghaei Aguilar Aguilera Aguirre Ahadi Ahlholm Ahlmark Ahlstrand Ahlsén Ahmedin Ahokas Ahola Aittokallio
        Akgül Akin Akkaya Akkus Aklilu Aktas Akyol Alami Alanen Alarcon Alawi Alcaraz Alemayehu Alemu Alenius Alfaro Algohary Aliabadi Alic Alili
        Alimi Aliu Alkan Alkhateeb Alkhatib Allahyari Allard Allawi Almeida Almlöf Almstedt Alonso Alshami Altay Althin Altun Altunkaynak Alvarado
        Alvarez Amanpour Ambjörn Amedi Ameen Amoah Amsalu Andrade Andreou Andrzejewski Ankarcrona Ansari Antoniou Antonov Anttila Anttonen Aouad
        Apelgren Appelgren Appelqvist Appiah Arabi Araghi Aragon Arancibia Aranda Araujo Aravena Arias Arif Armagan Arnell Arnesson Arola Arrhenius
        Arroyo Arteaga Arvanitis Aryan Asadi Asante Asfaw Asghari Ashour Asikainen Askerlund Askling Assad Assaf Assefa Astudillo Atabay Atallah
        Atanasov Atashi Avci Avdic Avendaño Awadallah Awaleh Awuah Ayalew Ayele Aykut Ayyad Azar Azimi Azzam Azzawi Babayev Bachir Badran Baghdadi
        Bagheri Bahrami Bajic Bajrami Bajwa Bakir Bako Balaj Balasubramanian Balogun Bandara Banerjee Barahona Barakat Baranowski Barbosa Bardakci
        Barhoum Barkhadle Barraza Barrera Barrientos Barrios Barros Bartczak Barwari Barzegar Basaran Basic Bastos Batista Battal Bayat Bayati Bayrak
        Bayram Baysal Bazzi Begum Behbahani Behrami Behzadi Bektas Belaid Belay Belete Beltran Benali Benitez Benmoussa Bergendahl Bergenholtz
        Bergenstråhle Bergerskog Berglind Berhe Berisa Bermudez Bernhardsson Bernström Beshir Beyene Bhatt Bhatti Bianchi Bicer Bielecki Bielke Bihi
        Binici Biratu Birhanu Biswas Bitar Björkegren Björklind Björkvall Björling Björnberg Björnfot Björnsson Bjørnsen Blaszczyk Blomdahl Blomstrand
        Boakye Boateng Bogale Bogdanov Bogdanovic Bojadziev Bojsen Bolouri Bondar Bondarenko Boquist Boqvist Borges Borgh Borhani Borkowski Bosnjak
        Bothén Botros Bouali Bouazza Boukhari Bradost Bredberg Bremer Brindefalk Brkic Brorsson Bruhn Brundin Brzezinski Brännlund Budak Bukowski
        Bulut Bushati Bustamante Byberg Bylin Bytyqi Bäcklund Bäckstrand Bååth Bökman Caballero Caglar Cakmak Calderon Camdzic Campusano Cardenas
        Carlgren Carlqvist Carlén Carmona Carnehag Carrasco Carreño Carrillo Carvalho Casas Cassel Castaneda Castillo Catic Cebrian Cederblad
        Cedergren Cederlund Cederqvist Cederström Ceesay Cehajic Celander Celsing Cengiz Cerón Cetinkaya Chahine Chaiyasit Chaiyo Chaudhry Chavez
        Chehab Cheng Cherif Chmielewski Christiansen Chung Cieslak Ciftci Cifuentes Cisneros Cisse Civelek Claeson Clarke Clausen Coban Colombo
        Contreras Cordero Cordova Cornejo Correa Cortes Cortez Coskun Cronberg Cronholm Cronqvist Cuevas Cullberg Cvetkovic Czajka Czarnecka Czarnecki
        Czerwinska Czerwinski Dabar Dabbagh Daher Dahlak Dahlbom Dahlbäck Dahlerus Dahlkvist Dahlman Dahlstrand Daka Dalberg Dalin Damir Daneshvar
        Danielsen Danjuma Darabi Darboe Darwich Dastan Daun Davies Davila Davoudi Daşkın Debebe Debela Dedic Degerfeldt Degerman Dehghan Dehghani
        Delavar Delgado Demirel Demirtas Demissie Deveci Dhillon Diab Diarra Dietrich Dijkstra Dimitrov Dimitrova Diop Diouf Dizayee Djordjevic Djukic
        Doan Domanski Dominguez Donoso Doski Douhan Doğru Dragic Drammeh Duarte Dubois Dudek Dufva Dulaimi Dumbuya Dunér Dupont Durand Durmaz Dussan
        Dyhr Dzeko Džaferović Ebadi Ebrahim Echeverria Edgren Edholm Edlind Edqvist Edstam Edwards Eerola Eftekhari Egnell Ehrenberg Ehrlund Ekblad
        Ekblom Ekbom Ekfeldt Ekholmer Ekinci Ekroth Ekstedt Ekvall Eldh Elfström Elgh Ellström Elmas Elmgren Elmqvist Elofson Elshabazz Emami Emini
        Emmoth Enander Enarsson Enbom Encina Engelbrektsson Engelhardt Engelin Engkvist Engqvist Engstrand Enkvist Enlund Enochsson Enqvist Envall
        Eren Ergin Ergün Eriksen Ermias Ernstsson Eroglu Ertas Esbjörnsson Escalona Escobar Esfandiari Eshete Eskandari Eskelinen Eskola Eslami
        Espinosa Espinoza Esposito Esquivel Evans Evensen Eyasu Fadel Fagerberg Fagerlund Fahlgren Fahlström Fahlén Faiz Fakhri Fangyuan Farahani
        Faraj Faraji Farhadi Farhat Farole Farooq Faroq Farrokhzad Fatah Fathi Faundez Fawzi Fayyad Fazel Fazeli Fazlic Fejzic Fekete Ferati Fernandes
        Fernström Ferreira Fierro Fiidow Filipek Filipovic Firouzi Fischer Fitzgerald Fjellman Fjellström Fjällström Flodin Flodman Flodström Florén
        Fofana Fonseca Fontaine Forouhar Forouzan Forslöf Forssell Forsström Fournier Frederiksen Fredriksen Frenning Friedrich Frisell
        Fritzson Frykholm Fröberg Frölund Fälth Följe Gaal Gaber Gabr Gacic Gajewski Gajic Galarza Galaydh Galdames Gallagher Gallardo Gallegos Galvez
        Gamez Ganic Garba Garrido Garza Gaye Gebrehiwot Gebrekidan Gebremedhin Gebremeskel Gebremichael Gebreselassie Gebretsadik Gebreyesus Gebru
        Gedi Geedi Geele Gellerstedt Georgiev Georgieva Georgiou Gerdin Gerle Getachew Ghaderi Ghaffari Ghafoor Ghahremani Ghanbari Gharib Ghasemi
        Ghebreab Ghebremedhin Ghebreselassie Ghebreyesus Ghosh Giannopoulos Gidlund Gidlöf Gillberg Gjoka Glimstedt Glowacki Godoy Golabi Golestani
        Golshani Gomes Goncalves Gonzales Gorska Gorski Gotthardsson Grabovac Grabowska Grandin Granqvist Granstedt Grgic Griffiths Grimlund
        Gripenberg Grubbström Grundberg Grundström Grzelak Grönberg Gröndahl Gröndal Gröning Grönkvist Grönqvist Grönwall Guerrero Guevara Gulbrandsen
        Guliyev Gullstrand Gundersen Gunes Gunnarson Gupta Gurey Gusic Gutowski Guuleed Guzel Guzman Gyllenberg Gyllenhaal Gyllensten Gårdlund Gåård
        Gökce Görür Güler Gümüs Gündogan Gündüz Haag Haapala Haapasalo Haataja Habibzadeh Habtegiorgis Habtemariam Habtemichael Hadad Haddadi Hadzic
        Hagdahl Hagelin Hagenfeldt Haglind Hagmar Hagos Haidar Haidari Hailemariam Hailemichael Hailu Hajdari Hajiyev Hajizadeh Hakanen Hakim
        Hakkarainen Halane Halili Halimi Hallander Halldin Halldén Hallenberg Halling Hallman Halonen Halvorsen Hamadi Hamberg Hambraeus Hamidovic
        Hamidzadeh Hammad Hammargren Hammarlund Hammoud Hammoudi Hamrin Hanif Hanning Hanssen Hariri Harju Harrison Hartmann Hasanovic Hashimi Hasic
        Hassanpour Hassanzadeh Hasselblad Hasselgren Hasselqvist Hatami Haugen Hautala Hautamäki Hawrami Haxhiu Haybe Haydar Hedayati Hedblom Hedeby
        Hedfors Hedkvist Hedqvist Hedvall Heed Hegardt Hegge Heidarzadeh Heijkenskjöld Heikkilä Heino Helander Helenius Hellqvist Helmersson
        Helminen Hemberg Hemmati Hemmingsson Hendriks Henriksen Henriquez Heris Herlitz Hermanson Herrera Herrmann Heydari Hidalgo Hietala Hietanen
        Hildingsson Hillbom Hirabe Hirvonen Hjalmarson Hjelmqvist Hjelmvik Hjerpe Hjertberg Hjorth Hoang Hoffmann Hoffstedt Hoflund Hofmann Hofvander
        Holgerson Hollsten Holmbom Holmdahl Holmer Holmertz Holmkvist Holmlund Holmstedt Holmstrand Holopainen Honkanen Hosseinzadeh Hovmöller Hrustic
        Huangfu Huber Hufane Hughes Huhtala Hukic Hulth Hultin Hultkrantz Hultmark Hultqvist Hultström Hurtado Husic Huskic Hussen Hybinette Hyseni
        Hyvärinen Hyvönen Hägerstrand Hägerström Häkkinen Hällgren Hällström Härkönen Håkanson Hökberg Hörnell Hörnfeldt Hörnqvist Hübinette Ibarra
        Ibraahim Ibro Idestrand Ihrman Ikonen Ikäheimo Ilic Ilunga Imamovic Imeri Immonen Inan Ingelsson Ingemarsson Ingesson Isacson Isacsson Isaksen
        Isaku Isberg Islam Islami Ismael Ismailov Isse Ivanovski Iversen Izquierdo Jaafar Jaamac Jabari Jablonski Jacobsen Jacobson Jafarov Jaff
        Jahanbakhsh Jahangiri Jaidee Jaiteh Jakobsen Jakubowski Jalali Jallow Jalonen Jamali Jamshidi Janabi Janjic Janković Jankowska Jansen Janssen
        Jarju Jashari Jasinski Jassim Jatta Jauhiainen Javadi Jaworski Jenkins Jeppesen Jerkert Jernbom Jernström Jespersen Jiang Jibril Jimenez Jirde
        Jirdeh Jobe Joelsson Johannessen Johnsen Johnston Johnzon Jonason Jonzon Joof Joshi Josic Jovic Juarez Jubouri Juliusson Junestrand Jungner
        Juntunen Jusić Justesen Jusufi Juvonen Järlström Järnberg Jääskeläinen Jönemo Jørgensen Kabbani Kabir Kacar Kaczmarczyk Kaczmarek Kaczorowski
        Kadiu Kadiye Kaewmanee Kahraman Kahsay Kaikkonen Kaipainen Kakai Kalaf Kalantari Kaleb Kalinowski Kallin Kalra Kalén Kamali Kamran Kandemir
        Kanerva Kankaanpää Kanté Kapetanovic Kaplanoglu Kapoor Karabulut Karadag Karadeniz Karagöz Karahan Karakas Karaman Karanovic Karatas Karhu
        Karimian Karimzadeh Karlander Karlgren Karlqvist Karlsdottir Karlsen Karlsten Karlén Karpinski Karppinen Karttunen Karumanchi Karvonen Karwani
        Kashani Kasprzak Kassa Kassem Katic Kaufmann Kauppila Kauppinen Kaur Kavak Kayani Kayhan Kazemzadeh Kebede Keita Kelati Kellander Kelmendi
        Kemppainen Keränen Keshavarz Keskin Keskitalo Ketola Kettunen Khademi Khaledi Khalili Khalilzadeh Khamphan Khamseh Khatib Khatun Khawaja
        Khazaei Khodadadi Khongsuk Khorasani Khoshnaw Khosravi Khudhair Khuu Kiani Kianpour Kibria Kiflay Kihlberg Kihlgren Kihlström Kinnander Kiran
        Kiros Kivelä Kivimäki Kivinen Kjellander Kjellin Kjellman Kjellson Kjær Klevmarken Klimek Klincov Klingberg Klingspor Klingvall Klintberg
        Knudsen Knutson Kocak Koivisto Koivula Koivunen Kokko Kokkonen Kolasinac Kolehmainen Kolodziej Komulainen Konate Konieczny Kopczynski Koponen
        Korkmaz Kornhall Korpela Korpi Kosinski Koskela Kosonen Kosovac Kotilainen Kovacic Kowalewska Kowalik Koyi Kozak Kozłowska Krafft Krajewski
        Kravchenko Kravets Kristensen Kristersson Kristiansen Kristofferson Krol Kronberg Kronqvist Kronvall Krstic Kruja Kryeziu Krüger Kubiak
        Kucharski Kucuk Kuczynski Kujala Kukkonen Kulenovic Kullander Kullberg Kullgren Kulmala Kulmiye Kuosmanen Kurek Kuronen Kurtaj Kurtovic
        Kurtulus Kuusela Kuzmenko Kvarnlund Kwiatkowski Kwok Kyei Kyllönen Källander Källberg Källgren Källman Källqvist Kärnekull Köhler Köhlin
        Köksal Laaksonen Laamanen Lacayo Lagerberg Lagercrantz Lagergren Lagerholm Lagerkvist Lagerlöf Lagerqvist Lagerwall Lahoud Laitila Lambert
        Lamichhane Lampinen Lappalainen Laskowski Lassila Latif Latifi Laukkanen Laurell Laurila Laurin Lauritsen Leander Lefebvre Lehmann Lehto
        Lehtomäki Leijonhufvud Leino Leinonen Lema Lemaire Lemma Lennerstad Leroy Leskinen Leszczynski Leung Levander Leveau Lewenhaupt Liang Liedholm
        Liljeberg Liljedahl Liljekvist Liljenberg Liljeqvist Liljeroth Liljestrand Lilliehöök Liman Limani Lindbom Lindborg Lindeberg Lindeblad
        Lindegren Lindelöf Lindenberg Linderborg Linderholm Linderson Lindgård Lindhagen Lindman Lindmarker Lindner Lindroos Lindroth Lindstedt
        Lindvert Linna Linnarsson Linnell Linnér Lipinski Lipponen Lisboa Litvinenko Liukkonen Ljungdahl Ljungkvist Ljungman Ljungstedt Ljungström
        Ljungvall Llanos Lleshi Lodin Loman Lombardi Lorentzen Lorentzon Lorenz Lotfi Lovell Lucero Ludvigson Ludvigsson Lukasik Lukic
        Lundahl Lundbohm Lundborg Lundbäck Lundeberg Lundgård Lundhagen Lundman Lundmarker Lundstedt Lundsten Lundvall Lundvik Lungu Luoma
        Luong Lutfi Luukkonen Lybeck Lyckholm Lyrén Lysenko Löfberg Löfdahl Löfling Löfmark Löfqvist Löfstedt Löfstrand Löfström Löfvander Löfvenberg
        Lönnberg Lönnqvist Lönnroth Lövdahl Lövmark Lövqvist Lövström Löwenhielm Lööf Lööv MacDonald Macedo Machado Maciejewski Madsen Magan Maghsoudi
        Mahmudi Mahmutovic Majeed Majewski Makki Makonnen Makowski Maksimovic Maldonado Maleki Malekzadeh Maliki Malinen Malinowski Malkic Malmborg
        Malmer Malmkvist Malmros Malmstedt Manasra Mancini Mannberg Manneh Mannheimer Manouchehri Mansaray Mansourian Manzoor Marchetti Marciniak
        Marczak Marinkovic Marjanovic Markiewicz Markusson Marques Marquez Martikainen Marttinen Maslesa Maslowski Masoumi Mathisen Matos
        Matsson Mattinen Mattisson Maturana Matuszewski Mazaheri Mazurek Mbaye Mbeki Mbow McCarthy McDonald McKenzie Mebrahtu Medin Meesuk Mehanovic
        Mehdizadeh Mehic Mehmeti Mehraban Mehrabi Mehretab Mehta Mejia Mekonnen Melendez Melgarejo Mellander Mellgren Mellin Mellström Melnyk 
        Memeti Memic Memisevic Mendoza Mengistu Mesfin Meskini Meyer Meza Michalak Mihailovic Mihajlovic Mikkelsen Mikkola Mikkonen Mikolajczyk
        Milczarek Milic Milosavljevic Milosevic Mirzaei Mirzai Mishra Mitchell Mitic Mitrovic Mizuri Miño Moghadam Moghaddam Mogren Mohamadi
        Mohammadzadeh Mohamoud Mohebbi Moilanen Mojica Mokhtari Mokri Molavi Molina Molla Montecinos Montelius Montenegro Montero Montoya Moradian
        Moraga Morales Moreau Moreira Morell Moretti Morshed Mortazavi Mortensen Morán Mosavi Mossberg Mostafavi Moulay Mousavian Mousawi Moussa
        Mozaffari Mpanda Mroczek Mroz Muhic Muhumed Muhumud Mujezinovic Mujkanovic Mulder Mulugeta Mumin Muminovic Munck Munoz Munthe Muradi Muratovic
        Murawski Murphy Murtaza Mustafic Mustafov Mutasa Mwangi Myhre Mykhailenko Myllymäki Mäenpää Mäki Mäntylä Määttä Mårdh Möllerström Møller
        Müller Nabavi Nadeem Naderi Nagy Najafzadeh Najm Namazi Namdar Naqvi Narayan Nasiri Nasri Nassar Nauclér Navarro Nawrocki Nedic Negash Negassi
        Neguse Neira Netzler Neumann Nevalainen Neziri Ngabo Ngom Niemczyk Nikolov Nikolova Nikolovski Nikpour Nilsen Nilson Nimani Niskala Niskanen
        Nissen Nisses Nissinen Nofal Nohrstedt Noorani Noori Noorzai Norambuena Nordahl Nordanstig Nordell Nordenfelt Nordenskiöld Nordensten
        Nordfeldt Nordfors Nordh Nordholm Nordkvist Nordling Nordmark Nordstrand Nordvall Noreen Norell Norlander Norlund Norouzi Norrby Norrgård
        Norstedt Nourbakhsh Nouri Novakovic Novoa Nowacki Nowakowski Nuhanovic Nunez Nurmi Nurminen Nurzai Nuune Nuurow Nwosu Nyarko Nybom Nydahl
        Nygaard Nygårds Nykänen Nylin Nylund Nymark Nyquist Nystedt Närhi Nääs Nåhem Nömmik Nørgaard Obaidi Obeid Obradovic Ochoa Odeh Odelberg
        Odhner Ofleh Ofori Ogbamichael Ogbe Oguz Ohlin Ohlström Ohlén Oinonen Ojeda Okbay Okeke Okonkwo Okoro Oksanen Oldberg Olesen Olguín Olivares
        Oliveira Ollikainen Olofson Olszewski Omaar Omeragic Omerovic Omidi Onay Opazo Opoku Oredsson Orellana Orlowski Oromo Orozco Ortega Ortiz
        Osbeck Oscarsson Osmanov Osmanovic Osoble Osorio Osses Ostrowski Ottersten Otterström Ottoson Ouedraogo Oumar Ouyang Owczarek Owens Owusu
        Oyarzún Ozdemir Ozgur Paananen Paavola Pacheco Padilla Pahlavan Pakarinen Pakdel Palacios Palmblad Palmborg Palmcrantz Palmstierna Palonen
        Panahi Pandey Paredes Parkkinen Parlak Parmander Parra Parsa Partanen Parviainen Parvizi Pasanen Pashaei Pasic Patil Patterson Paulin Paulsen
        Pavlenko Pawlowski Pawłowska Peci Pehlivan Pehrson Pehrsson Pejic Pekcan Peltola Peltonen Penic Penttilä Peralta Pereira Peric Perman
        Persbrandt Pesonen Peterson Petkov Petkovic Petrini Petrusic Pettersen Peña Pfeiffer Phanthong Phillips Phiri Phromma Phung Piatek Piehl
        Pietrzak Piirainen Pinto Piotrowski Pirinen Pizarro Plavsic Ploman Poblete Pohjola Polak Polat Pontén Posse Poudel Pourmand Prasad Prekazi
        Prieto Promsri Prytz Przybylski Przybysz Pulkkinen Puranen Pursiainen Puustinen Pylkkänen Påhlman Påhlsson Qaisi Qanbari Qasem Qoreyshi
        Quezada Quintana Quintero Quiroga Quispe Quiñones Qureshi Qvarfordt Qvick Raatikainen Rabiei Radic Radosavljevic Radovanovic Rafiei Rafiq
        Rafsanjani Ragnarsson Rahimzadeh Rahmani Rahmanian Rahmati Rajabi Rajala Rajput Ramadani Ramberg Ramel Ramezani Ramic Ramström Ranheim Ranjbar
        Raouf Rapp Rasheed Rashidian Rashiti Rasmusen Rasmusson Rasouli Rasul Ratajczak Rattanakorn Rautiainen Rautio Rawi Razaq Razavi Razmi Reddy
        Redzic Regmi Rehman Rehnberg Rehnström Renström Resare Resic Reuterskiöld Reuterswärd Reyes Rezai Rezaie Rezazadeh Riaz Ribbing Ribeiro Ricci
        Rickardsson Ridderstråle Riihimäki Ringborg Ringqvist Ringström Rinne Riquelme Risberg Rissanen Riveros Rizk Rizvi Roback Roberts Robertson
        Robinson Roble Robleh Rodrigues Rogers Rogowski Rojas Rojbayani Rolfsson Romanowski Romero Romlin Rooble Rosales Rosander Rosborg Roselius
        Rosell Rosencrantz Rosendahl Rosenkvist Rosenlund Rosenström Rosenvall Rosling Rossi Rothstein Rouhani Rrahmani Rudberg Rudebeck Rudenko
        Rudenschöld Rudolfsson Ruiz Rundgren Rundqvist Runeson Runesson Ruotsalainen Russo Russom Rutberg Rutkowski Ruuska Ryberg Rydell Rydh Rydin
        Rydmark Rydqvist Rydstedt Rydström Rylander Ryman Räisänen Räsänen Rådberg Rådström Rönkkö Rönn Rönnberg Rönnbäck Rönngren Rönnlund Rönnqvist
        Röstlund Saadat Saadi Saarela Saastamoinen Saavedra Sabanovic Sabbagh Saberi Saberzadeh Sadeghi Sadowski Saedi Saeedi Saelee Saengthong
        Safari Safavi Sagredo Sahlberg Sahli Sahlström Sahlén Saidov Sainio Saiti Sajadi Salander Salazar Saliba Salkic Salmela Salmi Salo Salomonson
        Samadi Samadov Samatar Samuelson Sandahl Sandblom Sandborg Sandegren Sandelin Sandkvist Sandlund Sandman Sandmark Sandoval Sandvall Sandvik
         Sangsuk Sanhueza Sanjuan Sanli Sanneh Sanogo Sarac Saraj Sarder Sarikaya Sarkis Sarkkinen Sarr Sattar Sattari Savchenko Sawangjai
        Sawicki Sayadi Saygin Schmid Schmitz Schneider Schroeder Schröder Schultz Schulz Schwarz Schäfer Schön Schönbeck Sebahtu Sedighi Segerstedt
        Segerström Segovia Sehlin Seidel Sejdic Sejdiu Selander Selassie Selberg Seldén Selimi Seljuk Sellgren Sellin Sellström Selmani Senay
        Sepulveda Sereke Serrano Sesay Setterberg Setterlund Seyed Seyedi Sezer Sfeir Shaban Shahbazi Shaheen Shahid Shahini Shahmiri Shahrokhi
        Shakeri Shakibai Shakir Shamari Shammari Shamsi Shao Shariati Sharifi Shariif Sharma Sheekh Sheikhi Sherif Shinwari Shirazi Shirdon Shirwa
        Shkreli Shrestha Siad Sigfridsson Sigurdsson Sigvardsson Sikder Sikorski Silajdzic Silfverstolpe Sillanpää Silverberg Simola Simonsen Simonson
        Simpson Simsek Sinani Sindi Sinha Sipilä Sirola Sisay Sisic Sithole Sivakumar Sivertsson Sixtensson Sjödahl Sjödell Sjögreen Sjökvist
        Sjölinder Sjöman Sjöqvist Sjövall Sjöwall Skantze Skarin Skenderi Skoglöf Skowronski Skånberg Sköldberg Sköldebrand Slettengren Smailovic
        Smajlovic Smedberg Smeds Smits Snellman Snis Soares Sobczak Sobczyk Sobhani Sohlberg Sohlman Sohrabi Soininen Sokolowski Solberg Solin Soltan
        Soltanzadeh Somboonsuk Sommerfeld Sorani Sosnowski Spahic Spahiu Sparrman Spångberg Srisai Srisuk Srour Staaf Stachowiak Stadling Stankiewicz
        Stankovic Starck Stasiak Stavenow Stefanovic Steffensen Steinholtz Stenborg Stenbäck Stendahl Stengård Stenhammar Stenholm Stenkvist Stenman
        Stenmark Stenqvist Stensson Stenvall Stepien Stevenson Stewart Stiernstedt Stigsson Stjernberg Stjernström Stojkovic Stoyanov Strandell
        Strandh Strandqvist Stridh Strindberg Strindlund Strokirk Strykowski Stråhle Strömblad Strömbom Strömgren Strömman Strömqvist Strömstedt Strøm
        Ståhlberg Ståhlgren Ståhlnacke Suarez Subasic Sugulle Suhonen Suksawat Sulaiman Sulejmani Suljevic Suljic Suljkanovic Sundbom Sundelius
        Sundgren Sundholm Sundkvist Sundman Sundmark Sundquist Sundstedt Sundvall Suomalainen Suominen Surchi Suwannarat Svahnberg Svalander
        Svanborg Svanlund Svanqvist Svanström Svartling Svartz Svedin Svedlund Svedman Svendsen Svenningsson Svenonius Svenson Sverkersson Svärdström
        Swiatek Sydow Sylla Sylvan Sylwan Syrjälä Syrjänen Szabo Szczepaniak Szczepanski Szczęsny Szewczyk Szulc Szymczak Säfström Säll Sällström
        Sävström Sæther Söderblom Söderbäck Söderdahl Söderhielm Söderkvist Söderlind Söderlindh Södermark Söderstedt Södersten Sørensen Tabatabaei
        Tadele Tadesse Tadic Tadros Tafesse Taghavi Taipale Takala Talabani Taleb Talebi Talebzadeh Tamimi Tamminen Tanrikulu Tanskanen Tantawi Tareke
        Tarkkanen Tavakoli Tavares Taveras Taylor Tegelberg Tegner Tehrani Tejada Tekeste Teklemariam Teklu Temiz Tengblad Tenggren Tengström Tengvall
        Terning Terzi Terzic Tesfagiorgis Tesfahun Tesfamariam Tesfamichael Tesfay Teshome Tewelde Teweldemedhin Thapa Thaqi Thelander Thelin Theorin
        Thiam Thompson Thomsen Thomson Thongchai Thongdee Thongsuk Thornberg Thorsell Thorsen Thorslund Thorsson Thorstensson Thunberg Thunell
        Thunström Thurfjell Thyberg Thygesen Thyrén Tidblad Tideman Tieu Tigerschiöld Tikkanen Tilahun Timonen Tirkkonen Tjernström Tkachenko
        Tobiasson Tohow Toivanen Toivonen Tokic Tolentino Tollstoy Tolonen Tomaszewski Tomczak Tomczyk Tomic Topcu Topic Torabi Tordsson Torgersson
        Torkelsson Tornberg Torstenson Torvaldsson Torvinen Tosun Toure Traore Trawally Trinh Trollvik Troncoso Trujillo Truong Trädgårdh Tsai Tsegaye
        Tsehaye Tshimanga Tullgren Tuncel Tunström Tunç Tuomela Tuomi Tuomisto Tuovinen Turay Turkmen Turpeinen Tuvesson Tveit Tyrén Tysklind Törnblad
        Törnblom Törnell Törner Törngren Törnkvist Törnros Törnström Ugaas Ugur Ugurlu Ulfsson Ullberg Ullman Ulloa Ullström Uluç Ulvskog Uqbamichael
        Urbaniak Urbanski Urbina Uribe Urquiza Urrutia Usmani Utterström Uusitalo Uysal Vahlne Vainio Valdez Valdivia Valenzuela Valfridsson Valiente
        Valkonen Vallejos Vallgren Valtersson Vanhanen Vannerberg Vartiainen Vasell Vasilenko Vasilev Vasiliev Vasquez Vaziri Vehviläinen Velasco
        Velasquez Velic Veliu Venegas Venäläinen Vesterberg Vestergaard Vestergren Vesterinen Vestlund Vestman Vickström Victorin Viitala Viitanen
        Vikberg Viklander Viksten Villagra Villalobos Villanueva Villegas Vinberg Vinterhav Virkkunen Virtala Visser Vlasic Vogt Volkov Voutilainen
        Vrang Vries Vucic Vujic Vukovic Vuong Vuorela Vuori Vuorinen Vurucu Vázquez Väisänen Väänänen Waberi Wachtmeister Wadensjö Wadman Waern Wagner
        Waheed Wahid Wahlborg Wahlbäck Wahlin Wahlqvist Wahlstedt Wahlund Wahrén Walczak Waldén Walfridsson Walkowiak Wallace Wallander Wallberg
        Wallenborg Wallenius Wallentin Wallerstein Wallman Wallmark Wallquist Wallstedt Wallström Walther Wannberg Warfa Warsama Wasik Wasilewski
        Watson Weber Wedberg Wedel Wehbe Weheliye Weibull Weidenhielm Welander Weldegebriel Weldemariam Weldemichael Weldu Wendel Wendelin Wendt
        Wennerberg Wennergren Wennerholm Wennerlund Wennerström Wennström Wernersson Wersäll Wessman Westby Westerdahl Westergren Westerholm
        Westerling Westermann Westermark Westerstrand Westfelt Westholm Westlin Westling Westrin Westrup Wetter Wetterberg Wettergren Wetterlund
        Wetterström Wibom Wickberg Wicksell Wickström Widegren Widell Wideman Widerberg Widerström Widholm Widlund Widmark Widström Wigren Wihlborg
        Wijk Wikander Wikberg Wikholm Wiking Wiklander Wikman Wiktorin Wiktorsson Wilander Williams Williamson Willman Wilson Wilén Wiman Winblad
        Winbladh Winge Winkler Winkvist Winnberg Winroth Wirström Wirsén Wirén Witkowski Witt Wlodarczyk Wockatz Wojciechowski Wojtowicz Woldegebriel
        Woldegiorgis Woldemariam Woldemichael Woldeyesus Wolff Wollin Wolski Wongchai Wongsakul Wongsawat Wrangel Wretling Wretman Wrobel Wulff
        Wysocki Xhafa Xhemaili Xiong Xirsi Xuseen Yabarow Yaghoubi Yalcin Yamani Yaqoub Yaree Yasar Yazdani Yazdi Yazici Yebio Yemane Yesil Yeung
        Yiğit Ylinen Ylitalo Ylönen Yngvesson Yodmanee Yohanes Younan Yousefzadeh Yousuf Yurtseven Yáñez Yüce Yücel Yüksel Zackrisson Zafar Zaheri
        Zahiri Zakaria Zakeri Zakrzewski Zalewski Zambrano Zander Zangana Zanjani Zapata Zarei Zareian Zargari Zarif Zawadzki Zdravkovic Zebari
        Zejnullahu Zekovic Zelaya Zemichael Zeng Zengin Zepeda Zeray Zerom Zettergren Zetterholm Zetterlind Zetterlund Zetterman Zetterqvist
        Zetterström Zewde Zewdie Zheng Zhong Zhuang Ziadeh Ziaei Ziani Zibari Ziegler Zielinska Zimmermann Ziolkowski Zivkovic Zoric Zrary Zubaidi
        Zubair Zukic Zulfiqar Zuniga Zurawski Zymberi Äijälä Älveby Ängquist Ängström Ådahl Åhberg Åhgren Åhström Åkerberg Åkerblom Åkerhielm Åkerlind
        Åkerström Åkervall Åkesdotter Ålander Åsander Åslin Åstrand Ödberg Ödlund Öhgren Öhrling Öhrström Öhström Örnberg Örnstedt Östblom Östensson
        Österdahl Östergren Österlind Österlund Österman Östgren Östh Östholm Östmark Östrand Özbay Özbek Özer Özgür Özkan Özkaya Özmen Öztop Ünlü
        """
    /// Of these the ones that are also words or names of other things.
    static let surnameOrWordOfManyLands = """
        Sandén Hedén Lundén Forsén Lovén Morén Sundén Lodén Melén Nyrén
        Aman Amar Amare Araya Avila Ayala Bakker Barry Becerra Bello Bibi Billing Bonde Braun Bravo Bure Bustos Butt Cabrera Caceres Camacho Camara
        Campos Cardoso Carrera Castro Cerda Collins Concha Coronado Costa Cuadra Culum Darko Desta Duda Duran Durmus Dursun Fasth Figueroa Flores
        Flygare Franco Frick Fröjd Fuentes Färm Gajda Gedda Halme Hannula Hassel Ince Jara Kang Kangas Kania Kask Kennedy Koca Koller Kontio Kron
        Krook Kruk Krupa Krupic Kwan Kämpe Laakso Lagos Leijon Leiva Lejon Lozano Ludwigs Lugo Macias Madej Maier Malaj Mané Maric Mayer Mercado
        Montes Munter Mörner Naranjo Nava Nelson Nobel Palmer Pauli Peters Pineda Prado Puente Qian Quach Raja Rama Rauf Raza Repo Rocha Roman Romano
        Rubio Ryan Rybak Saari Safi Sahal Salas Salinas Santana Santiago Scholz Shams Sheng Sikora Silfver Situ Skiba Skytte Solís Sorsa Sosa Sparre
        Stahre Svan Tamang Tapia Topal Trolle Tronde Tsang Türk Uggla Unger Usta Uzun Varis Vinge Wahab Wako Warg Wilk Worku Yaman Yurt Zahir Zamora
        Zand Zein Ünal
        """
}
