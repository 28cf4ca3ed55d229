using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Data.Students.Import;

/// <summary>Writes a plan into the school, batch by batch, inside the caller's transaction.</summary>
internal sealed class ClassListWriter(AcademyDbContext db, ClassListImport import, DateOnly today, DateTimeOffset at)
{
    private const int BatchSize = 100;

    private readonly Dictionary<PlannedClass, int> classesByFirstRow = [];
    private int nextEnrolment;

    public async Task WriteAsync(IReadOnlyList<ClassListRow> rows, ImportPlan plan, WorkRun run, CancellationToken ct)
    {
        var byNumber = rows.ToDictionary(row => row.Number);
        await CreateClassesAsync(plan, ct);
        if (plan.Counts.Created is > 0 and var admitted)
        {
            nextEnrolment = await db.TakeNumbersAsync(EnrolmentNumber.Series, today.Year, admitted, ct);
        }

        var finished = 0;
        await run.ReportAsync(finished, plan.Rows.Count, ct);
        foreach (var batch in plan.Rows.Chunk(BatchSize))
        {
            await WriteBatchAsync(batch, byNumber, ct);
            await run.ReportAsync(finished += batch.Length, plan.Rows.Count, ct);
        }
    }

    private async Task CreateClassesAsync(ImportPlan plan, CancellationToken ct)
    {
        foreach (var planned in plan.NewClasses)
        {
            var created = new SchoolClass(import.SchoolId, import.Choices!.AcademicYearId, planned.Name, planned.Section);
            db.Classes.Add(created);
            planned.BecameReal(created.Id);
            classesByFirstRow[planned] = plan.Rows.First(row => row.EntersClass && row.Class == planned).Row.Number;
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task WriteBatchAsync(PlannedRow[] batch, Dictionary<int, ClassListRow> rows, CancellationToken ct)
    {
        var known = await LoadAsync(batch, ct);
        foreach (var planned in batch)
        {
            var row = rows[planned.Row.Number];
            db.Attach(row);
            row.Judge(planned);
            if (planned.Outcome is not RowOutcome.Refused)
            {
                Write(planned, row, known);
            }
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task<KnownRows> LoadAsync(PlannedRow[] batch, CancellationToken ct)
    {
        var ids = batch.Select(row => row.Student?.Id).OfType<Guid>().ToArray();
        return new KnownRows(
            await db.Students.Include(student => student.Guardianships).ThenInclude(bond => bond.Guardian)
                .Where(student => ids.Contains(student.Id)).ToDictionaryAsync(student => student.Id, ct),
            await db.ImportedValues.Where(values => ids.Contains(values.StudentId)).ToDictionaryAsync(values => values.StudentId, ct));
    }

    private void Write(PlannedRow planned, ClassListRow row, KnownRows known)
    {
        var student = planned.Student is { } found ? known.Students[found.Id] : Admit(planned);
        var memory = known.Memory.GetValueOrDefault(student.Id);
        var trace = new RowTrace(student.Id)
        {
            AdmittedStudent = planned.Student is null,
            CreatedClassId = planned.Class is { } named && classesByFirstRow.GetValueOrDefault(named) == row.Number ? named.Id : null,
            OldClassId = planned.Student is null ? null : student.ClassId,
            PreviousImportId = memory?.ImportId,
            PreviousValues = memory?.Values,
        };
        if (planned.Student is not null)
        {
            StudentChanges.Write(student, planned);
        }

        trace = Bind(student, planned, trace) with { NewClassId = student.ClassId };
        Remember(student, planned, memory);
        row.RecordWritten(trace);
    }

    private Student Admit(PlannedRow planned)
    {
        var details = StudentFields.All.Where(planned.Row.Values.ContainsKey)
            .Aggregate(new StudentDetails { FirstName = "" }, (details, field) => StudentFields.Write(details, field, planned.Row[field]));
        var number = EnrolmentNumber.Format(today.Year, nextEnrolment++);
        var student = Student.Admit(import.SchoolId, number, details with { ClassId = planned.Class!.Id }, today, at);
        db.Students.Add(student);
        return student;
    }

    private RowTrace Bind(Student student, PlannedRow planned, RowTrace trace)
    {
        if (planned.NewBondWith is not { } guardian)
        {
            return trace;
        }

        var isNew = guardian.Id is null;
        if (isNew)
        {
            var created = new Guardian(import.SchoolId, new GuardianDetails(guardian.Name, Phone: guardian.Phone));
            db.Guardians.Add(created);
            guardian.BecameReal(created.Id);
        }

        var priority = student.Guardianships.Select(bond => bond.ContactPriority).DefaultIfEmpty().Max() + 1;
        db.Guardianships.Add(new Guardianship(
            import.SchoolId, student.Id, guardian.Id!.Value, planned.RelationshipSaid, priority, portalAccess: true));
        return trace with { BoundGuardianId = guardian.Id, CreatedGuardian = isNew };
    }

    private void Remember(Student student, PlannedRow planned, ImportedValues? memory)
    {
        var values = ImportMemory.After(planned, student, memory?.Values);
        if (memory is null)
        {
            db.ImportedValues.Add(new ImportedValues(import.SchoolId, student.Id, import.Id, values));
        }
        else
        {
            memory.Become(import.Id, values);
        }
    }

    private sealed record KnownRows(IReadOnlyDictionary<Guid, Student> Students, IReadOnlyDictionary<Guid, ImportedValues> Memory);
}
