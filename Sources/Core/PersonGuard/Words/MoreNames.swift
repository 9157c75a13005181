/// Names that the common lists lack: short forms, and names from the languages spoken in Swedish suburbs.
extension WordLists {
    static let shortForms = """
        Ibbe Momo Zizo Jojje Nadde Aymar Ante Linkan Hampa Jeppe Kurre Musse Nippe Ogge Pontan Qalle Rulle Sigrid Tjorven Vigge Yngwie Zebbe Sillen Fippe
        Nisse Bosse Kicki Mackan Jocke Micke Tompa Danne Robban Affe Putte Figge Fille Linkan Pirre Steffe Tobbe Totte Uffe Zäta Abbe Adde Anki
        Annsan Babsi Basse Bettan Biggan Bibbi Bippan Bobo Bubba Challe Chrille Conke Crille Dadde Dallas Fia Frasse Frippe Gurra Hasse Hacke
        Henke Jorma Jossan Jompa Kalle Kajsan Kribbe Krille Lelle Lillan Lollo Loffe Lotten Maggan Malla Mange Matte Maxen Mia Millan Mimmi Mogge
        Nettan Nicke Nille Noppe Olle Oskis Palle Patte Perra Petri Petzi Pillan Pirjo Plutten Pyret Ralle Rille Rogge Rolle Ronja Sebbe Sessan
        Sluggo Snorre Sussi Svempa Tage Tessan Tilde Tjalle Totte Ubbe Vickan Wille Viggen Zacke Åkan Bettina Birk Brage Ebbis Elvira Hjalle Ilse
        Ivarsson Jerka Klasse Lasse Lisen Madde Marre Moffe Ninni Pelle Sigge Stickan Svenne Tussan Viva Zeb Ellinore Elsie Ester Freddie Frej
        Gustavo Gullan Harriet Hedvig Hillevi Isidor Ivo Jasper Jona Julle Kjerstin Lill Linnéa Lisbet Lo Majlis Malte Marlene Märit Nanny Neo
        Noomi Penny Ragna Rakel Rebecca Rickard Rigmor Runa Sabine Sander Sivan Svante Sylve Tekla Torun Tryggve Ulrike Valle Vera Vilde Åsa-Nisse
        Gry Ingvild Øyvind Bjarte Kåre Arvo Solbritt Torvald Torbjörg Gunder Enok Edla Alvina Nanna Tyko Hulda Gullbritt Majbritt Gunvald Sonny
        Leffe Rasken Jossi Kenta Ante Stene Tilly Harry Wilgot Ester Elwing Signhild Ingelöv
        """
    static let firstNamesFromElsewhere = """
        Saara Ritva Raija Seppo Veikko Tarja Pirkko Aino Eino Eeva Eero Jukka Juha Jouni Risto Markku Pentti Heikki Hannu Ilkka Kirsti Leila Marjo
        Merja Minttu Outi Päivi Raimo Reijo Satu Sirpa Taina Tapani Terttu Toivo Tuula Ulla-Maija Urho Väinö Mirsad Ebrima Lamin Modou Fatoumata
        Isatou Ousman Bakary Musu Haddy Amadou Abdoulie Binta Adama Awa Mariama Girma Abebe Almaz Tigist Hiwot Meron Bethlehem Yohana Samrawit
        Tewolde Tsegay Ghirmay Habtom Luwam Feven Winta Rut Nahom Zerai Yordanos Ion Vasile Mihai Andrei Florin Marius Cristian Ionut Elena Ioana
        Mihaela Alina Simona Roxana Bogdana Dumitru Nicolae Costel Ionela Dimitar Georgi Ivaylo Plamen Stoyan Todor Desislava Yordan Krasimir
        Petko Marites Jocelyn Rowena Analyn Jomar Nattaya Malee Somsak Kanya Siriporn Wanida Pornthip Sunisa Anong Duangjai Thi Huong Linh Lan
        Phuong Trang Thuy Quang Rojda Şilan Silan Serhat Zelal Berfin Hêvî Helin Ronahi Roni Rozerin Evin Evîn Agit Azad Botan Newroz Baran Sipan
        Rostam Ramtin Pouya Arman Aram Kaveh Siavash Sina Kian Nilofar Niloufar Nasim Maryam Mahsa Shima Elnaz Sepideh Setareh Soraya Zohreh
        Mojtaba Mostafa Majid Navid Peyman Pedram Dariush Cyrus Kourosh Aziza Gulnara Rustam Timur Ruslan Sergej Sergei Nikita Natasha Ludmila
        Lyudmila Galina Valentyna Nadiya Halyna Bohdan Taras Yaroslav Maksym Oleh Iryna Kateryna Daryna Beata Grazyna Halina Marzena Urszula
        Zbigniew Slawomir Zdzislaw Waldek Zygmunt Kazimierz Leszek Ryszard Bartosz Patryk Kacper Oliwia Zuzanna Justyna Karolina Sylwia Aleksandrs
        Janis Juris Andris Inese Liga Vytautas Jonas Mindaugas Rasa Ruta Laima Mahad Mahdi Mahamoud Abshir Aweis Bile Cabdi Cali Faarax Farhiya
        Fardowsa Fowsiya Hamdi Hinda Ilyas Istahil Jamaal Khadro Liban Luul Maxamed Mowlid Muhiyadin Nimco Qali Rahmo Saynab Sucaad Warda Xasan
        Xaawo Yaasiin Zamzam Shukria Asli Hoodo Ifrax Sabrije Shpresa Shqipe Teuta Vjosa Agim Bashkim Blerim Blerta Burim Driton Ermal Fatmir
        Fitim Flamur Gezim Ilirjana Kujtim Lirim Mentor Naim Naser Rexhep Skender Valdrin Vlora Xhevat Zana Mersiha Senada Mirza Nedim Nedžad
        Selma Sanela Samra Alija Azra Belma Ćamil Dzenana Edis Elvedin Fahrudin Hasib Hasija Husein Izet Jasmin Jasna Kemo Mevlida Muamer Mustafa
        Refik Safet Sejla Semir Suada Vahida Zijad Matias Agustin Cristobal Rodrigo Gonzalo Felipe Ignacio Joaquin Lautaro Facundo Valeria Ximena
        Catalina Constanza Javiera Marisol Mercedes Beatriz Consuelo Esperanza Rosario Wellington Thiago Rafaela Joao João Tiago Ines Inês
        Francois François Jacques Odile Amelie Chloe Aurelie Kabongo Chantal Esperance Divine Patrice Emmanuel Clementine Abdulkadir Abdulaziz
        Abdelkader Abdelrahman Abdallah Abdirashid Abdifatah Abdirizak Abdinasir Abdulahi Abduqadir Abdulrahman Abukar Adan Aden Ahmet Aisha Aicha
        Ayaan Ayan Ayse Ayşe Ayla Aydin Aziz Aziza Azad Adil Adila Afnan Afshin Agata Akram Alaa Aleksander Aleksandar Alem Alen Alma Almaz Amal
        Amela Amena Amer Amira Ammar Amra Anahita Andrii Andrej Aneta Anh Anwar Arash Aras Arben Ardian Arian Armin Arta Arman Arslan Asad Asha
        Ashraf Asiya Asma Asmaa Asmahan Awes Aysel Ayoub Ayub Babak Bahar Bahram Baran Barış Basel Basem Basma Bashir Behnaz Behrouz Berivan Besim
        Besnik Bilal Biljana Bogdan Bojan Bozena Branka Burak Burhan Can Cem Ciwan Dana Danijel Danuta Darek Dariusz Dejan Deka Delal Deniz Deqa
        Diar Dilan Dilara Dilnaz Dino Diyar Dmitri Dmytro Dorota Dragan Dragana Drita Dritan Dunja Dusan Ebru Edin Edita Edon Ejaz Elham Elif
        Elira Elmedin Elmir Emina Emine Emir Emre Enes Engin Enver Ermin Erkan Esma Esmeralda Esra Ewelina Eyüp Fadi Fadumo Fahad Faisal Farhad
        Farhan Farid Farida Fariba Farah Faruk Fatemeh Fatih Fatma Fatmeh Fatuma Faysal Ferhat Fikret Filsan Firas Fatlum Gabriela Ghazal Ghassan
        Gjon Gökhan Goran Grzegorz Guled Gulistan Gülay Habib Habiba Hadi Hadil Hafsa Haider Hakan Hala Halima Hamdi Hamad Hana Hani Hanan Haris
        Harun Hashim Hatice Haval Hawa Hayat Hediye Hemin Heval Hibo Hind Hiwa Hoa Hodan Hossein Houda Huda Hung Huong Husam Husein Hussain Hülya
        Hüseyin Idil Idris Idriss Ifrah Igor Ikram Ilhan Ilir Iman Imad Imran Inaya Irena Irfan Irina Isra Ismahan Ismet Issa Ivana Ivica Iwona
        Jacek Jaber Jadwiga Jafar Jagoda Jakub Jalal Jamila Jan Janusz Jasim Jasmina Jawad Jelena Jerzy Jing Joanna Jovana Jovan Jozef Julita
        Kaltrina Kamal Kamil Kamila Karol Karwan Karzan Kasia Kawa Kemal Kenan Kerim Khadija Khadra Khalil Khadar Kofi Krzysztof Kübra Lamija
        Lamis Lana Latifa Layla Leyla Lejla Liban Liridon Ljiljana Luay Lubna Lul Luka Lukasz Maciej Mads Mahamed Mahamud Maher Mahad Mahmud
        Mahnaz Mai Majd Majid Malak Malek Malik Manal Marjan Mariusz Marwa Marwan Maryan Maryama Maryna Masoud Mateusz Mehdi Mehmed Melek Meryem
        Meral Merve Mervan Milad Milica Milena Milica Miloš Minh Mina Mirela Miro Miroslav Mirza Mladen Moamen Moham Mohammadreza Mohsen Moha Mona
        Morteza Moses Muna Munira Murad Murat Musa Mustafe Muna Naima Najma Nadir Nahla Nahid Najib Nasir Nasra Nasrin Nasteho Nawal Nazanin
        Nebojsa Nemanja Nenad Nermin Nermina Nesrin Nikolaj Nikolay Nikolina Nima Nimo Nina Nizar Nora Noura Nuha Nur Nura Nuri Nurten Oksana
        Oleksandr Olena Omid Onur Orhan Osama Othman Ozan Özlem Parisa Parvin Payam Petar Petra Predrag Przemyslaw Qasim Rabia Radoslaw Rahel
        Rahim Rahma Rami Ramin Ramla Rana Rania Rasha Rashid Ramazan Rebin Rebwar Reem Remzi Renata Rewan Rima Rizgar Roda Rojda Roza Roxana
        Rukiya Rustam Rzgar Saad Saadia Sabah Sabri Sadia Sadiq Safiya Sagal Sahar Sahra Saida Salam Saladin Salah Salem Salim Salma Salman Samer
        Samia Samiha Samira Samantar Sana Sanaa Sanel Sanja Sardar Sasa Sead Sedat Selam Selin Selma Senad Serdar Serkan Shabnam Shadi Shahin
        Shahram Shirin Shiva Shukri Siham Sihem Silvana Simin Sinan Sinem Siyad Slavica Slobodan Snezana Sofiane Sohrab Soran Sorin Srdan
        Stanislaw Suad Suleiman Suleyman Sumaya Svetlana Szymon Tadeusz Taha Tahir Tamara Tarek Tariq Tarik Tatiana Tatjana Tesfaye Thanh Tihana
        Tomislav Tuan Tuncay Umar Umut Vahid Valon Vesna Viktorija Vladimir Volodymyr Waleed Walid Warda Wassim Wiktor Wojciech Xhevdet Yahya Yara
        Yared Yasin Yasir Yasmina Yassin Yassir Yilmaz Yohannes Yonas Yosef Younes Yunus Yusra Yulia Yuliya Zain Zaki Zana Zara Zdravko Zeinab
        Zaynab Zeynep Ziad Zlatan Zofia Zoran Zubeyda Zuhra Svitlana Ngoc Somchai Supaporn Ravi Priya Sanjay Arjun Amit Deepak Anjali Sunita
        Rajesh Kwame Amina Aminata Mamadou Ousmane Fatou Chidi Ngozi Diego Javier Pablo Sergio Alejandra Guadalupe Ximena Rocío Camilo Iker Jesús
        Giovanni Giuseppe Luca Matteo Francesca Paolo Wei Ming Xiao Yan Mei Jun Ling Fang Sakura Kenji Hiroshi Amanuel Filmon Abel Selamawit Haben
        Merhawi Semere Tekle Mehari Kidane Berhane Senait Saba Mulu Mikias Yonatan Biniam Natnael Dawit Eyob Robel
        """
    static let surnamesFromElsewhere = """
        Abdalla Abdelrahman Abdi Abdirahman Abdulle Abdullahi Abdulkadir Abdulrahman Aden Adam Adem Adnan Ahmadi Ahmeti Akbari Akhtar Aksoy
        Al-Hassan Alavi Albayati Alhaj Alhassan Aliyev Alizadeh Almasri Amini Amiri Anwar Arslan Asad Asgari Aslan Awad Awale Ay Aydin Aydemir
        Ayoub Azizi Babic Badr Bakr Balci Barre Barzani Bashir Begic Begovic Bekele Berisha Bilgin Bozkurt Bui Cakir Can Celik Cetin Chowdhury
        Christodoulou Cruz Dahir Dang Daoud Darwish Delic Demir Demirci Diallo Diaz Dinh Do Dogan Dragovic Duale Duman Duong Dąbrowski Ebrahimi
        Egal El-Haddad Elmi Elezi Erdem Erdogan Esfahani Fernandez Farhan Fares Ferhat Garcia Gebremariam Gebre Ghebre Ghorbani Gomez Gonzalez
        Guled Gul Gutierrez Habibi Habte Haddad Hadi Haile Hakimi Hamad Hamdan Hamid Hamidi Hamza Haji Haghighi Halilovic Hamzic Hasani Hashemi
        Hashi Hassani Hassoun Heidari Hernandez Hersi Hirsi Ho Hodzic Horvat Hossain Hoxha Huang Huynh Huseinovic Husseini Hussain Ibrahimi
        Ibrahimovic Iqbal Ismaili Issak Ivanov Ivanova Ivanovic Jabbar Jama Jankowski Jamil Jimale Jovanovic Kadir Kahin Kamara Kamal Kaminski
        Kamińska Kaplan Kara Karaca Karimi Karlovic Kaya Kazemi Khalaf Khaled Khalid Khoury Kilic Koc Kovac Kovacevic Kovacs Kowalczyk Kowalska
        Kowalski Kozlowski Krasniqi Kumar Kurt Lam Le Lewandowski Lopez Mahdi Mahmood Mahmoud Mahmoudi Malik Mansour Mansouri Markovic Martinez
        Masri Mehari Mehmedovic Mendez Mensah Merza Mire Mohamud Mohseni Moradi Moreno Morina Mousavi Muhammed Mujkic Mukhtar Murati Musa Muse
        Mutlu Najafi Najjar Nasser Nasir Nazari Nasseri Ndiaye Ngo Nguyen Nikolic Novak Nowak Nur Nuur Okafor Olad Omarov Osei Osmani Othman
        Ozturk Öztürk Özdemir Özcan Pajic Park Patel Pavlovic Perez Petrenko Petrov Petrova Petrovic Pham Phan Popa Popescu Popovic Pour Qadir
        Rahimi Rahman Ramadan Ramirez Ramos Rashid Rashidi Rasool Rezaei Rivera Rodriguez Rostami Sadiq Saeed Saidi Salah Salama Salehi Salem
        Salihu Salman Sanchez Santos Sari Savic Sayed Selimovic Sahin Şahin Shabani Shah Sharif Shaikh Sheikh Shehata Shevchenko Shire Siddiqui
        Silva Simic Singh Smajic Solak Soltani Stojanovic Sultan Szymanski Taha Taheri Tahir Tas Tesfai Tekle Tesfaye Todorovic Toprak Torres Tran
        Tuncer Turan Usman Vargas Vasic Vo Vu Wardak Warsame Wisniewski Wojcik Woldu Wozniak Wu Xu Yang Yasin Yassin Yavuz Yildirim Yildiz Yilmaz
        Yıldız Younis Yousef Yousefi Yousif Yusuf Yıldırım Zaki Zamani Zeqiri Zielinski Zhao Zhou Zogu Öztas Üstün Çelik Haapanen Virtanen
        Korhonen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Lehtinen Saarinen Salminen Heinonen Niemi Kinnunen
        Salonen Turunen Laitinen Tuominen Rantanen Karjalainen Jokinen Mattila Savolainen Lahtinen Ahonen Ojala Leppänen Hiltunen Kallio Pitkänen
        Manninen Kärkkäinen Huttunen Mustonen Hakala Miettinen Wieczorek Zając Pawlak Michalski Nowicki Krawczyk Grabowski Mazur Hedenskog
        Bernadotte Rosenblad Silfverberg Lagerström Adlercreutz Cederberg Cederholm Ehrnborg Wrede Oxenstierna Gyllenhammar Nyqvist Nykvist
        Linderoth Sandqvist Hallström Hallqvist Hjertén Kjellgren Kjellström Lindros Bengtzon Pärsson Kvarnström Qvarnström Sundelin Torell
        Thorell Tillman Uddenberg Wedin Winqvist Zachrisson Zakrisson Åhlén Åhlund Åhman Ödman Öhrn Öhlund Sturesson Stefansson Eskilsson
        Fabiansson Filipsson Grönvall Göransdotter Haglöf Hammarberg Hedengren Jernberg Julin Kellgren Lager Levén Lindhé Lindstrand
        """
}
