using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Proposals;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Students.Proposals;

public sealed class ProposalQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private const int Shown = 200;

    /// <summary>What waits for the office, oldest first.</summary>
    public async Task<IReadOnlyList<ProposalLine>> OpenAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.StudentsWrite))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await LinesAsync(db, actor, db.ContactProposals.Where(row => row.Status == ProposalStatus.Open).OrderBy(row => row.ProposedAt), ct);
    }

    /// <summary>The proposals for one student that the actor sees, newest first.</summary>
    public async Task<IReadOnlyList<ProposalLine>> OfStudentAsync(Actor actor, Guid studentId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await LinesAsync(db, actor, db.ContactProposals.Where(row => row.StudentId == studentId).OrderByDescending(row => row.ProposedAt), ct);
    }

    private async Task<IReadOnlyList<ProposalLine>> LinesAsync(
        AcademyDbContext db, Actor actor, IOrderedQueryable<ContactProposal> proposals, CancellationToken ct)
    {
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        var rows = await (
            from row in proposals.Take(Shown).AsNoTracking()
            join student in db.Students.VisibleTo(db, actor) on row.StudentId equals student.Id
            join user in db.Users on row.ProposedBy equals user.Id
            select new { Proposal = row, Student = student, By = user.DisplayName }).ToListAsync(ct);
        return rows.ConvertAll(row => new ProposalLine(
            row.Proposal.Id, row.Student.Id, row.Student.Name, row.Student.NameBangla, row.By,
            TimeZoneInfo.ConvertTime(row.Proposal.ProposedAt, clock.Zone), row.Proposal.Status, row.Proposal.Reason,
            ContactDetails.Of(row.Student.Details), row.Proposal.Details));
    }
}
