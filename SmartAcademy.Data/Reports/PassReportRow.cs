using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Passes;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Reports;

/// <summary>A pass beside its holder, with the status it has today, inside a query.</summary>
internal sealed class PassReportRow
{
    public static readonly ReportSource Source = new ReportSource<PassReportRow>(
        ReportEntity.Passes,
        Visible,
        [
            new TextColumn<PassReportRow>("passNumber", row => row.Pass.Number),
            new ChoiceColumn<PassReportRow, PassType>("passType", row => row.Pass.Type),
            new ChoiceColumn<PassReportRow, PassStatus>("passStatus", row => row.Status),
            new DayColumn<PassReportRow>("issuedOn", row => row.Pass.IssuedOn),
            new DayColumn<PassReportRow>("expiresOn", row => row.Pass.ExpiresOn),
            new TextColumn<PassReportRow>("number", row => row.Student!.EnrolmentNumber),
            new TextColumn<PassReportRow>("name", row => row.Name),
            new TextColumn<PassReportRow>("nameBangla", row => row.Student!.NameBangla),
            new TextColumn<PassReportRow>("class", row => row.Class == null ? null : (row.Class.Name + " " + row.Class.Section).Trim(), row => row.Class!.SortOrder),
            new NumberColumn<PassReportRow>("roll", row => row.Student!.RollNumber),
            new TextColumn<PassReportRow>("reason", row => row.Pass.Reason),
        ],
        new RowOrder<PassReportRow, string>(row => row.Pass.Number),
        new RowOrder<PassReportRow, Guid>(row => row.Pass.Id));

    public required Pass Pass { get; init; }

    public PassStatus Status { get; init; }

    public Student? Student { get; init; }

    public string? Name { get; init; }

    public SchoolClass? Class { get; init; }

    private static IQueryable<PassReportRow> Visible(ReportAsk ask)
    {
        var (db, today) = (ask.Db, ask.Clock.Today);
        return PassRow.Of(db, db.Passes.AsNoTracking().VisibleTo(db, ask.Actor)).Select(row => new PassReportRow
        {
            Pass = row.Pass,
            Status = row.Pass.ExpiresOn < today && (row.Pass.Status == PassStatus.Active || row.Pass.Status == PassStatus.Inactive)
                ? PassStatus.Expired
                : row.Pass.Status,
            Student = row.Student,
            Name = row.Student == null
                ? null
                : (row.Student.FirstName + " " + (row.Student.MiddleName == null ? "" : row.Student.MiddleName + " ") + (row.Student.LastName ?? "")).Trim(),
            Class = row.Class,
        });
    }
}
