using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Access.Blocks;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access.Blocks;

/// <summary>Blocked students, for those who may block.</summary>
public sealed class BlockQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private const int MostOfStudent = 50;

    /// <summary>The newest first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="all">Also those that are over; else only what holds today or will.</param>
    /// <param name="page">From one.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<BlockList> PageAsync(Actor actor, bool all, int page, CancellationToken ct)
    {
        if (!actor.May(Permission.GateBlock))
        {
            return new BlockList([], 0);
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var today = await db.TodayAsync(actor.SchoolId, time, ct);
        var blocks = db.StudentBlocks.Where(block => all || (block.LiftedAt == null && (block.EndsOn == null || block.EndsOn >= today)));
        var shown = blocks.OrderByDescending(block => block.ImposedAt).ThenBy(block => block.Id)
            .Skip((Math.Clamp(page, 1, 1_000_000) - 1) * BlockList.Size).Take(BlockList.Size);
        return new BlockList(await LinesAsync(db, actor, shown, ct), await blocks.CountAsync(ct));
    }

    public async Task<IReadOnlyList<BlockLine>> OfStudentAsync(Actor actor, Guid studentId, CancellationToken ct)
    {
        if (!actor.May(Permission.GateBlock))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var blocks = db.StudentBlocks.Where(block => block.StudentId == studentId).OrderByDescending(block => block.ImposedAt).Take(MostOfStudent);
        return await LinesAsync(db, actor, blocks, ct);
    }

    private async Task<IReadOnlyList<BlockLine>> LinesAsync(AcademyDbContext db, Actor actor, IQueryable<StudentBlock> blocks, CancellationToken ct)
    {
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        var rows = await (
            from block in blocks.AsNoTracking()
            join student in db.Students.WithDeleted().VisibleTo(db, actor) on block.StudentId equals student.Id
            from own in db.Classes.WithDeleted().Where(row => row.Id == student.ClassId).DefaultIfEmpty()
            orderby block.ImposedAt descending, block.Id
            select new
            {
                Block = block,
                Name = StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
                student.NameBangla,
                Class = own == null ? null : new ClassTitle(own.Name, own.NameBangla, own.Section),
                ImposedBy = db.Users.Where(user => user.Id == block.ImposedBy).Select(user => user.DisplayName).FirstOrDefault(),
                LiftedBy = db.Users.Where(user => user.Id == block.LiftedBy).Select(user => user.DisplayName).FirstOrDefault(),
            }).ToListAsync(ct);
        return rows.ConvertAll(row => new BlockLine
        {
            Id = row.Block.Id,
            StudentId = row.Block.StudentId,
            StudentName = row.Name,
            StudentNameBangla = row.NameBangla,
            Class = row.Class,
            Force = row.Block.Force,
            Reason = row.Block.Reason,
            Message = row.Block.Message,
            MessageBangla = row.Block.MessageBangla,
            StartsOn = row.Block.StartsOn,
            EndsOn = row.Block.EndsOn,
            ImposedBy = row.ImposedBy,
            ImposedAt = TimeZoneInfo.ConvertTime(row.Block.ImposedAt, clock.Zone),
            LiftedBy = row.LiftedBy,
            LiftedAt = row.Block.LiftedAt is { } lifted ? TimeZoneInfo.ConvertTime(lifted, clock.Zone) : null,
            LiftReason = row.Block.LiftReason,
            State = StateOf(row.Block, clock.Today),
        });
    }

    private static BlockState StateOf(StudentBlock block, DateOnly today) => block switch
    {
        { LiftedAt: not null } => BlockState.Lifted,
        _ when block.HoldsOn(today) => BlockState.On,
        _ => block.StartsOn > today ? BlockState.Coming : BlockState.Over,
    };
}
