namespace SmartAcademy.Web.Grades;

/// <summary>Addresses of the pages about grades.</summary>
internal static class GradeAddress
{
    public const string Home = "/grades";
    public const string Scales = "/grades/scales";

    public static string Book(Guid classSubjectId, Guid? termId = null, string? tab = null) =>
        $"{Home}/{classSubjectId}" + Query(("term", termId?.ToString()), ("tab", tab));

    public static string Results(Guid classId, Guid? termId = null, string? tab = null) =>
        $"{Home}/results/{classId}" + Query(("term", termId?.ToString()), ("tab", tab));

    private static string Query(params (string Name, string? Value)[] words)
    {
        var said = words.Where(word => word.Value is not null).Select(word => $"{word.Name}={word.Value}").ToList();
        return said.Count == 0 ? "" : "?" + string.Join('&', said);
    }
}
