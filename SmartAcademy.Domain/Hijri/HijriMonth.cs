namespace SmartAcademy.Domain.Hijri;

/// <summary>The names of the twelve months (CLDR).</summary>
public static class HijriMonth
{
    private static readonly string[] InEnglish =
    [
        "Muharram", "Safar", "Rabiʻ I", "Rabiʻ II", "Jumada I", "Jumada II",
        "Rajab", "Shaʻban", "Ramadan", "Shawwal", "Dhuʻl-Qiʻdah", "Dhuʻl-Hijjah",
    ];

    private static readonly string[] InBangla =
    [
        "মুহররম", "সফর", "রবিউল আউয়াল", "রবিউস সানি", "জমাদিউল আউয়াল", "জমাদিউস সানি",
        "রজব", "শা‘বান", "রমজান", "শাওয়াল", "জ্বিলকদ", "জ্বিলহজ্জ",
    ];

    private static readonly string[] InArabic =
    [
        "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
        "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
    ];

    public static string English(int month) => InEnglish[month - 1];

    public static string Bangla(int month) => InBangla[month - 1];

    public static string Arabic(int month) => InArabic[month - 1];
}
