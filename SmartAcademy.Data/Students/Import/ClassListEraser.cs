using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Data.Students.Import;

/// <summary>Takes back the rows of one import, then the guardians and classes that nobody needs any more.</summary>
internal sealed class ClassListEraser(AcademyDbContext db, Guid importId, DateTimeOffset at)
{
    private const int BatchSize = 100;

    private readonly Dictionary<int, List<RowNote>> leftByRow = [];

    /// <summary>Gives the number of rows that could not be taken back whole.</summary>
    public async Task<int> EraseAsync(WorkRun run, CancellationToken ct)
    {
        var rows = (await db.ClassListRows.AsNoTracking().Where(row => row.ImportId == importId).OrderBy(row => row.Number).ToListAsync(ct))
            .Where(row => row.Trace is not null).ToList();
        db.ChangeTracker.Clear();
        var finished = 0;
        await run.ReportAsync(finished, rows.Count, ct);
        await new ImportedLogins(db, run.Actor, Leave).RemoveAsync(importId, rows, ct);
        foreach (var batch in rows.Chunk(BatchSize))
        {
            await EraseBatchAsync(batch, ct);
            await run.ReportAsync(finished += batch.Length, rows.Count, ct);
        }

        await new Leftovers(db, at, Leave).RemoveAsync(rows, ct);
        await RecordAsync(rows, ct);
        return leftByRow.Count;
    }

    private async Task EraseBatchAsync(ClassListRow[] batch, CancellationToken ct)
    {
        var ids = batch.Select(row => row.Trace!.StudentId).ToArray();
        var students = await db.Students.Include(student => student.Guardianships)
            .Where(student => ids.Contains(student.Id)).ToDictionaryAsync(student => student.Id, ct);
        var memories = await db.ImportedValues.Where(values => ids.Contains(values.StudentId)).ToDictionaryAsync(values => values.StudentId, ct);
        var use = await ReadUseAsync(ids, ct);
        foreach (var row in batch)
        {
            if (students.TryGetValue(row.Trace!.StudentId, out var student) && memories.TryGetValue(student.Id, out var memory))
            {
                EraseRow(row, student, memory, use(student.Id));
            }
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task<Func<Guid, StudentUse>> ReadUseAsync(Guid[] ids, CancellationToken ct)
    {
        var withPass = await db.Passes.Where(pass => pass.StudentId != null && ids.Contains(pass.StudentId.Value))
            .Select(pass => pass.StudentId!.Value).Distinct().ToListAsync(ct);
        var scanned = await db.AccessLogs.Where(log => log.StudentId != null && ids.Contains(log.StudentId.Value))
            .Select(log => log.StudentId!.Value).Distinct().ToListAsync(ct);
        return id => new StudentUse(withPass.Contains(id), scanned.Contains(id));
    }

    private void EraseRow(ClassListRow row, Student student, ImportedValues memory, StudentUse use)
    {
        var trace = row.Trace!;
        if (memory.ImportId != importId)
        {
            Leave(row, [new RowNote(ImportNotes.LeftLaterImport)]);
            return;
        }

        if (!trace.AdmittedStudent)
        {
            Leave(row, UndoRules.PutBack(student, trace, row.Report.Changes));
            Unbind(student, trace);
            Forget(memory, trace);
            return;
        }

        var reasons = UndoRules.ReasonsToStay(student, trace, memory.Values, use);
        Leave(row, reasons);
        if (reasons.Count == 0)
        {
            student.Delete(at);
            db.ImportedValues.Remove(memory);
        }
    }

    private void Unbind(Student student, RowTrace trace)
    {
        if (student.Guardianships.FirstOrDefault(bond => bond.GuardianId == trace.BoundGuardianId) is { } bond)
        {
            db.Guardianships.Remove(bond);
        }
    }

    private void Forget(ImportedValues memory, RowTrace trace)
    {
        if (trace is { PreviousImportId: { } previousImport, PreviousValues: { } previousValues })
        {
            memory.Become(previousImport, previousValues);
        }
        else
        {
            db.ImportedValues.Remove(memory);
        }
    }

    private async Task RecordAsync(List<ClassListRow> rows, CancellationToken ct)
    {
        foreach (var row in rows.Where(row => leftByRow.ContainsKey(row.Number)))
        {
            db.Attach(row);
            row.RecordUndone(leftByRow[row.Number]);
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private void Leave(ClassListRow row, IReadOnlyList<RowNote> notes)
    {
        if (notes.Count == 0)
        {
            return;
        }

        if (!leftByRow.TryGetValue(row.Number, out var left))
        {
            leftByRow[row.Number] = left = [];
        }

        left.AddRange(notes);
    }
}
