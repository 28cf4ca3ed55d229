using System.Globalization;

namespace SmartAcademy.Domain.Kernel;

/// <summary>Amounts of taka as written and as typed. The sign stands first without a space: ৳12,34,567.00 and −৳500.00.</summary>
public static class Taka
{
    public const char Sign = '\u09F3';

    private const decimal Most = 9_999_999_999.99m;

    private static readonly string[] Marks = [Sign.ToString(), "BDT", "Tk.", "Tk"];

    /// <summary>Two decimals, rounded half away from zero, in Latin digits.</summary>
    public static string Write(decimal amount)
    {
        var rounded = decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
        var written = Sign + Grouping.Money(Math.Abs(rounded));
        return rounded < 0 ? Grouping.Minus + written : written;
    }

    /// <summary>Reads Latin or Bangla digits with commas anywhere and an optional ৳, Tk or BDT in front; at most two decimals.</summary>
    public static bool TryRead(string? typed, out decimal amount)
    {
        amount = 0;
        var text = DigitText.ToLatin(typed ?? "").Trim();
        var negative = text.StartsWith('-') || text.StartsWith(Grouping.Minus);
        var bare = WithoutMark(negative ? text[1..].TrimStart() : text).Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(bare, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read)
            || decimal.Round(read, 2) != read)
        {
            return false;
        }

        amount = negative ? -read : read;
        return true;
    }

    /// <summary>Reads an amount that is paid or owed: more than nothing, and no more than a column of twelve digits holds.</summary>
    public static Result<decimal> ReadPayable(string? typed)
    {
        if (!TryRead(typed, out var amount))
        {
            return TextRefusals.AmountUnreadable;
        }

        return amount is > 0 and <= Most ? amount : TextRefusals.AmountOutOfRange;
    }

    private static string WithoutMark(string text)
    {
        var mark = Marks.FirstOrDefault(mark => text.StartsWith(mark, StringComparison.OrdinalIgnoreCase));
        return mark is null ? text : text[mark.Length..].TrimStart();
    }
}
