using System.Runtime.CompilerServices;
using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Reports;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Web.Printing;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Reports;

/// <summary>Writes rows into a printed table, each group under its heading and with its count, and the count of all at the end.</summary>
internal sealed class GroupedRows(PdfTable table, ReportDefinition definition, ReportLabels labels, IStringLocalizer<ReportsTexts> texts)
{
    private readonly ReportColumn[] columns = [.. definition.Columns.Select(key => ReportCatalogue.Of(definition.Entity).Find(key)!)];
    private readonly ReportColumn? group = ReportCatalogue.Of(definition.Entity).Find(definition.GroupBy);
    private object? open;
    private int inGroup;
    private int inAll;

    /// <summary>Hands on each row after it is drawn.</summary>
    public async IAsyncEnumerable<ReportLine> WriteAsync(IAsyncEnumerable<ReportLine> lines, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var line in lines.WithCancellation(ct))
        {
            BeginGroup(line);
            table.AddRow([.. columns.Zip(line.Cells, labels.Written)]);
            (inGroup, inAll) = (inGroup + 1, inAll + 1);
            yield return line;
        }

        EndGroup();
        table.AddNote(texts["count.all", Say.Number(inAll)]);
    }

    private void BeginGroup(ReportLine line)
    {
        if (group is null || (inAll > 0 && Equals(open, line.Group)))
        {
            return;
        }

        EndGroup();
        (open, inGroup) = (line.Group, 0);
        table.AddHeading(Heading(line.Group));
    }

    private string Heading(object? cell) => labels.Written(group!, cell) is { Length: > 0 } words ? Say.Digits(words) : texts["group.none"];

    private void EndGroup()
    {
        if (group is not null && inGroup > 0)
        {
            table.AddNote(texts["count.group", Say.Number(inGroup)]);
        }
    }
}
