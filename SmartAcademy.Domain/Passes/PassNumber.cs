using System.Globalization;

namespace SmartAcademy.Domain.Passes;

/// <summary>The number printed on a card: <c>P{year}{6 digits}</c>, counted anew each year.</summary>
public static class PassNumber
{
    public const string Series = "pass";

    public static string Format(int year, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"P{year:0000}{number:000000}");
}
