namespace SmartAcademy.Data.Grades;

/// <summary>Which report cards to draw, and in which language (<c>en</c> or <c>bn</c>).</summary>
public sealed record ReportCardOrder(Guid ClassId, Guid TermId, string Language)
{
    public static readonly IReadOnlyList<string> Languages = ["bn", "en"];
}
