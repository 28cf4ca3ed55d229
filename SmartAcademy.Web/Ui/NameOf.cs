using System.Globalization;

namespace SmartAcademy.Web.Ui;

/// <summary>A name in the script of the screen, where it was told.</summary>
public static class NameOf
{
    public static string First(string english, string? bangla) => InBangla && !string.IsNullOrWhiteSpace(bangla) ? bangla : english;

    /// <summary>The name in the other script, for the second line; null where there is none.</summary>
    public static string? Second(string english, string? bangla)
    {
        if (string.IsNullOrWhiteSpace(bangla))
        {
            return null;
        }

        return InBangla ? english : bangla;
    }

    private static bool InBangla => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "bn";
}
