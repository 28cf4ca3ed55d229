using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access;

/// <summary>Lets a guard find a student without a card, by name or number.</summary>
public sealed class GateLookup(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    public const int ShortestSearch = 3;

    /// <summary>A guard looks for one person; this is no list to walk through.</summary>
    private const int MostShown = 8;

    public async Task<IReadOnlyList<GateLookupLine>> FindAsync(Actor actor, string? typed, CancellationToken ct)
    {
        if ((!actor.May(Permission.AccessLogsRead) && !actor.May(Permission.ReleasesRead)) || LettersIn(typed) < ShortestSearch || SearchWords.Read(typed) is not { } words)
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockOfActorAsync(time, ct);
        var found = db.Students.AsNoTracking().WithWords(db, words).OrderBy(student => student.FirstName).ThenBy(student => student.LastName).ThenBy(student => student.Id).Take(MostShown);
        return await Lines(db, found, clock).ToListAsync(ct);
    }

    private static int LettersIn(string? typed) => (typed ?? "").Count(letter => !char.IsWhiteSpace(letter));

    private static IQueryable<GateLookupLine> Lines(AcademyDbContext db, IQueryable<Student> students, SchoolClock clock)
    {
        var today = clock.Today;
        var inside = db.AccessLogs.Between(clock.StartOf(today), clock.UtcNow).ByStudent().Where(StudentDays.IsInside).Select(day => day.StudentId);
        return students.Select(student => new GateLookupLine
        {
            StudentId = student.Id,
            Name = StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
            NameBangla = student.NameBangla,
            EnrolmentNumber = student.EnrolmentNumber,
            PhotoFileId = student.PhotoFileId,
            IsActive = student.Status == StudentStatus.Active,
            Class = db.Classes.Where(row => row.Id == student.ClassId)
                .Select(row => new ClassTitle(row.Name, row.NameBangla, row.Section)).FirstOrDefault(),
            HasGoodPass = db.Passes.Any(pass =>
                pass.StudentId == student.Id && pass.Status == PassStatus.Active && pass.ExpiresOn >= today),
            IsInside = inside.Contains(student.Id),
        });
    }
}
