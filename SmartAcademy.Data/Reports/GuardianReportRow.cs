using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Reports;

/// <summary>A guardian with the number of their children, inside a query.</summary>
internal sealed class GuardianReportRow
{
    public static readonly ReportSource Source = new ReportSource<GuardianReportRow>(
        ReportEntity.Guardians,
        Visible,
        [
            new TextColumn<GuardianReportRow>("name", row => row.Guardian.Name),
            new TextColumn<GuardianReportRow>("nameBangla", row => row.Guardian.NameBangla),
            new SealedColumn<GuardianReportRow, string?>("phone", row => row.Guardian.Phone),
            new TextColumn<GuardianReportRow>("email", row => row.Guardian.Email),
            new SealedColumn<GuardianReportRow, string?>("address", row => row.Guardian.Address),
            new TextColumn<GuardianReportRow>("occupation", row => row.Guardian.Occupation),
            new NumberColumn<GuardianReportRow>("children", row => row.Children),
            new FlagColumn<GuardianReportRow>("hasLogin", row => row.Guardian.UserId != null),
        ],
        new RowOrder<GuardianReportRow, string>(row => row.Guardian.Name),
        new RowOrder<GuardianReportRow, Guid>(row => row.Guardian.Id));

    public required Guardian Guardian { get; init; }

    public int Children { get; init; }

    /// <summary>The office sees the guardians of its school; nobody else sees any.</summary>
    private static IQueryable<GuardianReportRow> Visible(ReportAsk ask)
    {
        var (db, may) = (ask.Db, ask.Actor.May(Permission.GuardiansRead));
        var students = db.Students.VisibleTo(db, ask.Actor);
        return
            from guardian in db.Guardians.AsNoTracking()
            where may
            select new GuardianReportRow
            {
                Guardian = guardian,
                Children = db.Guardianships.Count(bond => bond.GuardianId == guardian.Id && students.Any(student => student.Id == bond.StudentId)),
            };
    }
}
