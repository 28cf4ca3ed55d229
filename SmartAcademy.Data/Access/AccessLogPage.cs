namespace SmartAcademy.Data.Access;

/// <summary>One page of the list.</summary>
/// <param name="Lines">The scans of the page.</param>
/// <param name="Total">How many match; counting stops at <see cref="MostCounted"/>.</param>
public sealed record AccessLogPage(IReadOnlyList<AccessLogLine> Lines, int Total)
{
    public const int Size = 50;
    public const int MostCounted = 10_000;

    public bool IsMore => Total > MostCounted;
}
