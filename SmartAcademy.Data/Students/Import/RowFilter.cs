using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Data.Students.Import;

/// <summary>Which rows of a list to show. Pages count from 1.</summary>
public sealed record RowFilter(RowOutcome? Outcome = null, int Page = 1)
{
    public const int PageSize = 50;
}
