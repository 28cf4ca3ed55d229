using System.Globalization;
using System.Resources;

namespace SmartAcademy.Web.Ui;

/// <summary>The words of <see cref="Say"/>: SayTexts.resx and SayTexts.bn.resx.</summary>
internal sealed class SayTexts
{
    private static readonly ResourceManager Words = new(typeof(SayTexts));

    private SayTexts()
    {
    }

    public static string Of(string key, params ReadOnlySpan<object?> values)
    {
        var pattern = Words.GetString(key, CultureInfo.CurrentUICulture)
            ?? throw new MissingManifestResourceException($"SayTexts has no '{key}'.");
        return string.Format(CultureInfo.InvariantCulture, pattern, values);
    }
}
