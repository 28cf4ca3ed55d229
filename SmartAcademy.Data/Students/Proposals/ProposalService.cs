using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Students.Proposals;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Students.Proposals;

/// <summary>Lets a family propose how it is reached, and the office decide.</summary>
public sealed class ProposalService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private static readonly Clash[] Clashes = [new("ix_contact_proposals_one_open", Refusal.ChangedMeanwhile)];
    private const int LongestReason = 300;

    /// <summary>Proposes new contact details of a child; an older open proposal is withdrawn.</summary>
    public async Task<Checked<Guid>> ProposeAsync(Actor actor, Guid studentId, ContactDetails typed, CancellationToken ct)
    {
        if (!actor.May(Permission.StudentsReadOwn) || actor.UserId is not { } userId)
        {
            return Refusal.Forbidden;
        }

        var details = typed.Check();
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var child = await db.Students.FirstOrDefaultAsync(row => row.Id == studentId && db.Guardianships.Any(bond =>
            bond.StudentId == studentId && bond.PortalAccess && bond.Guardian.UserId == userId), ct);
        if (child is null)
        {
            return Refusal.NotFound;
        }

        if (ContactDetails.Of(child.Details) == details.Value)
        {
            return ProposalRefusals.NothingChanges;
        }

        return await ReplaceAsync(db, new ContactProposal(child.SchoolId, studentId, userId, details.Value, time.GetUtcNow()), ct);
    }

    /// <summary>Writes what was proposed into the student's record.</summary>
    public Task<Result> ApproveAsync(Actor actor, Guid proposalId, CancellationToken ct) => DecideAsync(actor, proposalId, (student, proposal) =>
    {
        student.Describe(proposal.Details.WrittenInto(student.Details));
        return proposal.Approve(actor.UserId, time.GetUtcNow());
    }, ct);

    public async Task<Result> RefuseAsync(Actor actor, Guid proposalId, string? reason, CancellationToken ct)
    {
        var line = PlainLine.Read(reason, LongestReason);
        return line.IsRefused
            ? line.Refusal.On("Reason")
            : await DecideAsync(actor, proposalId, (_, proposal) => proposal.Refuse(actor.UserId, line.Value, time.GetUtcNow()), ct);
    }

    private async Task<Result> DecideAsync(Actor actor, Guid proposalId, Func<Student, ContactProposal, Result> verb, CancellationToken ct)
    {
        if (!actor.May(Permission.StudentsWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM contact_proposals WHERE id = {proposalId} FOR UPDATE", ct);
        var proposal = await db.ContactProposals.FirstOrDefaultAsync(row => row.Id == proposalId, ct);
        var student = proposal is null ? null : await db.Students.VisibleTo(db, actor).FirstOrDefaultAsync(row => row.Id == proposal.StudentId, ct);
        if (proposal is null || student is null)
        {
            return Refusal.NotFound;
        }

        var done = verb(student, proposal);
        if (done.IsRefused)
        {
            return done;
        }

        try
        {
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return Result.Ok;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.ChangedMeanwhile;
        }
    }

    private static async Task<Checked<Guid>> ReplaceAsync(AcademyDbContext db, ContactProposal proposal, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.ContactProposals.FirstOrDefaultAsync(row => row.StudentId == proposal.StudentId && row.Status == ProposalStatus.Open, ct) is { } older)
        {
            older.Withdraw(proposal.ProposedBy, proposal.ProposedAt);
            await db.SaveChangesAsync(ct);
        }

        db.ContactProposals.Add(proposal);
        return await db.CommitAsync(transaction, Clashes, ct) is { Refusal: { } clash } ? clash : proposal.Id;
    }
}
