using SmartAcademy.Domain.Calendar;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>The public holidays of Bangladesh that fall on the same day every year; those of the moon a school enters itself.</summary>
internal static class DemoHolidays
{
    private static readonly (int Month, int Day, DemoName Name)[] Fixed =
    [
        (2, 21, new("Shaheed Day and International Mother Language Day", "শহীদ দিবস ও আন্তর্জাতিক মাতৃভাষা দিবস")),
        (3, 26, new("Independence and National Day", "স্বাধীনতা ও জাতীয় দিবস")),
        (4, 14, new("Bangla New Year", "বাংলা নববর্ষ")),
        (5, 1, new("May Day", "মে দিবস")),
        (8, 5, new("July Mass Uprising Day", "জুলাই গণঅভ্যুত্থান দিবস")),
        (12, 16, new("Victory Day", "বিজয় দিবস")),
        (12, 25, new("Christmas Day", "বড়দিন")),
    ];

    public static bool Has(DateOnly day) => Fixed.Any(holiday => (holiday.Month, holiday.Day) == (day.Month, day.Day));

    public static IEnumerable<SpecialDay> Of(Guid schoolId, string schoolCode, int year) => Fixed.Select(holiday =>
    {
        var date = new DateOnly(year, holiday.Month, holiday.Day);
        var day = SpecialDay.Mark(schoolId, new SpecialDayDetails
        {
            Kind = SpecialDayKind.PublicHoliday,
            Name = holiday.Name.English,
            NameBangla = holiday.Name.Bangla.Normalize(),
            StartsOn = date,
            EndsOn = date,
        });
        return DemoId.Give(day, $"holiday/{schoolCode}/{date:yyyy-MM-dd}");
    });
}
