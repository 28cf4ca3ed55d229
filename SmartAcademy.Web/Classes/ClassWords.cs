using SmartAcademy.Data.Access;
using SmartAcademy.Data.Classes;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Classes;

/// <summary>A class with its section, in the language of the screen.</summary>
internal static class ClassWords
{
    public static string Of(ClassDay row) => Of(row.Name, row.NameBangla, row.Section);

    public static string Of(ClassTitle? title) => title is null ? "" : Of(title.Name, title.NameBangla, title.Section);

    private static string Of(string name, string? nameBangla, string section) =>
        Say.Digits($"{NameOf.First(name, nameBangla)} {section}".TrimEnd());
}
