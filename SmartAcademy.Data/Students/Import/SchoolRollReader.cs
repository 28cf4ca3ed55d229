using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Data.Students.Import;

/// <summary>Reads the school as an import compares with it; the context's school filter decides which one.</summary>
internal static class SchoolRollReader
{
    public static async Task<SchoolRoll> ReadRollAsync(this AcademyDbContext db, Guid academicYearId, CancellationToken ct)
    {
        var guardians = await db.Guardians.AsNoTracking().OrderBy(guardian => guardian.Id)
            .Select(guardian => new KnownGuardian(guardian.Id, guardian.Name, guardian.Phone)).ToListAsync(ct);
        var classes = await db.Classes.AsNoTracking().Where(row => row.AcademicYearId == academicYearId).OrderBy(row => row.Id)
            .Select(row => new KnownClass(row.Id, row.Name, row.Section)).ToListAsync(ct);
        return new SchoolRoll(await ReadStudentsAsync(db, guardians, ct), guardians, classes);
    }

    private static async Task<List<KnownStudent>> ReadStudentsAsync(
        AcademyDbContext db, IReadOnlyList<KnownGuardian> guardians, CancellationToken ct)
    {
        var bonds = await ReadBondsAsync(db, guardians.ToDictionary(guardian => guardian.Id), ct);
        var lastImported = await db.ImportedValues.AsNoTracking().ToDictionaryAsync(values => values.StudentId, values => values.Values, ct);
        var students = await db.Students.AsNoTracking().OrderBy(student => student.Id).ToListAsync(ct);
        return
        [
            .. students.Select(student => new KnownStudent(
                student.Id, student.EnrolmentNumber, student.Details, [.. bonds[student.Id]],
                lastImported.GetValueOrDefault(student.Id) ?? new Dictionary<ImportField, string>())),
        ];
    }

    private static async Task<ILookup<Guid, KnownBond>> ReadBondsAsync(
        AcademyDbContext db, Dictionary<Guid, KnownGuardian> guardians, CancellationToken ct)
    {
        var bonds = await db.Guardianships.AsNoTracking().OrderBy(bond => bond.ContactPriority)
            .Select(bond => new { bond.StudentId, bond.GuardianId, bond.Relationship }).ToListAsync(ct);
        return bonds.Where(bond => guardians.ContainsKey(bond.GuardianId))
            .ToLookup(bond => bond.StudentId, bond => new KnownBond(guardians[bond.GuardianId], bond.Relationship));
    }
}
