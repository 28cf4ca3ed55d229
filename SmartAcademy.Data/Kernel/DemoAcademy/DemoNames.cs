namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>Common given and family names of Bangladesh; any likeness of a whole name to a living person is chance.</summary>
internal static class DemoNames
{
    public static readonly IReadOnlyList<DemoName> Boys = DemoName.List(
        """
        Abdullah=আব্দুল্লাহ, Abdur Rahman=আব্দুর রহমান, Ibrahim=ইব্রাহিম, Ismail=ইসমাইল, Yusuf=ইউসুফ, Yaqub=ইয়াকুব, Zakaria=জাকারিয়া,
        Musa=মূসা, Harun=হারুন, Sulaiman=সুলাইমান, Dawud=দাউদ, Umar=উমর, Usman=উসমান, Ali=আলী, Hamza=হামযা, Bilal=বিলাল, Khalid=খালিদ,
        Tariq=তারিক, Talha=তালহা, Zubair=জুবায়ের, Sa'ad=সা'দ, Mu'adh=মু'আয, Anas=আনাস, Jabir=জাবির, Salman=সালমান, Ammar=আম্মার,
        Huzaifa=হুযাইফা, Usama=উসামা, Imran=ইমরান, Arif=আরিফ, Ashraf=আশরাফ, Asif=আসিফ, Faisal=ফয়সাল, Fahim=ফাহিম, Farhan=ফারহান,
        Habib=হাবিব, Hasan=হাসান, Hussain=হুসাইন, Jamal=জামাল, Jubayer=জুবায়ের, Kamal=কামাল, Mahdi=মাহদী, Mahfuz=মাহফুজ, Mahmud=মাহমুদ,
        Maruf=মারুফ, Mehedi=মেহেদী, Mizan=মিজান, Monir=মনির, Mustafa=মুস্তাফা, Nafis=নাফিস, Naim=নাঈম, Nasim=নাসিম, Nayeem=নাঈম,
        Rafi=রাফি, Rakib=রাকিব, Rashed=রাশেদ, Ridwan=রিদওয়ান, Rifat=রিফাত, Sabbir=সাব্বির, Sajid=সাজিদ, Sakib=সাকিব, Sami=সামি,
        Shafiq=শফিক, Shahid=শহীদ, Shakil=শাকিল, Siam=সিয়াম, Tahmid=তাহমিদ, Tamim=তামিম, Tanvir=তানভীর, Tawhid=তাওহীদ, Zahid=জাহিদ,
        Al-Amin=আল-আমিন, Rashedul=রাশেদুল, Rakibul=রাকিবুল, Shafiqul=শফিকুল, Nazrul=নজরুল, Saiful=সাইফুল, Ariful=আরিফুল, Mahbub=মাহবুব
        """);

    public static readonly IReadOnlyList<DemoName> Girls = DemoName.List(
        """
        Ayesha=আয়েশা, Fatima=ফাতিমা, Khadija=খাদিজা, Maryam=মারইয়াম, Asma=আসমা, Hafsa=হাফসা, Zainab=যয়নব, Ruqaiya=রুকাইয়া,
        Umme Kulsum=উম্মে কুলসুম, Sumaiya=সুমাইয়া, Safiya=সাফিয়া, Sauda=সাওদা, Halima=হালিমা, Amina=আমিনা, Hajera=হাজেরা, Sara=সারা,
        Rabeya=রাবেয়া, Rahima=রহিমা, Salma=সালমা, Nusaiba=নুসাইবা, Barira=বারীরা, Afifa=আফিফা, Afsana=আফসানা, Aklima=আকলিমা, Anika=আনিকা,
        Arifa=আরিফা, Bushra=বুশরা, Farhana=ফারহানা, Farida=ফরিদা, Farzana=ফারজানা, Habiba=হাবিবা, Humaira=হুমাইরা, Israt=ইসরাত,
        Jannat=জান্নাত, Kaniz=কানিজ, Lamia=লামিয়া, Mahfuza=মাহফুজা, Mahmuda=মাহমুদা, Maimuna=মাইমুনা, Marufa=মারুফা, Masuma=মাসুমা,
        Mim=মিম, Munira=মুনিরা, Nafisa=নাফিসা, Naima=নাঈমা, Nasrin=নাসরিন, Nazifa=নাজিফা, Nishat=নিশাত, Nusrat=নুসরাত, Raisa=রাইসা,
        Rehana=রেহানা, Rifa=রিফা, Roksana=রোকসানা, Rumaisa=রুমাইসা, Sabiha=সাবিহা, Sabina=সাবিনা, Sadia=সাদিয়া, Sanjida=সানজিদা,
        Shahida=শাহিদা, Shamima=শামীমা, Sharmin=শারমিন, Sultana=সুলতানা, Suraiya=সুরাইয়া, Tabassum=তাবাসসুম, Tahmina=তাহমিনা,
        Tahsin=তাহসিন, Tanjila=তানজিলা, Tasnim=তাসনিম, Tayyiba=তাইয়্যিবা, Yasmin=ইয়াসমিন, Zakia=জাকিয়া, Zannatul=জান্নাতুল,
        Ra'ida=রা'ইদা, Umm-e-Habiba=উম্মে হাবিবা, Nur-un-Nahar=নুরুন্নাহার
        """);

