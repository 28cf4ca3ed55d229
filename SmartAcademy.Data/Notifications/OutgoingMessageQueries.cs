using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Notifications;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Notifications;

/// <summary>What went out to the people of a school, and what did not arrive.</summary>
public sealed class OutgoingMessageQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    public const int PageSize = 50;

    /// <param name="actor">Needs settings:read.</param>
    /// <param name="status">Only those; null for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<IReadOnlyList<OutgoingMessageLine>> LatestAsync(Actor actor, MessageStatus? status, int page, CancellationToken ct)
    {
        if (!actor.May(Permission.SettingsRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await Visible(db, actor, status).OrderByDescending(message => message.CreatedAt)
            .Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize)
            .Select(message => new OutgoingMessageLine(
                message.Id, message.CreatedAt, message.Channel, message.Kind,
                db.Users.Where(user => user.Id == message.UserId).Select(user => user.DisplayName).FirstOrDefault(),
                message.RecipientHint, message.Status, message.Tries, message.Problem))
            .ToListAsync(ct);
    }

    public async Task<int> CountAsync(Actor actor, MessageStatus? status, CancellationToken ct)
    {
        if (!actor.May(Permission.SettingsRead))
        {
            return 0;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await Visible(db, actor, status).CountAsync(ct);
    }

    /// <summary>Of people of the actor's school; who sees all schools sees also what is for nobody in particular.</summary>
    private static IQueryable<OutgoingMessage> Visible(AcademyDbContext db, Actor actor, MessageStatus? status) =>
        db.OutgoingMessages.AsNoTracking().Where(message => (status == null || message.Status == status)
            && (actor.AllSchools || db.Users.Any(user => user.Id == message.UserId && user.SchoolId == actor.SchoolId)));
}
