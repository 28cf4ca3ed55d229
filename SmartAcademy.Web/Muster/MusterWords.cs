using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Muster;
using SmartAcademy.Domain.Muster;
using SmartAcademy.Web.Classes;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Muster;

/// <summary>What people and classes on the list of an evacuation are called.</summary>
internal static class MusterWords
{
    public static string NameOf(MusterLine line, IStringLocalizer texts) => line.Name.Length == 0 ? texts["visitor"] : Ui.NameOf.First(line.Name, line.NameBangla);

    public static string ClassOf(MusterLine line, IStringLocalizer texts) => Of(line.Class, line.Kind, texts);

    public static string ClassOf(MusterClass row, IStringLocalizer texts) => Of(row.Title, row.Kind, texts);

    public static Tone ToneOf(MusterStatus status) => status switch
    {
        MusterStatus.Safe => Tone.Good,
        MusterStatus.NotOnSite => Tone.Quiet,
        MusterStatus.Missing => Tone.Bad,
        _ => Tone.Warn,
    };

    private static string Of(ClassTitle? title, MusterKind kind, IStringLocalizer texts) => kind switch
    {
        MusterKind.Visitor => texts["visitors"],
        MusterKind.Staff => texts["staff"],
        _ => title is null ? texts["class.none"] : ClassWords.Of(title),
    };
}
