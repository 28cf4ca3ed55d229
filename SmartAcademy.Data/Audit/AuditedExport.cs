using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Audit;

/// <summary>
/// Rows that leave the house. That they do is written down before the first is read, since a download that breaks off has still
/// told something. Spreadsheets take nothing else, so no export can forget it.
/// </summary>
/// <param name="audit">Where it is written down.</param>
/// <param name="actor">Who exports.</param>
/// <param name="resourceType">What the rows tell of, such as Student.</param>
/// <param name="filter">Which rows were asked for; empty for all.</param>
/// <param name="rows">Read only after the entry is written.</param>
public sealed class AuditedExport<T>(AuditTrail audit, Actor actor, string resourceType, string filter, IAsyncEnumerable<T> rows)
    : IAsyncEnumerable<T>
{
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await audit.RecordAsync(
            actor,
            new AuditEvent(
                AuditAction.Exported, resourceType, "",
                filter.Length > 0 ? new Dictionary<string, string?> { [AuditDetail.Filter] = filter } : null),
            cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            yield return row;
        }
    }
}
