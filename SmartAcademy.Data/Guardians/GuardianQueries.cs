using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Guardians;

/// <summary>Reads guardians for those who may: the office of their school.</summary>
public sealed class GuardianQueries(IDbContextFactory<AcademyDbContext> contexts, SensitiveViews views)
{
    private const int MostSuggested = 10;
    private const int LastPage = 20_000;

    /// <summary>Those who answer for a child, whom to call first on top.</summary>
    public async Task<IReadOnlyList<GuardianOfStudent>> OfStudentAsync(Actor actor, Guid studentId, CancellationToken ct)
    {
        if (!actor.May(Permission.GuardiansRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var visible = db.Students.VisibleTo(db, actor);
        return await (
            from bond in db.Guardianships
            where bond.StudentId == studentId && visible.Any(student => student.Id == studentId)
            join guardian in db.Guardians on bond.GuardianId equals guardian.Id
            orderby bond.ContactPriority, guardian.Name, guardian.Id
            select new GuardianOfStudent(
                guardian.Id,
                new GuardianDetails(guardian.Name, guardian.NameBangla, guardian.Phone, guardian.Email, guardian.Address, guardian.Occupation, guardian.NationalId),
                new Bond(bond.Relationship, bond.ContactPriority, bond.PortalAccess),
                guardian.UserId != null,
                db.Guardianships.Count(other => other.GuardianId == guardian.Id))).ToListAsync(ct);
    }

    public async Task<GuardianSheet?> FindAsync(Actor actor, Guid guardianId, CancellationToken ct)
    {
        if (!actor.May(Permission.GuardiansRead))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var guardian = await db.Guardians.AsNoTracking().FirstOrDefaultAsync(row => row.Id == guardianId, ct);
        if (guardian is null)
        {
            return null;
        }

        await views.NoteAsync(actor, nameof(Guardian), guardian.Id, guardian.SchoolId, ct);
        var children = await ChildrenAsync(db, actor, [guardianId], ct);
        return new GuardianSheet(
            guardian.Id,
            new GuardianDetails(guardian.Name, guardian.NameBangla, guardian.Phone, guardian.Email, guardian.Address, guardian.Occupation, guardian.NationalId),
            guardian.UserId is not null,
            [.. children[guardianId]]);
    }

    /// <summary>One page by name, found by any part of a name or by a whole phone number.</summary>
    public async Task<GuardianPage> PageAsync(Actor actor, string? search, int page, CancellationToken ct)
    {
        if (!actor.May(Permission.GuardiansRead))
        {
            return GuardianPage.Empty;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var found = Found(db, search);
        var total = await found.Select(guardian => guardian.Id).Take(GuardianPage.MostCounted + 1).CountAsync(ct);
        var skipped = (Math.Clamp(page, 1, LastPage) - 1) * GuardianPage.Size;
        return new GuardianPage(await LinesAsync(db, actor, found, skipped, GuardianPage.Size, ct), total);
    }

    /// <summary>A few guardians of the child's school to link, without those already linked.</summary>
    public async Task<IReadOnlyList<GuardianLine>> SuggestAsync(Actor actor, Guid studentId, string? search, CancellationToken ct)
    {
        if (!actor.May(Permission.GuardiansRead) || SearchWords.Read(search) is null)
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var schools = db.Students.VisibleTo(db, actor).Where(student => student.Id == studentId).Select(student => student.SchoolId);
        var found = Found(db, search).Where(guardian =>
            schools.Contains(guardian.SchoolId)
            && !db.Guardianships.Any(bond => bond.GuardianId == guardian.Id && bond.StudentId == studentId));
        return await LinesAsync(db, actor, found, 0, MostSuggested, ct);
    }

    private static IQueryable<Guardian> Found(AcademyDbContext db, string? search) =>
        SearchWords.Read(search) is { } words ? db.Guardians.AsNoTracking().WithWords(db, words) : db.Guardians.AsNoTracking();

    private static async Task<IReadOnlyList<GuardianLine>> LinesAsync(
        AcademyDbContext db, Actor actor, IQueryable<Guardian> found, int skip, int take, CancellationToken ct)
    {
        var rows = await found.OrderBy(guardian => guardian.Name).ThenBy(guardian => guardian.Id).Skip(skip).Take(take)
            .Select(guardian => new { guardian.Id, guardian.Name, guardian.NameBangla, guardian.Phone, guardian.Occupation }).ToListAsync(ct);
        var children = await ChildrenAsync(db, actor, [.. rows.Select(row => row.Id)], ct);
        return [.. rows.Select(row => new GuardianLine(row.Id, row.Name, row.NameBangla, row.Phone, row.Occupation, [.. children[row.Id]]))];
    }

    private static async Task<ILookup<Guid, ChildOfGuardian>> ChildrenAsync(
        AcademyDbContext db, Actor actor, IReadOnlyList<Guid> guardianIds, CancellationToken ct)
    {
        var rows = await (
            from bond in db.Guardianships
            where guardianIds.Contains(bond.GuardianId)
            join student in db.Students.VisibleTo(db, actor) on bond.StudentId equals student.Id
            join row in db.Classes on student.ClassId equals (Guid?)row.Id into classes
            from row in classes.DefaultIfEmpty()
            orderby student.FirstName, student.Id
            select new
            {
                bond.GuardianId,
                Child = new ChildOfGuardian(
                    student.Id,
                    StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
                    student.NameBangla,
                    student.EnrolmentNumber,
                    row == null ? null : row.Section == "" ? row.Name : row.Name + " " + row.Section,
                    student.Status,
                    bond.Relationship),
            }).ToListAsync(ct);
        return rows.ToLookup(row => row.GuardianId, row => row.Child);
    }
}
