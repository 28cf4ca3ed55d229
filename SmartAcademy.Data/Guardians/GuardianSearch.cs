using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Guardians;

namespace SmartAcademy.Data.Guardians;

internal static class GuardianSearch
{
    /// <summary>Guardians with every word in their names or numbers; each condition alone can use the trigram index.</summary>
    public static IQueryable<Guardian> WithWords(this IQueryable<Guardian> guardians, SearchWords words) => words.Patterns.Aggregate(
        guardians, (rows, pattern) => rows.Where(guardian => EF.Functions.Like(guardian.SearchText, pattern, SearchWords.Escape)));
}
