using System.Globalization;
using System.Text;
using Serilog.Core;
using Serilog.Events;

namespace SmartAcademy.Web.Hosting;

/// <summary>Keeps each logged value on one line: what a stranger typed must not look like a line of ours.</summary>
internal sealed class OneLine : ILogEventEnricher
{
    private const char LineSeparator = '\u2028';
    private const char ParagraphSeparator = '\u2029';

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        foreach (var (name, value) in logEvent.Properties.ToList())
        {
            logEvent.AddOrUpdateProperty(new LogEventProperty(name, Tame(value)));
        }
    }

    /// <summary>Control characters and line separators as their escapes.</summary>
    public static string Tame(string text)
    {
        if (!text.Any(IsWild))
        {
            return text;
        }

        var tame = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            _ = IsWild(letter) ? tame.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}") : tame.Append(letter);
        }

        return tame.ToString();
    }

    private static LogEventPropertyValue Tame(LogEventPropertyValue value) => value switch
    {
        ScalarValue { Value: null or ValueType } => value,
        ScalarValue scalar => new ScalarValue(Tame(scalar.Value.ToString() ?? "")),
        SequenceValue sequence => new SequenceValue(sequence.Elements.Select(Tame)),
        StructureValue structure => new StructureValue(
            structure.Properties.Select(part => new LogEventProperty(part.Name, Tame(part.Value))), structure.TypeTag),
        DictionaryValue dictionary => new DictionaryValue(dictionary.Elements.Select(part =>
            KeyValuePair.Create((ScalarValue)Tame(part.Key), Tame(part.Value)))),
        _ => value,
    };

    private static bool IsWild(char letter) => char.IsControl(letter) || letter is LineSeparator or ParagraphSeparator;
}
