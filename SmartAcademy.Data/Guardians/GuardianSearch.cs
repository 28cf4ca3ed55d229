using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Guardians;

namespace SmartAcademy.Data.Guardians;

internal static class GuardianSearch
{
    /// <summary>Guardians with every word in their names, and every whole number as their phone; each condition alone can use an index.</summary>
    public static IQueryable<Guardian> WithWords(this IQueryable<Guardian> guardians, AcademyDbContext db, SearchWords words)
    {
        var named = words.Patterns.Aggregate(
            guardians, (rows, pattern) => rows.Where(guardian => EF.Functions.Like(guardian.SearchText, pattern, SearchWords.Escape)));
        return words.Phones.Aggregate(named, (rows, phone) => rows.WithPhone(db, phone));
    }
}
