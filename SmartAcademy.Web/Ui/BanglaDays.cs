namespace SmartAcademy.Web.Ui;

/// <summary>Months and weekdays in the spelling of the Bangla Academy; the operating system's tables differ between versions (জানুয়ারী).</summary>
internal static class BanglaDays
{
    private static readonly string[] Months =
    [
        "জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন",
        "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর",
    ];

    private static readonly string[] Weekdays =
    [
        "রবিবার", "সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার",
    ];

    private static readonly string[] ShortWeekdays = ["রবি", "সোম", "মঙ্গল", "বুধ", "বৃহ", "শুক্র", "শনি"];

    public static string Month(DateOnly day) => Months[day.Month - 1];

    public static string Weekday(DateOnly day) => Weekday(day.DayOfWeek);

    public static string Weekday(DayOfWeek day) => Weekdays[(int)day];

    /// <summary>Without বার, as calendars print it.</summary>
    public static string ShortWeekday(DayOfWeek day) => ShortWeekdays[(int)day];
}
