using System.Globalization;

namespace SmartAcademy.Web.Grades.Cards;

/// <summary>Texts, digits and dates in one language until disposed, whatever the person's screen shows.</summary>
internal sealed class LanguageScope : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    public LanguageScope(string language) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    public void Dispose() => CultureInfo.CurrentUICulture = before;
}
