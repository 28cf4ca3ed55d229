namespace SmartAcademy.Data.Audit;

/// <summary>One page of the list.</summary>
/// <param name="Lines">The newest first.</param>
/// <param name="Next">Where the older ones begin; null when there are none.</param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, AuditPosition? Next)
{
    public const int Size = 50;

    public static readonly AuditPage Empty = new([], null);
}
