namespace SmartAcademy.Data.Visitors;

/// <summary>One page of visits, and how many are inside and overdue.</summary>
public sealed record VisitPage(IReadOnlyList<VisitLine> Lines, int Total, int Inside, int Overdue)
{
    public const int Size = 30;

    public static readonly VisitPage Empty = new([], 0, 0, 0);
}
