using System.Globalization;

namespace SmartAcademy.Domain.Kernel;

/// <summary>Lakh and crore grouping: the last three digits, then pairs (1,23,45,678).</summary>
public static class Grouping
{
    public const char Minus = '\u2212';

    private static readonly NumberFormatInfo Pairs = new()
    {
        NumberGroupSizes = [3, 2],
        NumberGroupSeparator = ",",
        NumberDecimalSeparator = ".",
        NegativeSign = Minus.ToString(),
    };

    public static string Whole(long number) => number.ToString("N0", Pairs);

    public static string Money(decimal amount) => amount.ToString("N2", Pairs);
}
