using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Students.Import;

/// <summary>One class list on its way into the school: read, checked, applied, and perhaps undone.</summary>
public sealed class ClassListImport : IOwnedBySchool
{
    private ClassListImport()
    {
    }

    public ClassListImport(Guid schoolId, UploadedList list, Guid? by, DateTimeOffset at)
    {
        (Id, SchoolId, UploadedBy, UploadedAt) = (Guid.CreateVersion7(), schoolId, by, at);
        (FileName, FileHash) = (list.FileName, list.FileHash);
        (Headings, Signature, RowCount) = ([.. list.Headings], ColumnGuess.SignatureOf(list.Headings), list.Rows.Count);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    /// <summary>As the person's computer called it; shown, never opened.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 in hex, to notice the same file again.</summary>
    public string FileHash { get; private set; } = "";

    public IReadOnlyList<string> Headings { get; private set; } = [];

    /// <summary>See <see cref="ColumnGuess.SignatureOf"/>.</summary>
    public string Signature { get; private set; } = "";

    public int RowCount { get; private set; }

    public Guid? UploadedBy { get; private set; }

    public DateTimeOffset UploadedAt { get; private set; }

    public ImportStatus Status { get; private set; }

    public ImportChoices? Choices { get; private set; }

    /// <summary>Of the dry run, and after the import of what was done.</summary>
    public OutcomeCounts Counts { get; private set; } = OutcomeCounts.None;

    /// <summary>The long work that applies or undoes the list; the last one asked for.</summary>
    public Guid? WorkId { get; private set; }

    public Guid? AppliedBy { get; private set; }

    public DateTimeOffset? AppliedAt { get; private set; }

    public Guid? UndoneBy { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Rows that could not be taken back whole.</summary>
    public int RowsNotUndone { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Keeps the choices and what a dry run with them came to.</summary>
    public Result Check(ImportChoices choices, OutcomeCounts counts)
    {
        if (Status is ImportStatus.Applied or ImportStatus.Undone)
        {
            return ImportRefusals.AlreadyApplied;
        }

        (Choices, Counts, Status) = (choices, counts, ImportStatus.Checked);
        return Result.Ok;
    }

    /// <summary>Whether the list may be applied now.</summary>
    public Result CanApply() => Status switch
    {
        ImportStatus.Uploaded => ImportRefusals.NotChecked,
        ImportStatus.Applied or ImportStatus.Undone => ImportRefusals.AlreadyApplied,
        _ => Result.Ok,
    };

    /// <summary>Whether the list may be undone now.</summary>
    public Result CanUndo() => Status switch
    {
        ImportStatus.Undone => ImportRefusals.AlreadyUndone,
        not ImportStatus.Applied => ImportRefusals.NotApplied,
        _ => Result.Ok,
    };

    public void HandTo(Guid workId) => WorkId = workId;

    public Result Apply(OutcomeCounts counts, Guid? by, DateTimeOffset at)
    {
        if (CanApply() is { IsRefused: true } refused)
        {
            return refused;
        }

        (Status, Counts, AppliedBy, AppliedAt) = (ImportStatus.Applied, counts, by, at);
        return Result.Ok;
    }

    public Result Undo(int rowsNotUndone, Guid? by, DateTimeOffset at)
    {
        if (CanUndo() is { IsRefused: true } refused)
        {
            return refused;
        }

        (Status, RowsNotUndone, UndoneBy, UndoneAt) = (ImportStatus.Undone, rowsNotUndone, by, at);
        return Result.Ok;
    }
}
