using System.Globalization;
using SmartAcademy.Data.Grades;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Grades;

/// <summary>Marks, points, terms and classes in the words of the screen.</summary>
internal static class GradeWords
{
    /// <summary>84 or 84.5.</summary>
    public static string Mark(decimal value) => Say.Digits(value.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>4.94; a dash on scales without points.</summary>
    public static string Gpa(decimal? value) => value is { } points ? Say.Digits(points.ToString("0.00", CultureInfo.InvariantCulture)) : "–";

    public static string Number(int? value) => value is { } number ? Say.Digits(number.ToString(CultureInfo.InvariantCulture)) : "–";

    public static string Percent(decimal value) => Mark(value) + "%";

    public static string Term(TermName term) => NameOf.First(term.Name, term.NameBangla);

    /// <summary>With the year, for a list of several years.</summary>
    public static string TermAndYear(TermName term) => $"{Term(term)} · {Say.Digits(term.YearName)}";

    public static string Class(string name, string? nameBangla, string section) => Say.Digits($"{NameOf.First(name, nameBangla)} {section}".Trim());

    /// <summary>A share of 1, rounded down: what is not complete is never 100 %.</summary>
    public static int Done(int entered, int needed) => needed == 0 ? 0 : Math.Min(100, entered * 100 / needed);
}
