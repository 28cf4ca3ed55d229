using SmartAcademy.Data.Access;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Access;

internal static class ClassWords
{
    /// <summary>The class with its section, in the language of the screen.</summary>
    public static string Of(ClassDay row) => Say.Digits($"{NameOf.First(row.Name, row.NameBangla)} {row.Section}".TrimEnd());
}
