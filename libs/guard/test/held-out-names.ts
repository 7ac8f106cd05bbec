/** Given names and surnames in use in Sweden that no list of the detector holds; a spec keeps it so. */
export const HELD_OUT_GIVEN: readonly string[] =
  `Torkel Ragnhild Hedvig Embla Svante Vendela Ingegerd Gudrun Sixtus Alfhild Botvid Torvald Ylva Jorunn
  Eskil Tyra Rurik Hjördis Birgitta-Lena Egil Halvard Signhild Kettil Tore Valborg Ansgar Linnéa-Maj
  Gottfrid Ebbe Kaspian Milton Dante Ninni Majken Zacharias Cornelia Philippa Tuva-Li Livia Iris-Maria
  Esther Loke Abdirizak Hodan Ifrah Liban Sucaad Mahad Deqa Bashir Ayaan Warsame Nimco Khadra Ubah
  Sharmarke Fadumo Guled Yonas Senait Mehret Filmon Tesfay Rahwa Samrawit Bereket Hiwot Eyob Natnael Winta
  Kibrom Luwam Selamawit Rojin Berivan Siyar Dilan Hêlîn Azad Rêber Nûjîn Baran Evin Zozan Hejar Shilan
  Rawa Darya Kawa Parisa Shirin Kaveh Behrouz Nasrin Arezo Pegah Siavash Golnaz Farhad Mehrdad Setareh
  Ramin Soroush Niloufar Emre Elif Yiğit Ceren Burak Gülsüm Serkan Ebru Tuğba Okan Zübeyde Hakan Selin
  Volkan Nurcan Dragan Milica Nebojša Snežana Zlatko Jelena Bojana Amra Senad Edina Nermin Adnan Mirsad
  Azra Emina Haris Katarzyna Zbigniew Agnieszka Krzysztof Małgorzata Przemek Wojciech Kinga Zuzanna Bartosz
  Beata Grzegorz Päivi Jukka Tuula Veikko Raija Eero Marjatta Pirkko Seppo Tapio Aino Kaarina Hannele Reijo
  Thuy Linh Quang Huong Minh-Anh Xuan Somchai Nattaya Pimchanok Jirawat Mei-Ling Xiaoming Joonas Sithara
  Priyanka Guadalupe Ximena Joaquín Inés Mateus Thiago Catalina Rodrigo Consuelo Anibal Beatriz Gonzalo
  Pilar Chidi Ngozi Kwame Adaeze Oluwaseun Temitope Amadou Fatoumata Mariama Ousmane Aminata Ibrahima
  Souleymane Tetiana Oksana Bohdan Yaroslav Lyudmyla Svitlana Andriy Anzhelika Vasyl Kateryna Anahit Tigran
  Giorgi`
    .split(/\s+/)
    .filter(Boolean);

export const HELD_OUT_SURNAMES: readonly string[] =
  `Torkelsson Ragnarsson Ödmansson Brorsson Tufvesson Ljungholm Silfverhjelm Hagelqvist Brännlund Sundelöf
  Rosenkvist Klingspor Tegnander Wrangel Lagerbielke Munthe Hedengran Åkesdotter Stjernlöf Björnehed
  Dahlquist Frölander Gyllenhammar Hultcrantz Jernberg Kylander Leijonhufvud Mörner Norelius Oxelmark
  Palmcrantz Rudbeck Segersten Thunell Uggla Vretblad Wachtmeister Ystander Zetterlöf Ångman Ölvebro
  Östmark Skarin Tingvall Rask Brask Kvick Stålhandske Modigh Hurtig Quick Glad Lager Rapp Dunder Blixt
  Vass Sköld Spjut Warsame Abshir Dualeh Farole Gedi Hirsi Jimale Kulmiye Maxamed Nuur Roble Shire Xaashi
  Barre Elmi Tesfamariam Woldemichael Gebremedhin Habte Kidane Haile Tekle Mehari Ghebreab Berhane
  Okubazghi Barzani Jaff Zebari Talabani Bozarslan Çelik Öztürk Yıldırım Karataş Aydın Bulut Korkmaz Doğan
  Tehrani Rostami Moghaddam Shirazi Karimpour Ebrahimzadeh Farahani Jafari Kazemi Nikzad Golestani
  Mujkanović Hadžić Delić Perunović Stojanović Vukotić Bešić Softić Čaušević Radulović Kovačević Jurić
  Wiśniewska Lewandowski Zielińska Kowalczyk Wójcik Szymańska Woźniak Dąbrowski Mazur Krawczyk Korhonen
  Virtanen Nieminen Lehtinen Hämäläinen Rautio Koskela Salmela Heikkilä Laakso Mäkelä Rantala Nguyen Phạm
  Tran Huynh Vuong Srisai Wongsawat Zhang Liu Patel Fernando Perera Gunawardena Echeverría Villanueva
  Zambrano Quispe Huamán Sepúlveda Carrasco Olivares Bustamante Figueroa Okafor Adeyemi Mensah Diallo
  Traoré Camara Ndiaye Keita Jallow Ceesay Shevchenko Kovalenko Bondarchuk Melnyk Tkachenko Petrosyan
  Hakobyan Sargsyan Beridze Lomidze Al-Rubaye Al-Hamdani El-Khatib Abdulkarim Nassar Khoury Mansour Qasim
  Shammas Yousif Zaidan`
    .split(/\s+/)
    .filter(Boolean);
