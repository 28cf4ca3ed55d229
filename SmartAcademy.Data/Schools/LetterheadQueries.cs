using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Schools;

/// <summary>The head of papers of one's own school; everybody who prints something needs it.</summary>
public sealed class LetterheadQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>Null for an actor who acts in no school.</summary>
    public async Task<Letterhead?> FindAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await db.Schools.AsNoTracking().Where(school => school.Id == actor.SchoolId)
            .Select(school => new Letterhead(school.Name, school.NameBangla, school.LogoFileId)).FirstOrDefaultAsync(ct);
    }
}
