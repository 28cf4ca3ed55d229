namespace SmartAcademy.Domain.Kernel;

/// <summary>Names of the Gregorian months as lists write them, in English and Bangla.</summary>
internal static class MonthNames
{
    private static readonly string[] English = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] Bangla = ["জান", "ফেব", "মার্চ", "এপ্র", "মে", "জুন", "জুল", "আগ", "সেপ", "অক্ট", "নভ", "ডিস"];

    /// <summary>The month 1–12 that a word begins like, or null.</summary>
    public static int? Read(string word)
    {
        var month = Array.FindIndex(English, start => word.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        if (month < 0)
        {
            month = Array.FindIndex(Bangla, start => word.StartsWith(start, StringComparison.Ordinal));
        }

        return month < 0 ? null : month + 1;
    }
}
