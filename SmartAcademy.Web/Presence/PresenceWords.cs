using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Presence;
using SmartAcademy.Domain.Presence;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Presence;

/// <summary>How sure it is that somebody is inside, in colour and in words.</summary>
internal static class PresenceWords
{
    public static Tone ToneOf(Doubt doubt) => doubt switch
    {
        Doubt.Confirmed => Tone.Good,
        Doubt.Probably => Tone.Warn,
        _ => Tone.Bad,
    };

    public static IconName IconOf(Doubt doubt) => doubt switch
    {
        Doubt.Confirmed => IconName.CheckCircle,
        Doubt.Probably => IconName.Notice,
        _ => IconName.Help,
    };

    public static string WhyOf(PresenceLine line, IStringLocalizer texts) =>
        texts[$"why.{line.Finding.Why}", line.ScanAt is { } at ? Say.Time(at) : ""];

    public static string UrlOf(PresenceLine line) => line.IsVisitor ? $"/visitors/{line.Id}" : $"/students/{line.Id}";
}
