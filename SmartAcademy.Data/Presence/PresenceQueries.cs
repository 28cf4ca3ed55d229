using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Presence;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Presence;

/// <summary>Who is inside now, and how sure that is.</summary>
public sealed class PresenceQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    public async Task<PresencePage> PageAsync(Actor actor, PresenceFilter filter, CancellationToken ct)
    {
        if (!actor.May(Permission.PresenceRead))
        {
            return new PresencePage();
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        var present = await db.PresentAsync(clock, ct);
        var shown = present.Where(filter.Shows).ToList();
        return new PresencePage
        {
            Lines = [.. shown.Skip((Math.Clamp(filter.Page, 1, 10_000) - 1) * PresencePage.Size).Take(PresencePage.Size)],
            Total = shown.Count,
            Confirmed = present.Count(line => line.Finding.Doubt is Doubt.Confirmed),
            Probably = present.Count(line => line.Finding.Doubt is Doubt.Probably),
            Unknown = present.Count(line => line.Finding.Doubt is Doubt.Unknown),
            Visitors = present.Count(line => line.IsVisitor),
            Now = clock.Now,
            Classes = [.. present.Where(line => line is { ClassId: not null, Class: not null })
                .DistinctBy(line => line.ClassId).Select(line => new PresenceClass(line.ClassId!.Value, line.Class!))],
        };
    }
}