    /// <summary>Carried from father to children, as younger families do.</summary>
    public static readonly IReadOnlyList<DemoName> Families = DemoName.List(
        """
        Rahman=রহমান, Islam=ইসলাম, Hossain=হোসেন, Ahmed=আহমেদ, Uddin=উদ্দিন, Chowdhury=চৌধুরী, Khan=খান, Sarkar=সরকার, Mia=মিয়া,
        Talukder=তালুকদার, Bhuiyan=ভূঁইয়া, Sheikh=শেখ, Mollah=মোল্লা, Howlader=হাওলাদার, Karim=করিম, Haque=হক, Alam=আলম, Siddique=সিদ্দিক,
        Kabir=কবির, Khandaker=খন্দকার, Majumder=মজুমদার, Patwary=পাটোয়ারী, Mridha=মৃধা, Sikder=শিকদার, Biswas=বিশ্বাস, Mondal=মণ্ডল,
        Pramanik=প্রামাণিক, Akand=আকন্দ, Munshi=মুন্সী, Gazi=গাজী, Kazi=কাজী, Mahmud=মাহমুদ, Faruque=ফারুক, Aziz=আজিজ, Malek=মালেক,
        Ansari=আনসারী, Farazi=ফরাজী, Matubbar=মাতুব্বর, Bepari=বেপারী, Dewan=দেওয়ান, Laskar=লস্কর, Quraishi=কুরাইশী
        """);

    /// <summary>Second names of girls and mothers, beside or instead of the family's.</summary>
    public static readonly IReadOnlyList<DemoName> Ladies = DemoName.List(
        """
        Akter=আক্তার, Khatun=খাতুন, Begum=বেগম, Sultana=সুলতানা, Jahan=জাহান, Siddika=সিদ্দিকা, Parvin=পারভীন, Nahar=নাহার,
        Ferdous=ফেরদৌস, Bibi=বিবি, Khanam=খানম, Tabassum=তাবাসসুম, Rahman=রহমান, Islam=ইসলাম
        """);

    public static readonly DemoName Mohammad = new("Md.", "মোঃ");

    public static readonly DemoName Muhammad = new("Muhammad", "মুহাম্মাদ");

    public static readonly DemoName Mosammat = new("Mst.", "মোছাঃ");

    /// <summary>Names that have broken forms and cards before: very long, hyphened, with apostrophes, in Arabic letters.</summary>
    public static readonly IReadOnlyList<(string First, string? Middle, string? Last, string Bangla)> Hard =
    [
        ("Muhammad Abdullah-Al-Mamun", "Mustafizur Rahman Khandaker", "Bhuiyan Al-Qadri Chowdhury",
            "মুহাম্মাদ আব্দুল্লাহ-আল-মামুন মুস্তাফিজুর রহমান খন্দকার ভূঁইয়া আল-কাদরী চৌধুরী"),
        ("عبد الرحمن", null, "القاسمي", "আব্দুর রহমান আল-কাসেমী"),
        ("Sa'ad", "Ibn Mu'adh", "Al-Ma'mun", "সা'দ ইবনে মু'আয আল-মা'মুন"),
        ("Abu Bakr Siddique", "Muhammad Nuruddin Jahangir", "Shah Newaz-Ul-Islam", "আবু বকর সিদ্দীক মুহাম্মাদ নূরুদ্দীন জাহাঙ্গীর শাহ নেওয়াজ-উল-ইসলাম"),
        ("Sha'ban", null, null, "শা'বান"),
    ];
}
