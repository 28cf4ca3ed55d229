using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Access.Blocks;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access.Blocks;

/// <summary>Blocks students at the gates and lifts it again. A trigger tells the gates of every instance.</summary>
public sealed class BlockService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    public async Task<Checked<Guid>> ImposeAsync(Actor actor, Guid studentId, BlockWish typed, CancellationToken ct)
    {
        if (!actor.May(Permission.GateBlock))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Of two clicks the second waits here, and then finds the block of the first.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM students WHERE id = {studentId} FOR NO KEY UPDATE", ct);
        var student = await db.Students.AsNoTracking().VisibleTo(db, actor).FirstOrDefaultAsync(row => row.Id == studentId, ct);
        if (student is null)
        {
            return Refusal.NotFound;
        }

        var wish = typed.Check(await db.TodayAsync(student.SchoolId, time, ct));
        if (wish.IsRefused)
        {
            return wish.As<Guid>();
        }

        if (await IsBlockedAsync(db, studentId, wish.Value, ct))
        {
            return BlockRefusals.AlreadyBlocked;
        }

        var block = StudentBlock.Impose(student.SchoolId, studentId, wish.Value, actor.UserId, time.GetUtcNow());
        db.StudentBlocks.Add(block);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return block.Id;
    }

    /// <summary>Returns whose block it was.</summary>
    public async Task<Result<Guid>> LiftAsync(Actor actor, Guid blockId, string? reason, CancellationToken ct)
    {
        if (!actor.May(Permission.GateBlock))
        {
            return Refusal.Forbidden;
        }

        var why = PlainLine.Read(reason, BlockWish.LongestReason);
        if (why.IsRefused)
        {
            return why.Refusal.On("Reason");
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM student_blocks WHERE id = {blockId} FOR NO KEY UPDATE", ct);
        var seen = db.Students.WithDeleted().VisibleTo(db, actor);
        var block = await db.StudentBlocks.FirstOrDefaultAsync(row => row.Id == blockId && seen.Any(student => student.Id == row.StudentId), ct);
        if (block is null)
        {
            return Refusal.NotFound;
        }

        var lifted = block.Lift(actor.UserId, why.Value, time.GetUtcNow());
        if (lifted.IsRefused)
        {
            return lifted.Refusal;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return block.StudentId;
    }

    private static Task<bool> IsBlockedAsync(AcademyDbContext db, Guid studentId, BlockWish wish, CancellationToken ct)
    {
        var (starts, ends) = (wish.StartsOn, wish.EndsOn);
        return db.StudentBlocks.AnyAsync(
            block => block.StudentId == studentId && block.LiftedAt == null
                && (ends == null || block.StartsOn <= ends) && (block.EndsOn == null || block.EndsOn >= starts), ct);
    }
}
