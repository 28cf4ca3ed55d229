using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Subjects;

/// <summary>Writes which students of a class chose an elective.</summary>
public sealed class ElectiveService(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>Sets the choice of each named student; who is not named keeps theirs. All are written or none.</summary>
    public async Task<Result> ChooseAsync(
        Actor actor, Guid classId, Guid subjectId, IReadOnlyDictionary<Guid, ElectiveChoice> choices, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Two who save at once take turns, or a student could end with two fourth subjects.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM classes WHERE id = {classId} FOR UPDATE", ct);
        if (await db.ClassSubjects.FirstOrDefaultAsync(row => row.ClassId == classId && row.SubjectId == subjectId, ct) is not { } elective)
        {
            return Refusal.NotFound;
        }

        if (await RefusalOfAsync(db, elective, choices, ct) is { } refusal)
        {
            return refusal;
        }

        await ApplyAsync(db, elective, choices, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Ok;
    }

    private static async Task<Refusal?> RefusalOfAsync(
        AcademyDbContext db, ClassSubject elective, IReadOnlyDictionary<Guid, ElectiveChoice> choices, CancellationToken ct)
    {
        if (!elective.IsElective)
        {
            return SubjectRefusals.NotElective;
        }

        if (await db.Students.CountAsync(student => choices.Keys.Contains(student.Id) && student.ClassId == elective.ClassId, ct) != choices.Count)
        {
            return SubjectRefusals.NotInClass;
        }

        var withFourth = choices.Where(choice => choice.Value is ElectiveChoice.Fourth).Select(choice => choice.Key).ToList();
        var hasAnother = await db.StudentSubjects.AnyAsync(
            row => withFourth.Contains(row.StudentId) && row.IsFourth && row.ClassSubjectId != elective.Id
                && db.ClassSubjects.Any(other => other.Id == row.ClassSubjectId && other.ClassId == elective.ClassId), ct);
        return hasAnother ? SubjectRefusals.FourthAlready : null;
    }

    private static async Task ApplyAsync(
        AcademyDbContext db, ClassSubject elective, IReadOnlyDictionary<Guid, ElectiveChoice> choices, CancellationToken ct)
    {
        var known = await db.StudentSubjects.Where(row => row.ClassSubjectId == elective.Id).ToDictionaryAsync(row => row.StudentId, ct);
        foreach (var (studentId, choice) in choices)
        {
            var held = known.GetValueOrDefault(studentId);
            if (choice is ElectiveChoice.NotChosen)
            {
                db.StudentSubjects.RemoveRange(held is null ? [] : [held]);
            }
            else if (held is null)
            {
                db.StudentSubjects.Add(new StudentSubject(elective.SchoolId, studentId, elective.Id, choice is ElectiveChoice.Fourth));
            }
            else
            {
                held.CountAs(choice is ElectiveChoice.Fourth);
            }
        }
    }
}
