using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Reports;

/// <summary>A scan beside its gate and the person who came, inside a query. Removed gates, students and classes keep their names.</summary>
internal sealed class GateScanReportRow
{
    public static readonly ReportSource Source = new ReportSource<GateScanReportRow>(
        ReportEntity.GateScans,
        Visible,
        [
            new MomentColumn<GateScanReportRow>("at", row => row.Scan.OccurredAt),
            new TextColumn<GateScanReportRow>("gate", row => row.Gate),
            new ChoiceColumn<GateScanReportRow, GateDirection>("direction", row => row.Scan.Direction),
            new ChoiceColumn<GateScanReportRow, AccessStatus>("answer", row => row.Scan.Status),
            new TextColumn<GateScanReportRow>("denial", row => row.Scan.Reason),
            new TextColumn<GateScanReportRow>("number", row => row.Student!.EnrolmentNumber),
            new TextColumn<GateScanReportRow>("name", row => row.Name),
            new TextColumn<GateScanReportRow>("nameBangla", row => row.Student!.NameBangla),
            new TextColumn<GateScanReportRow>("class", row => row.Class == null ? null : (row.Class.Name + " " + row.Class.Section).Trim(), row => row.Class!.SortOrder),
            new TextColumn<GateScanReportRow>("passNumber", row => row.PassNumber),
            new FlagColumn<GateScanReportRow>("offline", row => row.Scan.Offline),
        ],
        new RowOrder<GateScanReportRow, DateTimeOffset>(row => row.Scan.OccurredAt),
        new RowOrder<GateScanReportRow, Guid>(row => row.Scan.Id));

    public required AccessLog Scan { get; init; }

    public required string Gate { get; init; }

    public Student? Student { get; init; }

    public string? Name { get; init; }

    public SchoolClass? Class { get; init; }

    public string? PassNumber { get; init; }

    private static IQueryable<GateScanReportRow> Visible(ReportAsk ask)
    {
        var (db, may) = (ask.Db, ask.Actor.May(Permission.AccessLogsRead));
        return (
            from log in db.AccessLogs.AsNoTracking()
            where may
            join point in db.AccessPoints on log.AccessPointId equals point.Id
            from student in db.Students.Where(row => row.Id == log.StudentId).DefaultIfEmpty()
            from row in db.Classes.Where(row => row.Id == student!.ClassId).DefaultIfEmpty()
            from pass in db.Passes.Where(pass => pass.Id == log.PassId).DefaultIfEmpty()
            select new GateScanReportRow
            {
                Scan = log,
                Gate = point.Name,
                Student = student,
                Name = student == null
                    ? null
                    : (student.FirstName + " " + (student.MiddleName == null ? "" : student.MiddleName + " ") + (student.LastName ?? "")).Trim(),
                Class = row,
                PassNumber = pass!.Number,
            }).IgnoreQueryFilters([SchoolFilter.Deleted]);
    }
}
