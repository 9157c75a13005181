/// First names borne in Swedish suburbs today that the lists before it lack, from L on; words of Swedish are left out.
extension WordLists {
    static let firstNamesOfTodayFromL = """
        Laara Laas Lachezar Lachlan Laetitia Laevie Lahdo Laiba Lailoma Laina Laine Laisvydas Lajos Lakshan Lalise Lalit Lamassu Lambros Lamyai Lance
        Lapo Larbi Larissa Latife Latifullah Latoya Lauma Laure Lauren Laurence Laurens Laurent Laurentia Laurentiu Laurentius Laurin Laurina Laurinda
        Lauris Laurits Lauritz Laurynas Lavanya Laveen Lavinia Lawan Laxmi Layya Lazaros Laís Leander Leanna Leela Leen Leevi Lefteris Lehel Leida
        Leidy Leigh Leijla Leilani Leily Lembit Lemlem Lennarth Lennox Lenny Lenore Lensa Lenuta Leocadia Leokadia Leonas Leoncio Leonida Leonidas
        Leonie Leonila Leonor Leontine Leopoldina Leopoldo Lerato Leroy Lester Lesław Letizia Leul Lexie Leya Lianne Libby Liben Libertad Librada
        Lidiia Lidija Lidiya Liesbeth Liese Liesel Lieselott Liezel Liezl Ligaya Ligita Liia Liibaan Liis Liisi Liivi Lijana Likka Liliana Liliane
        Lilianne Lilith Lilleba Lillebil Lilli Lilliann Lillianne Lillie Lillith Lillyann Lilo Lilyana Limin Linards Lindsay Lindy Linnae Linnie
        Linton Liona Lionel Liqin Lisabet Lisabeth Lisandro Lisanne Lisbett Lisbritt Lise Liselotta Liseth Lisett Lisette Lislott Lislotte Lisskulla
        Liudmila Liudmyla Liviu Liwayway Liwei Lixin Liyan Liying Liyu Liza Lizbet Lizbeth Lizell Lizelott Lizelotte Lizeth Lizett Lizette Lizzi
        Lizzie Liễu Ljerka Ljubiša Ljubov Ljudmila Logini Lois Lola Lolav Lolita Lolo Londa Loredana Lorelei Lorens Lorentz Lorenz Lorenza Loreta
        Lorna Loránd Lotfi Lotte Lotty Loujain Loukas Loulou Lourenço Lovely Loviisa Lovise Lovissa Lowa Lowis Lowisa Loïc Lubov Lucero Lucette Lucica
        Lucie Lucien Lucienne Lucilla Lucille Lucinda Lucio Lucjan Lucrecia Lucrezia Ludolf Ludovic Ludvina Ludwiga Ludwik Ludwika Luigi Luise
        Luisella Luitgard Luiz Luiza Lujayn Lukusa Luminița Lumturije Luningning Lutfar Lutvija Lutz Luukas Luula Luule Luyến Luzia Luzviminda Lyka
        Lylian Lyndon Lynette Lyubka Lyubomir Lyudmyla Lyydia Lyyli Lành László Lásá Läjsa Lóránt Lütfi Lütfiye Lāsma Lương Maadtoe Maajja Maandeeq
        Maaria Macarena Macario Madalena Madara Madars Maddalena Madelaine Madelein Madelen Madeline Madelyn Madhavi Madhuri Madicken Madiha Madina
        Madleine Madlen Maede Maedeh Maekele Maelle Maereg Mafalda Magdalene Magdeleine Magdelena Magdolna Magga Maggi Maggie Maggy Magnar Magnhilda
        Magni Magnild Magny Mahabad Mahado Mahbod Mahboob Mahbooba Mahboobeh Mahbuba Mahder Mahdieh Mahdis Maheen Mahera Mahfuz Mahgul Mahkameh
        Mahmood Mahmuda Mahnoor Mahrokh Mahtta Mahtte Maia Maibrit Maibritt Maie Maimu Mainy Maira Mairi Maisaa Mait Maith Maiwand Majbrit Majbrith
        Majed Majeda Majgreth Majgull Majgun Majli Majlinda Majliss Majsan Majstina Majvi Makbule Makeda Makis Malachi Malala Malene Malev Malfrid
        Maliha Maliheh Malina Malinee Malini Malke Malki Malle Malvin Malvina Malwina Mamadi Mamodou Mamoudou Mamta Manda Mandeep Mandi Mandus Mandy
        Manee Maneerat Manisha Manizheh Manja Manju Manjula Manny Manoel Manolis Manolito Manolo Manon Manoochehr Mansour Mantvydas Mapendo Maral Marc
        Marcel Marceli Marceline Marcelino Marcella Marcelle Marcello Marcellus Marcial Marcos Mardin Mareike Mareks Maren Marenke Maret Marganita
        Margarete Margareth Margarethe Margaritis Margary Margaux Marge Margery Margherita Margith Margitta Margoth Margreta Margreth Margretha
        Margrit Margrith Marguerite Margus Margy Marialouise Marian Mariangela Marianna Mariano Mariatou Marica Maricar Maricarmen Maricel Maricica
        Maricris Mariel Mariell Mariella Marieta Marietta Mariette Marife Marija Mariko Marilena Mariline Marilou Marilyn Marine Marinel Marinella
        Marinette Marinho Marinus Marion Marionne Marios Marisa Marissa Marith Maritza Marivic Mariyana Mariz Mariángel Marjorie Marjory Marjut
        Marketta Markolf Marla Marlin Marlis Marlise Marliss Marlon Marlyn Marna Marni Maroge Marogi Maroof Marret Marry Marsha Marshall Mart Marte
        Marthe Marthina Martine Martinique Martinus Martta Martyna Martynas Marufa Marvin Marwah Maryann Maryanne Maryem Marylou Maryum Marzia Marília
        Masako Masih Masoma Mason Masoomeh Masouda Massimiliano Massimo Massoma Mastewal Masud Masum Matay Mate Mateo Mateus Mathan Mathea Mathies
        Mathilde Mathis Mathivanan Mati Matild Matilde Matin Mattai Matteus Mattheus Matthew Matthieu Matthis Matthæus Mattá Matvey Matvii Matīss
        Maude Maudlin Maunu Maurice Maurits Maurizio Mauro Maurycy Mavis Maxime Maximilia Maximiliana Maximiliano Mayada Mayar Maybritt Mayken Maylin
        Maylis Maymun Mayumi Mayuran Mazdak Maziar Maziyar Mbye Meaza Mechthild Medine Medya Meeli Meenadchi Meenakshi Meeri Megha Meghana Megumi
        Mehak Mehdis Mehedi Mehmedalija Mehrab Mehraneh Mehrangiz Mehret Mehri Mehrnoush Mehrshad Meifang Meilin Meinhard Meisam Meiying Mekonen
        Melahat Melania Melat Melcher Melchior Melchor Melinda Melita Melitta Mellie Melody Melvie Melvil Melvyn Mendel Menekşe Menelaos Menghis
        Mengistu Mengmeng Mengyao Mengyuan Meredith Mereta Merethe Meriam Merike Merith Merle Merlinda Merlita Merry Merta Mertha Merveil Merveille
        Mervyn Merwan Meryam Meselech Metehan Metha Metin Metodi Metta Mevlude Mevludin Mevlüt Meysam Mhret Micaela Michaele Michalina Michalis
        Michela Michele Micheline Michell Michiko Mickael Mickaela Mickan Mickel Mickey Micky Midori Mieke Mieko Migal Miguelina Mihail Mihkel Mihkkal
        Miho Mihretab Mihály Miina Mikaele Mikaelo Mikail Mikela Mikhael Mikkal Mikke Miklós Mikołaj Milanka Mildred Mile Mileva Miley Milija Milijana
        Milind Milivoj Miljenko Milli Millicent Millis Miloje Milun Milutin Milva Milvi Milwa Mimi Mimmie Minal Mincho Minda Mindy Minela Minette
        Minghua Mingyu Minilik Minjun Minni Minnie Minon Mirabella Miradije Miran Miraç Mircea Mirco Mireille Mirel Mirella Miriem Mirijam Mirlinda
        Miroljub Mirosław Mirta Miryam Misan Misbah Mischa Misgina Misha Miska Mithun Mitiku Mitko Mitzi Mizanur Mizgin Miķelis Mjöll Modesty
        Mohaddeseh Mohammadhossein Mohammadmahdi Mohammedali Mohamoud Mohamud Mohanraj Mohibullah Mohini Mohit Mohsin Moinul Moira Moje Mojib Mokhtar
        Mollie Momchil Momtaz Monaf Moncef Mongkol Moni Monicka Monie Monir Monira Monja Monny Montgomery Montserrat Moonika Morad Morgaine Morgana
        Morgane Morits Moritz Morrie Morris Morsal Mosammat Mosche Mose Moshe Mostafizur Motahareh Mourad Moushumi Mozhdah Muataz Muazzez Mudar Mudhar
        Mudīte Mugur Muhamad Muhammadou Muhammed Muhsin Mujib Mujtaba Mukaddes Mukasa Mukhtar Mukta Mukul Mulubrhan Muluken Mulunesh Mumin Munasar
        Munia Munkhzul Munther Muriel Murray Murshida Murtadha Murugan Musaab Mushiya Mushtaq Mustapha Mutasem Muthana Mutlu Muuse Muxubo Muzhda
        Muzhgan Mwamba Mwende Mybera Mykolas Mykyta Myles Mylène Myriam Myroslav Myrtel Myrtle Myrvete Máhtto Máijá Márcia Márcio Márton Máximo Märet
        Märeta Märetha Märith Märt Märthe Mårthen Münire Müzeyyen Mārcis Mārtiņš Mạnh Nabi Nabu Naci Naciye Nadereh Nadezjda Nadežda Nadiia Nadin
        Nadire Nadya Nadzieja Nadège Naemi Nafisa Nafiso Nagarajah Naghmeh Nahar Nahed Naher Nahir Nahrain Nahrin Nahuel Nail Naila Naile Naimi Naira
        Naiyana Naja Najax Najeeb Najia Najiba Najm Najmeh Najmuddin Nakato Nakimera Nalan Nali Nalini Namita Namrata Namukasa Nanci Nandini Nanette
        Nankya Nannie Naoko Naomi Naomie Naowarat Napoleon Naqib Narayan Narcis Narcisa Narciso Narendra Naresh Nargis Nariman Naruemon Nasima Nasko
        Nasreddine Nasreen Nasri Nastasia Nastassja Nasteha Natali Nataliia Natalija Natalina Nataliya Nataly Natalya Natan Natascha Natasja Nate
        Nathali Nathalia Nathaly Nathanael Nathaniel Natthaphon Nauris Navin Navneet Nawar Nawarat Nawaz Nawid Naxhije Nazarii Nazdar Nazek Nazih
        Nazim Nazire Nazma Nazmiye Nazmul Nazneen Ndey Nebiat Necdet Necip Necmettin Neculai Neelam Neeme Neeraj Neerja Neeta Nefise Nehat Nektarios
        Neli Nelia Nell Nella Nelli Nello Nelma Nelofar Nelu Nelvina Nematollah Nematullah Nena Nenita Neomi Nereida Nergiz Neriman Nerissa Nerma
        Nessa Neta Netsanet Netta Neusa Nevis Nevzat Nezir Neşe Niall Niaz Nibal Nicanor Niccole Niccolina Nichlas Nichola Nichole Nicki Nickie Nickla
        Nicklaus Nicko Nicky Nicla Niclaes Nico Nicola Nicolai Nicolaj Nicolaus Nicoleta Nicoletta Nicolette Nicolin Nicolina Nicoline Nicolò Nicusor
        Nida Nidaa Nidhi Nidia Nieves Nighat Nihkke Niilas Niillas Nijolė Nika Nikki Niklaes Niklaus Niklāvs Niknaz Niko Nikodem Nikodemus Nikol
        Nikolajs Nikolaos Nikolas Nikolaus Nikole Nikoleta Nikoletta Nikolette Nikoline Nikoo Nikša Nila Nilab Nilas Nilo Nilofer Nilsa Nilsine Nimet
        Nimfa Nimrod Ninar Nineb Ninette Ninia Ninib Ninnie Ninon Ninorta Ninos Ninoslav Ninsun Ninva Ninve Ninwe Niousha Nipaporn Niran Nirmala
        Nirosha Niroshan Nisar Nishant Nisibin Nithya Nitin Nitya Niusha Niyat Niyazi Njalla Njoroge Noach Noaha Noak Noela Noelia Noemi Nojus Nola
        Nomi Nomin Nomsa Nonglak Nongluck Nongyao Nonna Nonni Nooragha Noppadol Noralf Noralie Norberto Noreen Noriko Norlyn Norman Normann Norrie
        Nosheen Nosrat Nouha Nouhad Noureddine Noureldin Novah Novak Novali Novalie Nowa Noémie Noëlle Nsimba Nuanchan Nuchjarin Numa Numan Nuno
        Nuradin Nurdan Nurettin Nurhan Nuria Nuriya Nuriye Nurjahan Nurul Nusrat Nuur Nuutti Nyanna Nyima Nyimasata Nyla Nynne Nyokabi Nándor Nîjad
        Oana Obada Obaida Obed Obse Octavian Octavius Océane Odai Oddbjörg Oddbjørn Oddmund Oddrun Odeh Odelia Odessa Odetta Odette Odhiambo Odil
        Odila Odina Odine Odisho Odysseas Ogbay Ogechi Ognjen Ognyan Ognyana Oili Oiva Okbay Okello Olaus Olave Olea Oleane Olegario Oleksandra Olesia
        Olev Olgeir Olha Olimpia Olina Oline Oliverio Oliwier Olly Olofina Olow Oluchi Olufemi Olwen Olya Olympe Omaid Omaima Omaira Omama Omkar Ommá
        Omnia Omran Onanong Onyango Onyeka Oona Ophelia Orania Oranous Oras Orathai Orest Orestis Orfilia Orla Ornella Ornina Orsola Orsolya Ortrud
        Osaze Osbert Osborne Oshana Oskara Oskaria Oskarina Osmo Osmund Ostoja Osvald Osvaldas Oswald Otelia Othelia Othilde Othilie Othmane Otso
        Ottavio Otte Otti Ottil Ottilda Ottiliana Ottilie Ottokar Ottonie Otylia Otávio Oumaima Oumnia Ousainou Ovidiu Ovla Ovllá Owais Oxana Oxelia
        Oyuna Oyunchimeg Ozcan Ozge Ozgur Ozkan Ozlem Oļegs Paavali Pacifique Paige Pakhshan Pakize Palmira Palmiro Pamila Panagiota Panayiotis
        Pandora Paniz Pankaj Pannee Panos Pantea Pantelis Panthea Papatsara Paphatsorn Parameswari Paramjit Parand Paraschiva Paraskevas Paraskevi
        Parastou Pardis Pari Parichat Parichehr Parivash Parmida Parminder Parmis Parsifal Parthena Parul Parwana Parwez Parwin Pascale Pascaline
        Paschalis Pascual Pashk Pashtana Pasquale Patcharin Patience Patrizia Patsy Pattaraporn Patty Paulette Pauliina Paulo Paulus Pavle Pavlina
        Pavlos Payal Payman Payton Peep Peer Peeter Peiman Peipei Pekko Pella Pencho Penda Penelope Pengfei Penina Penka Penporn Peppi Perarne
        Pericles Perihan Periklis Perla Perle Perlita Perly Pernell Pernella Pero Perolof Peronella Perry Persis Pervaiz Peshkawt Peterina Petras
        Petre Petrea Petrica Petriina Petrina Petrine Petrisor Petronell Petronila Petronilla Petros Petru Petruta Pettersine Petya Petyo Phannee
        Phatcharaphon Phensri Phil Philipp Philippa Philippe Philippina Phillipa Philomena Phoebe Phong Phonthip Phunsuk Phylis Phước Pichaya Piedad
        Pier Piera Pierina Pierluigi Piero Pierrette Pierrick Pietari Pietro Pilleriin Pilvi Pimporn Pino Pirabu Pirak Pirathap Pirooz Piroska Pithyon
        Piyada Piyaporn Plamedi Plamena Platon Ploypailin Plácido Poles Polixeni Pongsak Poonam Pooneh Pooria Poorya Pooya Porfirio Pornchai Porntip
        Portia Pouneh Poupak Pouran Povel Prabhakar Prachi Pradeep Pramod Pranvera Praphaporn Prasanna Pratibha Pratum Praveen Prayong Precious Preeya
        Prem Prerna Preslava Primitivo Prisca Priscilla Priska Priti Priyantha Prosper Prudence Puja Puneet Purificación Purita Purnima Pushpa Pushpam
        Pávval Pēteris Qaali Qadir Qasem Qazim Qian Qiang Qing Qingqing Qiong Qiuyan Qorane Qudsia Quentin Quincy Quinn Quinten Quintus Quirin Qutaiba
        Quốc Raage Raakel Raana Rabah Rabea Rabee Rabeya Rabi Rabie Rabije Rachael Rachanee Rachela Rachid Rachida Rade Radenko Radha Radhika Radka
        Radoje Radojka Radomir Radoslava Radost Radostin Radostina Radu Rafaella Rafaelle Rafat Raffaele Raffaella Rafia Rafiqul Ragad Raghav Raghid
        Ragnara Ragne Ragnhilda Ragnwald Ragny Raheel Rahela Rahele Raheleh Rahila Rahima Rahmah Rahman Rahmat Rahmi Raho Raido Raili Raimond Raimonds
        Raimund Raimundo Raina Raissa Rajab Rajat Rajeswari Rajib Rajinder Rajini Rajni Raju Raluca Ramani Rambert Rambod Rameen Ramia Ramil Raminta
        Ramiro Ramo Ramunė Ramzi Randal Rando Randolf Randolph Ranj Ranjan Ranjana Ranjini Ranjit Raphael Raphaela Raqiya Raquelita Rasel Rashed
        Rasheed Rashida Rasma Rasmina Rasmine Rasool Rasoul Rastin Ratchadaporn Ratchanee Rateb Ratnam Rauha Ravindra Rawan Rawda Rawia Raxmo Raya
        Rayane Rayna Razia Razieh Raziye Raziyeh Razvan Rebeca Rebeccah Rebeka Rebekah Rebekka Redae Redwan Reece Reet Refaat Refika Refugio Reggie
        Regine Reginia Regnhild Rehan Rehema Reidun Reidunn Reiko Reimar Reimer Rein Reina Reiner Reinhild Reinhilde Reinholdina Reini Reinis Reino
        Rejne Rekha Remedios Remus Remzija Renad Renalyn Renato Renaud Rene Renske Renu Renuka Renzo Reshma Resi Resul Reyhan Reynaldo Rezaul Rezső
        Rezvan Rhea Rhiannon Rhoda Rhodora Rhonda Ricard Ricarda Ricarte Riccard Riccardo Richarda Richelle Rickey Rickie Ricky Rico Riddhi Rifat
        Riham Rihards Riho Rihttá Riika Riin Riivo Rikarda Rikhard Riley Rimantė Rimas Rimon Rimsha Rimun Rina Rinaldo Rino Ripon Rishi Ritesh Ritha
        Ritvars Riya Riyadh Rizalina Riziki Rizwana Ričardas Ro'a Robabeh Robbie Roberta Roberth Robertha Robertina Roberts Robina Roble Robyn Rocco
        Rochelle Roderick Rodica Rodny Rodolf Rodrik Roeen Roel Rogert Roghayeh Rogério Roham Rohey Rohini Rohullah Rohyo Roine Roja Rojbin Rojne
        Rojwan Roken Rokeya Rokhshana Roksana Rola Rolanda Rolands Rolland Rolph Romain Romano Romica Rommel Romualdas Romulus Romy Rona Ronalyn
        Rondik Ronilo Ronya Rooble Roosa Roqaya Roque Rory Rosaleen Rosalin Rosalina Rosalind Rosalinda Rosaline Rosalyn Rosamund Rosamunda Rosann
        Rosanne Rosaria Rosaura Rosel Roselie Roselill Roselina Roseline Rosella Roselle Roselotte Roselyn Rosemari Rosemarie Rosenda Rosendo Rosette
        Roshni Rosi Rosie Rosina Rositsa Rosli Roslin Rosmari Rostislav Rosvita Roswita Roswitha Rosy Rosângela Rouba Roukaya Rouzbeh Rowda Rowel
        Roxan Roxane Roxanna Roxanne Roxette Roxy Royne Rozita Rozália Rubar Ruby Ruchi Rudaina Rudo Rudolfina Rudolph Ruel Rufina Rufino Rufus
        Ruggero Ruhi Ruhullah Ruijie Rukaya Rukhosh Rukhsana Rukiye Ruksana Rula Rumana Rumbidzai Rumiana Rumyana Runak Rungrat Rungtiwa Runhild Runo
        Ruoxi Rupak Rupali Rupert Ruperto Ruprecht Ruslana Russel Rutger Ruthai Ruthel Ruthger Ruthie Ruun Ruvim Ruxandra Rydolf Ryota Rávdná Réka
        Rémy Rózsa Rögnvald Rūdolfs Saada Saafi Saalax Sabad Sabahat Sabera Sabin Sabino Sabir Sabira Sabreen Sabrija Sabrina Sabro Sabur Sachiko
        Sackarias Saddiqa Sadegh Sadeq Sadettin Sadhana Sadije Saeed Saeeda Saeideh Safae Safete Safi Safiye Saghar Saghi Saham Sahel Sahil Saied Saif
        Saifeddine Saiful Saikou Saina Saira Sait Sajed Sajib Sajida Sakda Sakhi Sakib Sakina Sakine Salaad Salad Salaheddin Salaheddine Saleem
        Saleheh Salete Salha Saliba Salif Salima Salimata Salina Salmin Salome Salvacion Salvatore Samad Samaher Samanta Samih Samim Samita Samiullah
        Samnieng Sampo Samran Samyar Sanae Sanam Sanaullah Sandija Sandrine Sandro Sandu Sandy Sangduan Sanguan Sanharib Sania Sanije Saniye Sanjeev
        Sanjeevan Sanjin Santhiya Santino Santos Saoirse Saowalak Saowanee Saqib Sarab Sarangerel Saraswathi Sarawut Sarbast Saredo Sargina Sargis
        Sargon Sarhang Sarika Sarita Sarkawt Sarmīte Saro Sarolta Sarvenaz Sasithorn Sassan Sathya Satish Satoko Satoshi Satou Saturnino Satya
        Satılmış Saud Savas Saverio Savino Savita Savvas Sawai Sawitree Sayed Sayeh Seada Seamus Sebastião Sebele Sediq Sediqullah Sefatullah Seham
        Sehrish Seid Seifu Selvam Selver Selvi Semiha Semiramis Semun Semyon Senem Sennay Senni Senthil Septimiu Serafima Serafín Serban Serdem Sermin
        Sermsri Serpil Sertaç Setara Setayesh Setsuko Sevastian Sevcan Sevdalin Sevdije Severino Sevgül Sevilay Seweryn Seyed Seyedeh Seyfi Seyit
        Seyoum Seyyed Sezgin Shaafi Shabana Shabo Shadha Shafi Shafiqa Shafiqul Shafiqullah Shafqat Shagufta Shahana Shahidul Shahla Shahnam Shahriar
        Shahriyar Shahryar Shahyar Shakila Shakir Shalini Sham Shamil Shamim Shamima Shamiram Shamiran Shamoun Shams Shamsia Shamsuddin Shamsul
        Shamsullah Shano Shanshan Shanta Shantanu Shanthi Shaohua Shaparak Shapol Shaqir Sharad Sharareh Sharbel Sharda Sharif Sharifa Sharifullah
        Sharmake Sharmin Sharo Sharokin Sharukin Sheeraz Sheetal Shefali Shehzad Sheida Shekib Shekiba Shekoufeh Shelby Sheldon Shelley Shene Sheriffo
        Sherihan Sherin Sherwan Sheryl Sheyda Shida Shideh Shihan Shiler Shilpa Shimelis Shimin Shinji Shinkai Shireen Shirzad Shishay Shiv Shivam
        Shivani Shkumbin Shlemon Shlimon Shmuni Shogufa Shohel Shohre Shoja Shokouh Shole Sholeh Shorouk Shoruk Shpend Shraddha Shuang Shubham
        Shubhangi Shugri Shukrije Shuling Shushan Shweta Siabend Siamak Siavosh Siegbert Siegfried Sieglinde Siegmund Siegrid Siem Sifa Sigismund
        Sigita Sigitas Sigmar Sihan Siim Siina Sikandar Silja Silvano Silverio Silvestre Silvi Silvija Silvina Silviu Silviya Simaan Simele Simion
        Simonas Simos Simran Simão Sinharib Sintayehu Sintija Siobhan Sipho Siqi Siraj Sirak Sire Sirikarn Sirilak Sirima Sirinapa Siriwan Sirje
        Siroos Sirous Sirra Sita Sivakumar Sivam Siyabend Siyu Sjul Sjulle Skaistė Slavi Slavka Slađana Sleiman Slobodanka Snezhana Snizhana Snježana
        Sobia Socorro Sodaba Sodabeh Sofiya Sofoklis Sogand Soha Sohaib Sohaila Sohel Sohvi Sokol Sokratis Solange Soleiman Soltan Solvita Solyana
        Solène Somkiat Somnuk Sompong Somyot Sonal Sonali Sonam Songkran Sonita Soodabeh Sopha Sorina Soroosh Sosina Soterios Sotiria Sotirios Sotiris
        Sotiroula Soumaya Souzan Sowda Spasoje Spencer Spogmai Spyridon Spyridoula Spyros Sreten Sridevi Sridhar Srwsht Ssemakula Stacy Stamatia
        Stamatis Stanimir Stanimira Stanislava Stanoje Stasys Stasė Stathis Stavroula Staņislavs Stefano Stefanos Stefka Stelian Steliana Stelios
        Stephan Stera Stergios Sterk Stevo Stiinná Stipe Stjepan Stojanka Storai Stoyanka Styliani Stylianos Stéphane Subhi Subramaniam Sucdi Suchart
        Suchitra Sudabeh Sufia Sufian Sufyan Sugirtha Suham Suheil Suhrab Sujeewa Sujitra Sukaina Sukanda Sukhdev Sukhwinder Suksan Sulaiman Suldan
        Suleqa Sulevi Sultanali Sumaira Sumaiya Sumathi Sumayya Sumer Sumitra Sumitta Summaya Sumon Sumontha Suna Sunhee Sunil Sunná Suoma Supattra
        Suphan Suphansa Suphaporn Suraj Sureeporn Surekha Surendra Suroyo Surya Sushil Suthan Suthida Sutthida Suvada Suwan Suwanna Suwimon Suzan
        Suzana Suzhen Svenja Svetislav Svetla Svetlin Svetoslav Svetozar Sviatoslav Svilen Svyatoslav Swapna Sybil Syed Syeda Sylejman Sylvain
        Sylvaine Sylvette Sylviane Sylvie Szabolcs Szilveszter Szilvia Szilárd Sámmol Sándor Sébastien Séverine Süheyla Sümeyye Sławomira Taavet Taban
        Tabassum Tabitha Tadelech Tadeo Tadese Tafadzwa Taghrid Tahera Tahere Tahmasb Tahmina Tahmoores Tahsin Taimur Taisia Taisiia Takashi Takeshi
        Taleb Taleen Talha Talib Talieh Talin Talip Talya Tamam Tamanna Tambet Tamim Tamsin Tamás Tanguy Tania Tanjila Tanju Tanmay Tansu Tanvir
        Taraneh Tarun Taslima Tasos Tassilo Tassos Tatenda Tatu Tatyana Taufik Taulant Tauras Tauri Tawar Tawfik Tawfiq Tayfur Taylan Tayo Taysir
        Tayyab Tayyaba Tefera Tehmina Tejal Tekin Tekleab Tellervo Telma Telmo Temel Temur Tenagne Tendai Teodoro Teresita Terry Teréz Terézia
        Tesfaalem Tesfamariam Tesfay Tessie Tevfik Tewelde Thabo Thamilini Thanasis Thandi Thanos Thanuja Thanyarat Tharani Tharsan Tharshini Thavam
        Thawatchai Thaís Thekla Themba Themis Theodoros Theofilos Thibault Thibaut Thidarat Thierno Thileepan Thipawan Thivya Thodoris Thomais
        Thongmuan Thongsuk Thorben Thuraya Thushara Thái Thương Thạch Tiberiu Tibor Tigisti Tiglat Tihomira Tiiu Tilahun Tilman Timofey Tinka Tinoosh
        Tirunesh Tiruwork Tivadar Tiziana Tiziano Tizita Todorka Toktam Tolgahan Tolosa Tommaso Tomoko Tomomi Tomé Tonći Tooba Toomaj Tooraj Toorpekai
        Toprak Torben Torialai Torpekai Touhid Touko Touma Touran Toàn Traian Traudl Triantafyllos Trifa Triinu Tringa Triết Trude Trupti Tryfon Trân
        Trường Trọng Tsanko Tsedale Tsegereda Tsetseg Tsigereda Tsveta Tsvetan Tsvetanka Tsvetelina Tudor Tuncer Tuomma Turabdin Turan Turhan Turunesh
        Tushar Tuuli Tuya Tymofii Tymon Tyson Tytti Tímea Tùng Tường Ubaid Ubaldo Uday Udgon Udomporn Ugbaad Ugbad Ugnė Uhca Uliana Ulyana Umaima
        Umair Umayma Umberto Umer Umesh Umulkheyr Unelma Untamo Unto Upasana Upul Uraiwan Uranchimeg Urhay Urmila Uroš Ursel Urtė Urve Usama Usanee
        Usman Ustym Uthaiwan Uthman Utkarsh Uuno Uzair Uģis Vaani Vaggelis Vahap Vahit Vaia Vaibhav Vaidas Vaidotas Vaike Vaishali Vajiheh Valdemaras
        Valeri Valerica Valerii Valerio Valeriu Valery Vali Valko Valpuri Valters Valve Valérie Vanesa Vangelis Vanitha Vanya Varsha Vasant Vasanthi
        Vasco Vasilica Vasiliki Vasilios Vasily Vaso Vassilia Vassiliki Vassilios Vassilis Vasuki Vaughn Veena Veiko Veit Velichka Velizar Velly
        Vendla Veniamin Venke Ventsislav Verna Vernon Vesela Veselin Veselina Veselinka Veselka Vesta Veysi Viacheslav Vicenta Victoire Victoriia
        Vidmantas Vidosava Vieno Viire Viive Viivi Vijaya Vijitha Viktoras Viktoriya Vilhelmiina Vilija Vilis Villu Vilmos Vilppu Viltė Vimala Vince
        Vincens Vincenza Vincenzo Vineet Vinita Viorel Viorica Vipul Virge Virgil Virgilijus Virgilio Virginie Virginija Virve Vishnu Vitalii Vitaly
        Vithushan Vittoria Vittorio Vitória Viveca Vivencia Viviana Viviane Viyan Vizma Vlada Vladas Vladislava Vladut Vladyslava Voicu Vojka Volkmar
        Volmar Voula Vukašin Vumilia Vuokko Vytas Véronique Vítor Wacława Wadad Wadih Wafae Wagma Wagner Wahib Wahiba Wahidullah Wail Wairimu Wais
        Wajiha Wajma Walaiporn Walborg Walburga Walentin Walfrid Wallace Wallapa Wally Walther Waltraut Wangari Wangui Wanja Wanjiru Wanna Wannee
        Warde Warren Warsame Wasan Waseem Wasfi Wasim Wassila Watsana Waweru Wazir Wegahta Wehliye Weidong Weiguo Weihua Weijia Weimin Wencke Wendell
        Wenhui Wenjun Wenke Wenli Wenting Wera Weronika Wessam Whitney Wictor Widad Widar Wide Wijdan Wilawan Wilhelmine Willard Willibald Wilson
        Winai Wincent Winfried Winifred Winnie Winston Wiola Wipa Wipada Wiphawan Witthaya Wiveka Wivi Wivianne Wivine Wiwi Woldu Wolmar Wondwossen
        Worknesh Wubit Władysława Xalid Xanthippi Xasna Xecê Xelil Xenia Xenofon Xhavit Xhemail Xhevahire Xiang Xiaobo Xiaodan Xiaodong Xiaofang
        Xiaofei Xiaofeng Xiaohua Xiaojie Xiaojing Xiaolan Xiaolin Xiaomin Xiaoping Xiaoxia Xiaoying Xiaoyu Xinyi Xinyu Xinyue Xiulan Xiuzhen Xuefei
        Xusseen Xwezga Yacoub Yadigar Yadira Yafet Yaghoub Yahye Yajing Yakob Yakub Yaldo Yalini Yalçın Yanet Yang Yanhong Yanhua Yanka Yanko Yankuba
        Yanli Yann Yannick Yannoula Yanping Yanyan Yaowapa Yaqi Yarela Yaroslava Yasamin Yaseen Yashar Yashoda Yasmine Yasna Yasser Yating Yavor Yavuz
        Yawen Yawno Yawsef Yazdan Yazid Yefim Yegor Yehor Yelda Yenny Yetunde Yevgeni Yezen Yeşim Yiannis Yididya Yifei Yihan Yilin Yimin Yiming
        Yindee Yining Yiorgos Yiran Yixin Yixuan Yiyi Ylber Ylldes Ylwa Yoab Yoana Yoel Yogarajah Yogesh Yohanon Yoko Yonadam Yong Yonis Yordanka
        Yosan Yoseph Yoshiko Yosip Yosri Youkhanna Youmna Younan Younis Yousif Yrja Yrjänä Yrsa Yuchen Yuhanon Yukari Yukiko Yulan Yuliia Yulin Yuling
        Yumei Yumi Yumiko Yumna Yunfei Yunis Yupa Yuphin Yuping Yuqing Yurdagül Yurij Yusof Yusupha Yutong Yuusra Yuxi Yuxin Yuyan Yves Yvon Yvonn
        Ywonne Yücel Yıldıray Yıldız Zabi Zacarías Zacharias Zade Zaharia Zahi Zahide Zahirul Zaidan Zakariyya Zakhar Zakiullah Zakiya Zamfir Zaniar
        Zannatul Zarghona Zarghuna Zarifa Zarife Zarrin Zawadi Zaya Zaye Zdravka Zdzisława Zeeshan Zeid Zeinah Zekarias Zekiye Zelge Zeliha Zenaida
        Zenebech Zerit Zerya Zeryan Zewditu Zeyad Zeynaba Zeynel Zhala Zhen Zhenyu Zhian Zhilwan Zhina Zhinous Zhiqiang Zhivka Zhivko Zhiwar Zhiyuan
        Ziedonis Zigmārs Zigurds Zina Zinab Zisis Zita Ziya Ziyi Zlatina Zlatka Zohaib Zohra Zoia Zoila Zoja Zoleikha Zoltán Zorana Zoriana Zornitsa
        Zoubida Zoulikha Zsanett Zsigmond Zsolt Zsombor Zsuzsa Zsuzsanna Zsuzsi Zsófia Zuhal Zuhuur Zulaikha Zuleyha Zulfo Zumra Zunaira Zyhra
        Zyrafete Zélia Zülfü
        """
}
