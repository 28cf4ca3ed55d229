using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace SmartAcademy.Web.Hosting;

/// <summary>Readable lines for a terminal. The lines of an exception are set in, so that none of them can pass for an event of its own.</summary>
internal sealed class TextLines : ITextFormatter
{
    private const string Indent = "    ";

    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    private readonly MessageTemplateTextFormatter line =
        new("[{Timestamp:HH:mm:ss} {Level:u3}] {Message:lj}{NewLine}", CultureInfo.InvariantCulture);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        line.Format(logEvent, output);
        foreach (var part in logEvent.Exception?.ToString().Split(LineEnds, StringSplitOptions.None) ?? [])
        {
            output.WriteLine(Indent + OneLine.Tame(part));
        }
    }
}
