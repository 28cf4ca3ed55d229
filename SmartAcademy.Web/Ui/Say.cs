using System.Globalization;
using SmartAcademy.Domain.Hijri;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Ui;

/// <summary>Numbers, money, days and times as the person reads them, by the language of the screen.</summary>
public static class Say
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    private static bool InBangla => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "bn";

    /// <summary>12,34,567 with pairs after the thousands, as the country writes it.</summary>
    public static string Number(long number) => Digits(Grouping.Whole(number));

    /// <inheritdoc cref="Number(long)"/>
    public static string Number(double number) =>
        double.IsInteger(number) ? Number((long)number) : Digits(number.ToString("0.##", English));

    /// <summary>A share such as 0.964 as 96 %, with one decimal where it has one.</summary>
    public static string Percent(double share) => Digits((share * 100).ToString("0.#", English)) + "%";

    public static string Taka(decimal amount) => Digits(Domain.Kernel.Taka.Write(amount));

    /// <summary>15 Jan 2026 or ১৫ জানুয়ারি ২০২৬.</summary>
    public static string Date(DateOnly day) =>
        InBangla ? $"{Digits(day.Day.ToString(English))} {BanglaDays.Month(day)} {Digits(day.Year.ToString(English))}" : day.ToString("d MMM yyyy", English);

    /// <summary>15/01/2026.</summary>
    public static string ShortDate(DateOnly day) => Digits(day.ToString("dd/MM/yyyy", English));

    /// <summary>15/1, where the year goes without saying.</summary>
    public static string DayAndMonth(DateOnly day) => Digits(day.ToString("d/M", English));

    /// <summary>Sun 15 Nov 2026 or রবিবার, ১৫ নভেম্বর ২০২৬.</summary>
    public static string DayAndDate(DateOnly day) =>
        InBangla ? $"{BanglaDays.Weekday(day)}, {Date(day)}" : $"{day.ToString("ddd", English)} {Date(day)}";

    /// <summary>November 2026 or নভেম্বর ২০২৬, of any day of the month.</summary>
    public static string Month(DateOnly day) =>
        InBangla ? $"{BanglaDays.Month(day)} {Digits(day.Year.ToString(English))}" : day.ToString("MMMM yyyy", English);

    /// <summary>Sunday or রবিবার.</summary>
    public static string Weekday(DayOfWeek day) => InBangla ? BanglaDays.Weekday(day) : English.DateTimeFormat.GetDayName(day);

    /// <summary>Sun or রবি.</summary>
    public static string ShortWeekday(DayOfWeek day) => InBangla ? BanglaDays.ShortWeekday(day) : English.DateTimeFormat.GetAbbreviatedDayName(day);

    /// <summary>08:02.</summary>
    public static string Time(TimeOnly time) => Digits(time.ToString("HH:mm", English));

    /// <summary>The time of day of an instant already moved to the school's zone.</summary>
    public static string Time(DateTimeOffset local) => Time(TimeOnly.FromDateTime(local.DateTime));

    /// <summary>Day and time of an instant already moved to the school's zone.</summary>
    public static string DateTime(DateTimeOffset local) => $"{Date(DateOnly.FromDateTime(local.DateTime))}, {Time(local)}";

    /// <summary>How long ago, for the last week; before that the date.</summary>
    public static string Relative(DateTimeOffset local, DateTimeOffset now) => (now - local) switch
    {
        { TotalMinutes: < 1 } => SayTexts.Of("now"),
        { TotalHours: < 1 } ago => SayTexts.Of("minutes", Number((long)ago.TotalMinutes)),
        { TotalDays: < 1 } ago => SayTexts.Of("hours", Number((long)ago.TotalHours)),
        { TotalDays: < 2 } => SayTexts.Of("yesterday"),
        { TotalDays: < 7 } ago => SayTexts.Of("days", Number((long)ago.TotalDays)),
        _ => Date(DateOnly.FromDateTime(local.DateTime)),
    };

    /// <summary>11 Jumada II 1448 AH or ১১ জমাদিউস সানি ১৪৪৮ হিজরি.</summary>
    public static string Hijri(DateOnly day, MoonCalendar? calendar = null)
    {
        var date = (calendar ?? MoonCalendar.Bangladesh).Of(day);
        var month = InBangla ? HijriMonth.Bangla(date.Month) : HijriMonth.English(date.Month);
        return SayTexts.Of("hijri", Digits(date.Day.ToString(English)), month, Digits(date.Year.ToString(English)));
    }

    /// <summary>The day of the Islamic month for a small place; the first of a month says its name, too.</summary>
    public static string HijriDay(DateOnly day, MoonCalendar? calendar = null)
    {
        var date = (calendar ?? MoonCalendar.Bangladesh).Of(day);
        var number = Digits(date.Day.ToString(English));
        return date.Day > 1 ? number : $"{number} {(InBangla ? HijriMonth.Bangla(date.Month) : HijriMonth.English(date.Month))}";
    }

    /// <summary>Both calendars on one line.</summary>
    public static string BothDates(DateOnly day, MoonCalendar? calendar = null) =>
        SayTexts.Of("both", DayAndDate(day), Hijri(day, calendar));

    /// <summary>Any text whose digits should follow the language, such as a class name or a roll number.</summary>
    public static string Digits(string text) => InBangla ? DigitText.ToBangla(text) : text;
}
