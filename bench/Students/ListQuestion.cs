using SmartAcademy.Data.Students;

namespace SmartAcademy.Bench.Students;

/// <summary>Something a clerk looks for in the list of students.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Filters">One for each run, over and over.</param>
internal sealed record ListQuestion(string Name, IReadOnlyList<StudentFilter> Filters)
{
    public StudentFilter Filter(int run) => Filters[run % Filters.Count];

    /// <summary>The page's address with that filter.</summary>
    public static Uri Address(StudentFilter filter)
    {
        var query = new Dictionary<string, string?>
        {
            ["q"] = filter.Search,
            ["class"] = filter.ClassId?.ToString(),
            ["page"] = filter.Page == 1 ? null : filter.Page.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        var parts = query.Where(part => part.Value is not null).Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value!)}");
        return new Uri("/students?" + string.Join('&', parts), UriKind.Relative);
    }
}
