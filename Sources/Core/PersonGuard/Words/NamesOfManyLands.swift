/// First names of people in Sweden who come from many lands, and Swedish ones that the common list lacks.
extension WordLists {
    static let firstNamesOfManyLands = """
        Baktash Teodora Kurre Ridwan Imaan Imaam Sebastjan Zebastian Mbarek Ridouan Haregewoin Ghezae Nikos Yannis Kostas Stavros Spiros Dimitris
        Giorgos Panagiotis Vasilis Eleni Despina Katerina Lorik Ermira Besmir Dorentina Anisia Zahida Zainabu Shirwan Shevin Zirak Omed Kazhal
        Perwin Beriwan Xezal Hevin Hêlîn Dilşad Zerdeşt Saadiya Idman Sahra Suhayb Hamsa Yaqiin Xamda Hodman Cawo Barni Deeq Faisa Rooda Safiyo
        Aage Aamir Aarav Aarne Aaro Abdalrahman Abdelaziz Abdelhak Abdelhamid Abdelkarim Abdellah Abdiasis Abdiaziz Abdihakim Abdikadir Abdikani
        Abdikarim Abdikarin Abdimalik Abdinur Abdirahim Abdirizaq Abdisalam Abdisalan Abdishakur Abdiwahab Abdiwali Abdiweli Abdou Abdoul Abdulfatah
        Abdulhakim Abdulkarim Abdulla Abdullatif Abdulmajid Abdulmalik Abdulqadir Abdulsalam Abdulwahab Abdurrahman Abeba Abeer Abhishek Abida Abiodun
        Abood Abraha Abrahaley Abrehet Achara Achieng Achim Adaeze Adalberto Adebayo Adeel Adelina Adeola Adewale Adham Adhanet Adiam Adis Adisa Admir
        Admira Adolfo Adomas Adrianna Afaf Afsaneh Afsoon Aftab Afua Afzal Afërdita Agda Agnethe Agnis Agustina Ahlaam Ahlam Ahmadshah Ahmadzia
        Ahmedin Ahoud Ahti Ahura Aida Aidarus Aigars Aiguo Aija Aila Aili Ailin Aimo Ainar Ainars Aini Ainura Airi Aisho Aisling Aissatou Aivar Aivars
        Ajay Ajdin Ajla Ajnur Akash Akbar Akhil Aki Akinyi Akmal Akosua Aksel Akua Aladdin Alasdair Alban Albana Alberta Albertina Albina Albrecht
        Albulena Aldin Aldina Aldor Aleksandr Aleksej Aleksi Alemayehu Alemitu Alemu Alexei Alexey Alfhild Alganesh Algirdas Alicja Alieu Alireza
        Alisa Alistair Almedina Almir Almira Alonso Alper Alperen Alpo Alrik Altin Alula Alvaro Alyona Amadi Amani Amanullah Amara Amel Amila Aminu
        Aminullah Amirali Amirhossein Amirreza Amjad Amleset Amna Amnuay Ampai Amparo Amrita Anahid Anahí Anan Anand Ananya Anastasia Anastasiia
        Anastasija Anatolij Anatoly Anchalee Andreaz Andrius Andriy Andrus Andżelika Anel Anela Angus Aniela Aniket Anil Anisa Anissa Anitta Ankit
        Anmar Annalena Annbritt Annegret Anneke Annelis Annelise Annmari Annmarie Annsofie Annukka Anouar Ansar Anssi Antanas Antonella Antonina Antti
        Anup Aníbal Aparna Apichai Apinya Araceli Aranya Arbnora Arbër Archana Arda Ardalan Ardavan Ardeshir Ardita Arezo Arezou Ari Arianit Arif
        Arijana Arin Aristide Arja Arjin Arkadij Arkadiusz Arlind Armando Armend Armina Arnar Arnbjörg Arnel Arnela Arnes Arnis Arshad Arshia Artan
        Artem Arthit Artjom Arto Arttu Arturas Arturo Arun Aruna Arvida Arvis Arvydas Arwa Aryan Arzu Asadullah Asbjörn Asbjørn Aseel Asger Asghar
        Ashley Ashok Ashwin Asif Asil Asko Asmeret Asmerom Asmir Asmira Assaad Assil Aster Astor Astur Asuman Atef Atefeh Atilla Atiqullah Atte
        Audrius Auli Aulis Aurelio Aušra Avdyl Avin Avinash Avni Awat Awatef Awaz Awet Axado Axelina Ayaanle Ayanle Ayat Ayberk Aybüke Ayesha Ayham
        Ayhan Aykut Ayman Aymen Aynalem Ayni Aynur Ayodele Ayoob Aysun Aytaç Ayten Azadeh Azadi Azar Azeb Azemina Azhar Azin Azize Azizullah Azucena
        Azur Aðalheiður Babajide Babar Badria Baha Bahaa Bahadır Bahareh Bahman Bahoz Bahta Baiba Bakhtiar Bakir Balaji Baldur Baldvin Baltsar Baozhai
        Baraa Bardia Barkhado Bartek Bartłomiej Baryalai Bashiir Basra Bassam Bassel Batoul Batuhan Bawan Baxtiyar Bayan Bayram Begüm Behar Behdad
        Behnam Behnoush Behrad Behzad Bejan Bejza Bekim Bekir Belaynesh Belinda Belén Bengta Bengü Benito Benoit Berat Bereket Berekhet Beren Berenice
        Berhanu Berhe Berina Beritan Berith Berk Berkay Berna Bernarda Bernardo Bernd Bernice Bertilda Berzan Besart Besarta Bestun Bethany Betül
        Beydan Beyene Beyza Bharat Bibiche Bich Biixi Bijan Bilge Bilquis Bingbing Binh Birgitte Birhat Birna Birte Birtukan Birute Biryar Bishaaro
        Bishar Bisharo Bismillah Bisrat Bizunesh Bjarke Bjarki Björg Bleona Blerina Bogusław Bogusława Bolesław Boonmee Boonsong Boonsri Bootaan
        Boryslav Boubacar Bouchra Boutros Bradley Brandon Branislav Branko Brayan Brenda Brendan Brhane Brian Bridget Brigitte Brittany Britten
        Brittmari Brkti Bronisław Brwa Bryan Brynja Bujar Buket Bukurie Buppha Burbuqe Burcu Burhaan Burçin Bushra Bärbel Bülent Büşra Błażej Caasha
        Cabdirahman Cabdulahi Cabdullahi Callum Cameron Carita Carla Carlota Carlotta Carole Carsten Casandra Cathrin Cathrina Cawil Cecilio Celeste
        Celinda Cemal Cemile Cemre Cengiz Ceyda Ceylan Chadi Chahd Chai Chaiwat Chalerm Chandra Changming Chanida Chanthra Chantra Chaoxing Charlene
        Chatarina Chau Chaweewan Cheikh Chenguang Cheryl Chia Chiamaka Chibuzo Chidinma Chike Chinedu Chinonso Chioma Chisom Chitra Chiya Chnar
        Chompoo Chris Chro Chukwuma Chunhua Ciaran Cihan Ciise Cilla Ciri Cismaan Ciya Clary Claudine Claudio Clemens Cleo Concepción Conrad Coşkun
        Craig Crister Cristhian Cristofer Cumar Cusmaan Cvijeta Cynthia Czesław Czesława César Daahir Daban Daeng Dafina Daga Dagmara Dagur Dahabo
        Dahiana Dainius Daisy Daiva Dalal Dalia Damian Damir Damon Danait Dandan Daniat Danya Danylo Dardan Daria Darijo Darin Darina Daristan Darius
        Darren Darunee Dasha Dashurie Daud Davida Davor Dawid Deborah Deepa Deepika Deeqa Deeqo Defrim Dehab Deidra Deividas Dejana Delaram Demet
        Denis Denys Dereje Derek Dervis Desale Detlef Devrim Dhahabo Dhruv Dhudi Diaa Diane Didier Dieter Dietmar Dieu Dildar Dilip Dilovan Dilsad
        Dilshad Dilxwaz Dinko Dirk Disa Divya Djibril Djordje Dler Dliar Dlir Dmitrij Dmitriy Doaa Dobrila Dominik Dominika Donald Dongmei Donia Donna
        Doreen Dorte Dorthe Dovile Doğukan Dragica Dragoljub Dragomir Dragoslav Drazen Draško Dualeh Duangdao Dubravka Duncan Dunya Dusanka Duygu
        Duško Dylan Dzemal Dzenan Dževad Eamon Ebbot Ebere Ebrahim Eckhard Ecrin Eddy Edgardo Edgars Edhem Edijs Edina Edmond Eduardo Eedo Eerik Efua
        Egzon Ehsan Eija Eila Eine Eirik Eivind Ekaterina Ekow Ekrem Elahe Elaheh Eldin Eldina Eliana Elida Elizaveta Elli Elmira Eloisa Eloise Eloy
        Elvan Elvana Elvi Elvina Elvir Elwin Elżbieta Emad Eman Emeka Emeli Emelia Emilian Emiliano Emin Emmett Emmie Emrik Emsuda Endrit Engelbrekt
        Enis Enisa Enrique Ensar Ensio Enya Ephrem Eray Erblin Ercan Erdal Eren Erfan Erhan Erich Erin Erion Erjona Erkki Erlend Ermias Ermina Ernesto
        Ernfrid Erol Ersin Ertuğrul Erwin Erza Esa Esad Esaias Esat Eseyas Esin Eskedar Esko Esmail Esmatullah Espen Esraa Esteban Estefanía Estifanos
        Ethan Eufemia Eugenia Eugenio Eugeniusz Evaristo Eveline Evgenia Evgenij Evgeny Ewan Eyerusalem Eylem Eylül Ezatullah Ezgi Faadumo Fabiana
        Fabiola Fabrice Fadel Fadhumo Fadia Fadil Fadime Faduma Fadwa Faezeh Fahd Faheem Fahim Fahimeh Fahmi Fahri Fairouz Faiz Faiza Faizo Falis
        Fangfang Fanni Faranak Farangis Farbod Fardin Fardus Farduus Farhia Fariborz Farideh Faris Farnaz Farnoush Farooq Farouk Farouq Farrokh
        Farrukh Farshad Farshid Fartun Fartuun Farzad Farzana Farzaneh Farzin Fatbardha Fatemah Fathi Fatin Faton Fatoş Fawsia Fawzi Fawzia Fayez
        Fayrouz Faysa Fazal Federico Fehim Feifei Feisal Fekadu Feliks Femke Fereshteh Fereydoun Fergus Ferhad Ferid Feride Ferit Feriz Fermín
        Fernanda Fernando Fevzi Feyza Fidde Fidel Fikadu Fikre Fikreta Filimon Filiz Finan Fingal Fiona Firouz Firouzeh Fisnik Fiyori Fjodor Flemming
        Florencia Florim Foday Folake Folkert Foosiya Forough Fouad Fouzia Fowzia Fozia Francisca Francisco Franciszek Frauke Fredrica Fredrick
        Frehiwot Freweini Frewoini Frideborg Friedrich Friðrik Frode Frödde Fsehaye Fuaad Funmi Furkan Gamze Ganesh Ganimete Gareth Gary Gasha Gatis
        Gavin Gayatri Gebeyehu Gebrehiwet Gediminas Geedi Geert Geeta Geir Gelila Gemma Gennadij Genowefa Gentian Gentiana Geoffrey Georgina Geraldine
        Gerardo Gerezgiher Gerlinde Germán Getachew Getahun Ghada Ghadir Ghaith Ghani Ghasem Ghebremeskel Ghidey Ghina Ghodrat Ghofran Ghulam Giedrius
        Gijs Gilberto Giles Gintaras Gintarė Girts Gisla Gisselle Gittan Gitte Gizem Gladys Goitom Gojko Golnar Golnaz Golnoush Golshan Gopal Goranka
        Gordan Gordana Gordon Gosia Gottfried Govind Goytom Graciela Gracjan Graham Gregorio Grels Gresa Grigorij Grozdana Guanghui Guillaume
        Guillermo Guiying Gulalai Gulan Gulbahar Guleid Gunda Gunlög Gunnhildur Gunni Guntars Gunther Guoqiang Gurli Guro Gurpreet Gustava Gusten
        Guuleed Guðmundur Gwen Gällman Gökçe Gönül Gözde Gülcan Güler Gülhan Gülsüm Gülten Gülşen Güneş Günter Güven Haakon Habbon Habibollah
        Habibullah Habiibo Hacer Hadar Hafeez Haftom Hagos Haidar Haifa Hailu Haimanot Haitham Haiyan Haja Hajar Hajdar Hajra Hajrija Hajrije Halid
        Halil Halime Halimo Halinka Halit Halldór Hallvard Halvar Halvard Halvdan Hamda Hamdija Hamdije Hamed Hamideh Hamidullah Hamit Hamouda Hamoudi
        Hamse Hamzeh Hanad Handan Hande Haneen Hanh Hanifa Hanin Hanine Hanne Hannelore Harish Haroon Harpreet Harri Hartmut Hashmatullah Hasibe Hasna
        Hassanali Hassanow Havva Hawar Hawkar Hawo Hawraz Hayley Hayriye Haytham Hazem Hazir Heather Hedieh Hedly Heiki Heiko Heimo Heini Heinrich
        Heinz Hejar Hekmatullah Helat Helbest Helgi Helka Hellevi Helmat Helmi Helmut Helny Helvi Hemant Hemn Hendrik Hengameh Henk Henna Henok Henri
        Henriette Henrika Henryk Henryka Hermela Hermine Hernán Hersh Hervé Hibaaq Hibaq Hicham Hidajet Hidajeta Hien Hieu Hikmat Hilal Hildegard
        Hildur Hilkka Hillar Hille Hilmi Himzo Hisham Hiyab Hoai Hoang Hoda Hodon Hogir Homayoun Hongmei Hoodan Hooman Horst Hortensia Hosam Hossam
        Hossien Houssam Houssein Howard Hozan Hrafn Hrefna Hrvoje Hryhoriy Hubbe Hubert Huifang Huiling Humaira Humberto Husnija Hussam Hussen Hysen
        Håvard Hüsniye Ibaado Ibado Ibrahima Ibro Ibtihal Ibtisam Idar Idolf Idriz Ifeanyi Ifeoma Ifraah Iftiin Iftikhar Iftin Igbala Iggy Ihab Ihor
        Ihsan Ihsanullah Iida Iiris Iiro Ijaz Ikechukwu Ilaf Ilija Ilirian Ilja Ilmari Ilmars Ilmi Ilpo Ilta Ilunga Ilya Imants Imogen Imtiaz Inas
        Inayat Indira Indrė Inela Ingbritt Ingebjørg Ingibjörg Ingo Ingolf Ingvald Inka Inkeri Inmaculada Intisar Iraj Ireneusz Irja Irmantas Irmeli
        Irum Isadora Isam Isata Isayas Ishaan Ishaq Isidora Isidro Ismaaciil Ismahaan Ismo Isnino Isolde Issam Isuf Ivanka Ivanna Ivars Izabela
        Izabella Izudin Izzat Jaafar Jaak Jaakko Jaan Jaana Jabril Jacinto Jackan Jackie Jacqueline Jad Jadranka Jahan Jaime Jainaba Jairo Jake
        Jakobina Jalil Jamie Jamshid Janeth Jani Janice Janika Janina Janne Jannica Jannicke Jannike Jarek Jarkko Jarla Jarmo Jarno Jaroslav Jarosław
        Jaruwan Jasminka Jasminko Jaspreet Javad Javed Jawed Jeanna Jeannette Jeffrey Jegor Jehona Jekaterina Jelizaveta Jelka Jennica Jensa Jeppe
        Jere Jeremy Jeroen Jessika Jetmir Jeton Jette Jiahao Jianguo Jianhua Jianping Jiayi Jibriil Jibril Jihad Jihan Jimena Jinan Jingjing Jingyi
        Jintana Jirapon Jiraporn Jiwan Jiyan Joan Joanne Joasia Jochen Jodie Joerg Johnna Jola Jolanta Jonnie Jonte Joonas Joost Jorge Joris Josefa
        Josephin Josip Jostein Josué Jouko Joumana Jovanka Joyce Juana Juanita Judit Juergen Juhana Juho Juliana Julieta Juliette Julija Julina Julio
        Juliusz Jullan Jumana Junjie Juozas Jurga Jurgita Jurij Jussi Justin Justus Jusuf Juuso Jyoti Jyrki Jytte Jóhann Jörg Jørgen Jørn Jürgen Jüri
        Kaafiya Kaarel Kaarle Kaarlo Kadiatou Kadri Kaido Kaija Kaisa Kaisu Kajin Kaled Kalervo Kalju Kalkidan Kalonji Kaltrinë Kaltun Kaltuun Kamaran
        Kamau Kambiz Kamilla Kamonwan Kamran Kamyar Kanlaya Kannika Kanokwan Kardo Kareem Kareema Karen Karima Karla Karola Karolis Karox Karrar
        Karsten Kashif Kasim Kassem Kassim Kastriot Katayoun Kathleen Kathrine Kathryn Katinka Katri Katrina Kauko Kavita Kavya Kawan Kawsar Kawthar
        Kayla Kazimiera Kebede Keijo Keith Kejal Kelechi Kennie Kerem Kersti Kerttu Kestutis Keyvan Khabat Khadeja Khadidja Khadiijo Khadijo Khaldoun
        Khalida Khanh Khansa Khaoula Khashayar Khatera Khawla Khoa Khosrow Khrystyna Khurram Kiana Kianoush Kiarash Kibreab Kibrom Kickan Kidan Kieran
        Kieu Kifah Kiflom Kimberly Kimmo Kinan Kinda Kiran Kirill Kirsi Kirsten Kisanet Kishore Kittisak Kjartan Kjersti Kjetil Klarissa Klaudia Klaus
        Knutte Kojo Kolbrún Konny Konstantin Koorosh Koosha Korkut Kosti Kostiantyn Kowsar Krenar Kreshnik Krishna Kristaps Kristijan Kristjan
        Kritsana Krišjanis Krunoslav Krysia Krystian Krystyna Krzysiek Ksenia Ksenija Kurdo Kwabena Kwadwo Kwaku Kwasi Kwesi Kwestan Kylie Kyllikki
        Kyösti Külli Labinot Laddawan Lailuma Laimonas Laith Lakech Lakshmi Laleh Lalita Lamai Lamduan Lamia Lamine Lamya Lansana Lanying Larisa
        Larysa Latif Laureano Lauri Lave Lawand Lawin Lawrence Leandro Leanne Leho Leili Lemma Lempi Lene Lenita Lennie Leonid Leonora Leonore Leotrim
        Lesley Leslie Lesya Letebrhan Letekidan Leticia Lettan Levent Leyan Liane Liaqat Lidia Lidya Lien Liene Lieselotte Lihua Liiban Lijuan Lili
        Liling Liliya Lillian Lindita Linea Linna Liping Liridona Lirije Liubov Liudas Lixia Ljubica Ljubinka Ljubo Ljubomir Loan Loay Loella Loranga
        Lorena Lorenzo Loretta Lorin Lorraine Lothar Lottie Louay Loubna Louisa Lourdes Luciana Luciano Lucy Lucyna Ludde Luisa Lujain Luke Luljeta
        Lulzim Luma Lumnije Luqman Lycke Lynn Lyuba Lyubov Maan Maarja Maarten Mabel Maciek Magaly Magda Magne Magnhild Mahboubeh Mahbub Mahdia Mahesh
        Mahin Mahir Mahlet Mahmut Mahnoosh Maholi Mahshid Mahtab Mahvash Mahyar Maida Maiju Mailis Maimuna Maire Maisa Maissa Maite Maitham Majda
        Majdi Majida Majlen Makda Makena Maksim Malai Malakeh Malalai Malcolm Malika Malou Malyuun Mandana Manijeh Manish Manjit Manoj
        Manouchehr Mansoureh Mantas Manuela Maqsood Marah Maram Marcela Marcelina Margarita Margona Margrethe Marharyta Maribel Maricela Maricruz
        Marieke Mariela Marielle Mariem Mariia Marijan Marijana Marijke Marijus Marinko Marisela Marite Mariya Marjaana Marjaneh Marju Marjukka Markel
        Marlen Marlena Marloes Martti Maryamo Maryla Marzieh Maslah Masoumeh Massoud Mastaneh Matheus Mathieu Matildah Matiullah Matthias Mattis
        Matvij Mauno Maureen Mauri Mauricio Maxamuud Maxim Maxine Mayra Mays Maysa Mayuree Mazen Mazin Małgosia Mbuyi Mebrahtu Mebrat Medhanie Medhin
        Meelis Meena Meera Megan Mehmood Meho Mehran Mehrdad Mehrnaz Mehrnoosh Mehrzad Mehtap Mehwish Meihua Meike Meili Meiling Mekdes Mekonnen
        Melake Melanie Melih Meliha Melika Melike Melisa Meltem Melvina Memduh Mensur Mensura Merete Merhawit Meried Meriem Merima Merit Merita Merkeb
        Mersad Mersija Mervat Mervi Mesele Meseret Mesfin Meskerem Mesut Meyan Michail Midhat Mieczysław Mihret Miia Mikal Mikhail Mikkel Mikko
        Milagros Milenko Miljan Miljana Milkias Millie Milly Milorad Milosz Milovan Mimoza Minghui Mingzhu Minoo Minou Mintesnot Miralem Mireya Mirja
        Mirjami Mirjana Mirjeta Mirko Mirnes Mirnesa Mirosława Mirre Mirsada Mirva Mirwais Mirwan Mirzet Mitchell Mithat Mitra Mladenka Moayad Moaz
        Modestas Moeen Moein Mogens Mohamadou Mohamadreza Mohammadali Mohammadamin Mohammednur Mohamuud Mohan Mohanad Mohaned Mohannad Moisés Mojdeh
        Mojgan Momcilo Momir Momodou Monia Monireh Monthira Morten Morvarid Mouaz Mouna Mounia Mounir Moussa Moustafa Moutaz Mozhgan Muammer Muath
        Muayad Mubarik Mubashir Mudassar Mugisha Muhamed Muhamet Muhammet Muhanad Muhannad Muharem Muharrem Muhittin Muhubo Mujo Mukendi Mukesh Muktar
        Mulki Mulugeta Mumtaz Muneeb Munevera Munib Muniira Munir Muntaha Mursal Murtada Murtaza Musab Musli Mussie Mustaf Mutaz Muthanna Mutoni
        Muumin Muzaffer Mwajuma Mwangi Mykhailo Mykola Myroslava Myrra Mërgim Müge Müjde Münevver Mürsel Müslüm Nabeel Nabil Nabila Naciima Nadeem
        Nader Nadezhda Nadim Nadine Nadira Naeem Nafija Nafije Nageeye Nagendra Nagham Nagihan Nahal Naheed Naimo Najah Najat Najibullah Najla Najlaa
        Najmo Najwa Nalin Namik Nanthana Naqibullah Nardos Narges Nargess Narin Narjes Narong Narumon Naseem Nasiha Nasr Nasro Nasrullah Nastaran
        Nasteexo Nastya Natasa Natasza Nathan Natividad Natsnet Nattapong Nattha Natthapong Naveed Naveen Nawaf Nawras Nawroz Nayeli Nazan Nazar Nazia
        Nazifa Nazife Nazila Nazir Nazlı Nazmi Nazmije Ndayishimiye Ndeye Ndidi Nebiyu Necati Nechirvan Necla Nedeljko Nedžada Neema Negar Negash
        Negasi Negin Neha Neil Nejra Nerijus Neringa Nermana Neslihan Nettie Nevenka Neville Nevin Nexhat Nexhmije Nezahat Ngalula Ngan Nghia Nguyet
        Nhan Nhung Nibras Nidal Nidhal Niels Nigel Nigisti Nihad Nihal Nihat Niilo Niina Nijaz Nikhil Niki Nikolai Nilay Nilda Nilesh Nilgün Niloofar
        Nilüfer Nimao Ningning Nino Nisha Nishtiman Nisreen Nisrine Nittaya Nivin Niyan Niyonzima Njeri Njie Njomza Nkechi Nkurunziza Nnamdi Nneka
        Nongnuch Noora Nooria Noorullah Nooshin Norbert Norea Normunds Nouh Nourhan Nouri Noushin Novica Nuray Nurcan Nurgül Nurija Nursel Nusret
        Nuurto Nyambura Néstor Oanh Obaid Obaidullah Obinna Obrad Octavio Oddbjörn Oddny Oddvar Ohood Okan Okechukwu Oktay Olaf Olamide Olaug Olcay
        Oleg Oleksii Oleksiy Olesya Olexandr Olgierd Olivera Olivier Olli Ollie Olumide Oluwaseun Oluwatobi Omer Omidreza Omondi Oraphan Orawan
        Orlando Orvar Orvokki Osagie Osborn Oskari Oskars Osob Ossi Osvaldo Oswaldo Othilia Otieno Otilia Otmar Ottar Ouiam Oumar Oumou Oussama Owen
        Owusu Oğuz Oğuzhan Paavo Pakorn Pallavi Palwasha Pamela Panida Paola Parastoo Parham Parinaz Parnian Parsa Parvaneh Parveen Parviz Pasi
        Patcharee Patricio Patrycja Pattama Paulino Paulius Pavel Pavlo Pedro Pegah Peggy Peiling Pejman Pelin Pensri Pernille Perrie Pertti Pervez
        Peshang Peshawa Peshraw Petrit Petro Petronella Petrus Petteri Pezhman Phailin Phairoj Phasuk Phillip Phuc Phung Phyllis Pieter Pihla Piia
        Pilar Pimchanok Pimpa Pirita Pirkka Polina Pornpan Pornpimon Poul Pouria Pourya Povilas Prakash Pranav Pranee Prapai Prapaporn Praphat Prasad
        Prasert Prashant Prasit Prasong Pratik Preben Preecha Preeti Priyanka Przemek Puya Päivikki Përparim Pınar Qais Qaiser Qamar Qamil Qani Qassem
        Qendrim Qianqian Qingling Quan Qudratullah Qusai Qusay Quyen Quynh Qëndresa Raad Rabab Rabbani Rabih Rachel Radek Radica Radislav Radmila
        Radoslav Radovan Radwan Rafal Rafif Rafiq Raghad Raghda Ragnheiður Ragni Ragnvald Rahaf Rahime Rahimo Rahimullah Rahmatullah Rahul Rahwa Raif
        Raifa Raila Raimonda Raimondas Raine Rainer Raitis Raivis Rajaa Rajan Rajeev Rajendra Rajiv Rakesh Ramatoulaye Ramesh Ramez Ramiz Ramiza
        Ramona Ramunas Ramy Ramyar Ramón Randi Randy Raneem Ranim Ranko Raouf Raquel Rasema Rashad Rashmi Rasim Ratka Rattana Rattanaporn Rauni Rauno
        Rawa Rawand Rawaz Rayan Rayhan Rayyan Razan Razija Raúl Rebaz Recep Reda Rediet Redouan Redouane Reema Reetta Regimantas Reginald Regnar Reham
        Rehana Reidar Reima Reinhard Rekar Remigiusz Remzije Remziye Renars Renas Renate Reyhaneh Rezan Rezene Rhys Riad Riadh Ribin Ricardo Rida
        Ridha Rifet Rigat Rigoberto Rihab Riikka Riina Riitta Rikke Rimantas Rinor Riyad Rizwan Roaa Roald Robiel Rodion Rodney Rodolfo Roffe Rogelio
        Rohan Rohit Rojan Rojhat Rojin Rokas Rokhsareh Roksolana Rolandas Rolando Romina Ronak Roope Roozbeh Roqia Rosalba Rosalie Rosalía Rosanna
        Rosemary Roshan Roshanak Rosmarie Rostyslav Rouaa Rouhollah Rowan Roya Rrahim Rrezarta Rrustem Rubina Rudi Ruftana Ruken Rukia Rungnapa
        Rungthip Ruolan Ruqaya Ruqayya Ruqia Ruqiya Rurik Russell Ruud Ruzica Ruşen Ryno Rüdiger Rıdvan Rıza Saadi Saana Sabahattin Sabaheta Sabahudin
        Sabiha Sabrin Sabrine Sabriye Sacdiyo Sachin Sadaf Sadek Sadeta Sadio Sadiya Sadık Saeedeh Saeid Saengdao Safa Safaa Safdar Safeta Safia
        Safiullah Safwan Sagaal Sahand Sahle Sahro Saido Saifon Saija Saila Saima Saimi Sainabou Saithip Sajad Sajid Sajjad Sakar Sakari Salih Saliha
        Salimatou Salko Salla Salli Salme Salwa Samah Samaneh Samantha Samar Samara Samatar Sameer Sameh Samiel Samiira Samija Samin Samina Samiya
        Samorn Samsam Samson Samuli Sanad Sanaz Sandeep Sandis Sanelma Sanfrid Sangar Sangeeta Sanin Sanita Sanjana Sanni Santosh Saqawa Saranda Sareh
        Sarina Sarjo Sarmad Saron Sarwar Sasan Saskia Sassa Saulius Saurabh Sawat Sawsan Sazan Seble Seda Sedef Sedigheh Sediqa Sefa Sefedin Segun
        Seher Seija Sekou Selahattin Selami Selda Selim Selina Selmer Selvije Selçuk Sema Semhar Semih Semira Semra Senayt Seniha Senija Senja Senka
        Sepanta Sepehr Serap Seray Serbest Sergey Sergii Serhii Serhiy Seval Sevda Seved Severin Sevgi Sevil Sevim Sevinç Seydou Seyfettin Seyhan
        Sezen Sezer Shaban Shabbir Shaden Shadia Shafiq Shafiullah Shaghayegh Shahab Shahad Shahbaz Shahd Shahid Shahida Shahnaz Shaho Shahpour
        Shahrokh Shahrzad Shaima Shaimaa Shaip Shaista Shakeel Shaker Shakiba Shamis Shamsa Shamso Shankar Shannon Shapour Sharmaake Sharmarke Sharon
        Shatha Shaun Shayan Shayesteh Shazia Shefqet Sheila Shemsi Shemsije Shenoll Shereen Sherif Sherko Shervin Sherzad Shewit Shilan Shirley Shivan
        Shkelqim Shkurte Shler Shno Shoaib Shohreh Shokoufeh Shorsh Shqiponja Shreya Shruti Shucayb Shueib Shufen Shuhua Shukrullah Shuyi Shwan Shyam
        Siamand Sibel Siciid Siddharth Sidney Sidra Sifet Siff Sigbjørn Sigbritt Signar Sigrun Sigríður Sigurður Sigve Siid Siiri Silje Silvia Silvio
        Simeon Simret Sinikka Sinisa Siraad Sirad Sirikit Sirine Sirirat Sirkka Sirvan Sirwan Sisay Sisko Sissela Sissi Sjoerd Skaidrite Slavisa
        Slavko Slavojka Slimane Smail Smilja Smita Sneha Snorri Sofian Sofiia Sofija Sohail Soheil Soheila Soile Sointu Sokor Sola Soley Solfrid
        Solmaz Solomiia Solomon Somayeh Sombat Somboon Somjai Somjit Somkid Sommai Somphong Somporn Somsri Somying Songül Sorie Soroush Souad Soufian
        Soufiane Souhaila Soukaina Souleymane Sourav Sousan Sozan Spomenka Spozhmai Srdjan Srinivas Srwa Stacey Stanislav Stanisława Stanko Stanley
        Staszek Stefania Steffen Stein Steinar Steinunn Stepan Stephen Stevan Steven Stewart Stojan Stuart Suat Subeer Subhash Suchada Suda Sudarat
        Sudha Sudhir Suha Suhad Suhaib Suhail Suhaila Sujata Sukanya Sulaf Sulafa Sulayman Suleekha Suleima Sulejman Suleymaan Suljo Sulo Sumaia
        Sumalee Suman Sumeya Sumit Sunan Sundar Sunee Suong Supatra Surachai Surafel Surasak Suresh Surinder Susana Sushma Susie Sussie Suuban Suvad
        Suvi Suwannee Svein Svend Svenolof Swantje Swati Sylvester Sylvi Synnøve Szczepan Søren Süreyya Sıla Taavi Tadas Tadek Tadele Tadesse Taghreed
        Tahani Taher Tahereh Tahira Tahmineh Taim Taimi Taisir Taiso Taisto Talal Tamirat Tamrat Tanel Taneli Taner Tannaz Tanveer Tanvi Tanzila Tara
        Tareq Tariku Tarjei Tarkan Tarmo Tasleem Tasneem Tasnim Tassanee Tauno Tavga Tayfun Taym Tayyip Teame Tedros Teemu Teija Tejas Tekeste Teklay
        Teklit Temesgen Temitope Teppo Terence Terhi Tero Terrence Tesfahiwet Tesfalem Tesfamichael Tesfu Teshome Tetiana Tetyana Teweldebrhan
        Tewodros Thaer Thage Thamer Thanakorn Thanaporn Thao Thawee Thelma Theodora Theodore Theresa Thien Thierry Thijs Thinh Thoa Thongchai Thongdee
        Thorbjörn Thord Thorsten Thorvald Thuan Thyra Tien Tiffany Tigabu Tihomir Tiia Tiina Tiit Tijana Timmy Timofej Timothy Tingting Tippawan
        Tirhas Titti Tjabbe Tobi Todd Toini Tolga Tomek Tomislava Tommi Tommie Toomas Torbjørn Torgeir Torgil Torgun Torill Torkel Torleif Tormod
        Torulf Toufik Touraj Tracey Tracy Traute Travis Trevor Triin Trinh Trond Truc Truls Trung Trygve Tsega Tsegai Tsehay Tsehaye Tshala Tsige
        Tsion Tufan Tuija Tuire Tunde Tuomas Tuomo Tuqa Turgay Turgut Turid Tuukka Tuulia Tuyen Tuyet Tuğba Tuğçe Tyler Tymofiy Tymoteusz Tyrone Tyyne
        Tõnis Tõnu Tülay Tülin Türkan Ubax Uche Uchenna Udom Ufuk Ulaş Ulises Ullabritt Ulpu Ulrich Umaporn Unnur Urai Urmas Urpo Ursula Usko Uthai
        Uwase Uyen Uzma Uğur Vadym Vaida Vaido Valbona Valdas Valdis Valentyn Valeriia Valerij Valeriy Valfrid Valgerður Valmir Valmira Valtteri
        Vandana Vanida Vanna Varun Vasilij Vasilija Vasyl Vedad Vedat Veera Vegard Veijo Veli Velibor Velimir Veljko Venla Verica Veton Veysel Vibeke
        Vicente Victorine Vidya Viesturs Viet Vigdis Vija Vijay Vikas Vikram Viktoriia Viktorina Vilai Vilda Vilho Vilius Viljami Viljo Villy Vinay
        Vinh Vinod Violeta Virginia Virginijus Virpi Vishal Vitali Vitalij Vitalija Vitaliy Vivan Vivek Vivi Vivian Vjekoslav Vjollca Vlad Vladan
        Vladica Vladislav Vlado Vladyslav Vlasta Voitto Vojin Vojislav Volkan Volker Volodya Vsevolod Vyacheslav Wacław Wael Wafa Wafaa Waheed Waheeda
        Wahid Wahida Wajdi Walaa Walenty Wali Waltraud Wambui Wandee Wanjiku Wannapa Wanphen Waqar Waqas Waraporn Warsan Warunee Wassana Watcharin
        Wayne Wazhma Weheliye Weiming Weiwei Welat Wenbin Wenche Wendela Wendla Wendy Wenjie Wenjing Wesley Wiam Wichai Wiebke Wiesław Wiesława Wiggo
        Wiktoria Wilai Wilaiwan Wilda Wilfredo Wilfried Willem Wioletta Wirat Wisam Wissam Witold Wojtek Wolde Wolfgang Wolfram Wondimu Wouter
        Władysław Włodzimierz Xaliimo Xamdi Xamse Xavier Xebat Xezal Xhemajl Xhemile Xhezide Xiaohong Xiaojun Xiaoli Xiaoling Xiaomei Xiaoming Xiaowei
        Xiaoyan Xiuying Xuan Xuemei Xueqin Yaasin Yacine Yacouba Yahia Yakup Yalda Yamen Yamila Yamina Yana Yanina Yanling Yanmei Yanni Yaowalak Yaqub
        Yaquub Yasaman Yasemin Yaser Yash Yasmeen Yasmiin Yassine Yaya Yazan Yağmur Yaşar Yeganeh Yehia Yekta Yelena Yeliz Yelyzaveta Yemane Yemi
        Yesenia Yeshi Yeshimebet Yetnayet Yevgen Yevhen Yevhenia Yevheniia Yifan Yingying Yirgalem Yiwen Yiğit Ylermi Yllka Yngvar Yodit Yohanna
        Yolanda Yongjun Yosief Yosieph Yosra Youcef Yousra Youssef Youssra Yrjö Yuanyuan Yuhan Yulian Yupin Yuri Yurii Yuriy Yurub Yuting Yuusuf
        Yuwadee Yuxuan Yvette Yüksel Zabihullah Zabiullah Zachary Zack Zackarias Zafar Zafer Zagros Zaheer Zaher Zahid Zahida Zahraa Zahro Zaid Zaim
        Zaina Zainab Zainabu Zainah Zaineb Zakaria Zakarias Zakariya Zakariye Zakia Zakir Zalmai Zamzama Zanyar Zarmina Zayd Zayna Zdenka Zdenko Zebib
        Zehra Zeina Zejna Zejnep Zekeriya Zeki Zekija Zelalem Zelda Zemen Zemina Zena Zenel Zenon Zerdest Zerihun Zerrin Zewdi Zeynab Zeyneb Zhaleh
        Zhanna Zhaohui Zhenhua Zhigang Zhihao Zhila Zhiming Zhiwei Ziaullah Ziba Ziemowit Zihan Zijada Zilan Zinaida Zinar Zineb Zixuan Ziyad Zlata
        Zlatica Zlatko Zohal Zorica Zorka Zosia Zouhair Zozan Zubaida Zubair Zuhair Zuhur Zula Zuleikha Zulema Zuleykha Zulfiqar Zvezdan Zvonimir
        Zvonko Zymer Zübeyde Zülfiye Ásgeir Ålli Çağla Çağlar Çağrı Çiğdem Ólafur Ömer Ömür Önder Özge Özgür Özkan Ülkü Ülle Ümit Ümmühan Þóra Þórdís
        Ćazim İlker İlknur İrem Łucja Şaban Şenay Şenol Şerafettin Şerife Şevket Şule Şükran Şükrü Šefik Štefica Żaneta Žarko Želimir Željka Željko
        Živko Žydrūnas
        """
    /// Of these the ones that a sentence may begin with as a word, or that something else bears too.
    static let firstOrWordOfManyLands = """
        Aare Abir Agron Aibek Aland Alexa Amar Anab Anes Ania Anke Antje Araya Ariel Artin Arvin Asia Asim Atena Austin Azza Barry Bart Bego Bente
        Besa Bita Blanca Bora Candela Carmelo Ceren Cezary Chika Clive Daan Daba Dace Dara Dario Darko Darya Dave Defne Delfina Derya Desta Diba Dima
        Dolores Domingo Durmuş Eden Egil Eglė Ekin Elke Endel Evan Fana Fasil Flisan Flutura Fride Ganten Genc Genet Girum Gita Giti Gleb Gunn Gunta
        Gzim Haleh Hanka Heike Homa Ieva Igal Ilhaan Ilze Inna Iqra Joke Josh Juma Kaja Kaspars Kata Kate Kazım Kelly Kerry Kimia Kinga Koen Koray
        Kumba Kunal Lazar Lech Leonel Lesia Lewis Lilia Linas Liya Lloyd Logan Lona Lula Madhu Mako Malyun Mankan Manne Marcelo Maris Marlies Martha
        Mejra Melis Mette Milka Mirna Modris Monique Nada Nanne Nastia Natte Nelja Nevena Nilla Nisa Noha Noor Ofelia Onni Ostap Padma Palmer Paloma
        Parto Pauli Percy Pinja Polly Pooja Priit Primus Racha Rado Raha Raisa Raivo Raja Raman Ratko Ritu Roman Rosana Ross Ruba Ryan Sahal Salvador
        Saman Sanne Santeri Santiago Sasha Scott Sean Seema Seif Semen Shane Shanti Siba Silke Simas Simo Sindre Sini Sira Soledad Soma Stian Stoja
        Sundus Sławek Tanya Tess Tham Thang Topi Trine Ubah Uldis Umal Urim Usha Vadim Vappu Vesa Vida Vidas Vinko Virre Wanda Ward Worku Yama Yaman
        Yener Ylli Zahir Zane Zari Zein Zora Zoya Zuzia İnci İpek
        """
}
