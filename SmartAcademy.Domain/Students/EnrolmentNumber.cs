using System.Globalization;

namespace SmartAcademy.Domain.Students;

/// <summary>The number a student keeps for life: <c>SA{year}{5 digits}</c>, counted anew each year.</summary>
public static class EnrolmentNumber
{
    public const string Series = "enrolment";
    public const int MostInOneYear = 99_999;

    public static string Format(int year, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"SA{year:0000}{number:00000}");
}
