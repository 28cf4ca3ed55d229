using System.Globalization;
using System.Resources;

namespace SmartAcademy.Web.Passes;

/// <summary>The words printed on every card, in English and Bangla side by side, whatever the language of the person who prints.</summary>
internal static class PassCardLabels
{
    private static readonly ResourceManager Texts = new(typeof(PassCardTexts));
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Bangla = CultureInfo.GetCultureInfo("bn");

    public static string Title { get; } = Bilingual(nameof(Title));

    public static string Enrolment { get; } = Bilingual(nameof(Enrolment));

    public static string Class { get; } = Bilingual(nameof(Class));

    public static string PassNumber { get; } = Bilingual(nameof(PassNumber));

    public static string ValidUntil { get; } = Bilingual(nameof(ValidUntil));

    /// <summary>The title of the PDF file.</summary>
    public static string Document { get; } = Texts.GetString(nameof(Document), English) ?? "";

    private static string Bilingual(string key) => $"{Texts.GetString(key, English)} · {Texts.GetString(key, Bangla)}";
}
