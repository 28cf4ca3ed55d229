using Microsoft.EntityFrameworkCore;
using SmartAcademy.Bench.Setup;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Bench.Students;

/// <summary>The questions, with words taken from students all over the list, so that no run repeats another's.</summary>
internal static class ListQuestions
{
    private const int Samples = 50;

    public static async Task<IReadOnlyList<ListQuestion>> DrawAsync(BenchDatabase database, Actor clerk, CancellationToken ct)
    {
        await using var db = await database.OpenAsync(clerk, ct);
        var families = await FamiliesAsync(db, ct);
        var classes = await db.Classes.OrderBy(row => row.Id).Select(row => row.Id).Take(Samples).ToListAsync(ct);
        var lastPage = Math.Max(1, await db.Students.CountAsync(ct) / StudentPage.Size);
        return
        [
            new("first page", [new StudentFilter()]),
            new("Bangla name", Searches(families.Select(family => family.NameBangla))),
            new("phone", Searches(families.Select(family => family.Phone))),
            new("guardian's name", Searches(families.Select(family => family.GuardianName))),
            new("class", [.. classes.Select(classId => new StudentFilter { ClassId = classId })]),
            new("last page", [new StudentFilter { Page = lastPage }]),
        ];
    }

    private static async Task<List<Family>> FamiliesAsync(AcademyDbContext db, CancellationToken ct)
    {
        // Ids are hashes, so their order mixes classes and families.
        var families = await db.Guardianships.Where(bond => bond.Student.NameBangla != null && bond.Guardian.Phone != null)
            .OrderBy(bond => bond.StudentId).ThenBy(bond => bond.GuardianId)
            .Select(bond => new Family(bond.Student.NameBangla!, bond.Guardian.Phone!, bond.Guardian.Name))
            .Take(Samples).ToListAsync(ct);
        return families.Count > 0 ? families : throw new BenchException("the seeded academy has no families");
    }

    private static List<StudentFilter> Searches(IEnumerable<string> words) => [.. words.Select(word => new StudentFilter { Search = word })];

    private sealed record Family(string NameBangla, string Phone, string GuardianName);
}
