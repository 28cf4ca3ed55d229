using Microsoft.EntityFrameworkCore;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Kernel;

public static class OpenContext
{
    /// <summary>One context for one operation of one actor.</summary>
    public static async Task<AcademyDbContext> OpenAsync(
        this IDbContextFactory<AcademyDbContext> contexts, Actor actor, CancellationToken ct)
    {
        var db = await contexts.CreateDbContextAsync(ct);
        db.Actor = actor;
        return db;
    }
}
