namespace SmartAcademy.Data.Students;

/// <summary>One page of the list.</summary>
/// <param name="Lines">The students of the page.</param>
/// <param name="Total">How many match; counting stops at <see cref="MostCounted"/>.</param>
public sealed record StudentPage(IReadOnlyList<StudentLine> Lines, int Total)
{
    public const int Size = 50;
    public const int MostCounted = 10_000;

    public static readonly StudentPage Empty = new([], 0);

    /// <summary>More match than were counted.</summary>
    public bool IsMore => Total > MostCounted;
}
