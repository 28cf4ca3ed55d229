namespace SmartAcademy.Domain.Students.Import;

/// <summary>Who has which roll number in which class, to warn of two under one number.</summary>
internal sealed class RollNumbers
{
    private readonly Dictionary<(Guid ClassId, int Roll), KnownStudent> ofSchool = [];
    private readonly Dictionary<(PlannedClass Class, int Roll), int> ofFile = [];

    public RollNumbers(IEnumerable<KnownStudent> students)
    {
        foreach (var student in students)
        {
            if (student.Details is { ClassId: { } classId, RollNumber: { } roll })
            {
                ofSchool.TryAdd((classId, roll), student);
            }
        }
    }

    /// <summary>Takes the number for a row; the remark says who has it already, if anybody.</summary>
    public RowNote? Take(PlannedClass? into, ImportedRow row, KnownStudent? student)
    {
        if (into is null || row.RollNumber is not { } roll)
        {
            return null;
        }

        if (into.Id is { } classId && ofSchool.TryGetValue((classId, roll), out var holder) && !ReferenceEquals(holder, student))
        {
            return new RowNote(ImportNotes.RollTaken, ImportField.RollNumber, holder.Name);
        }

        return ofFile.TryAdd((into, roll), row.Number)
            ? null
            : new RowNote(ImportNotes.RollTakenInFile, ImportField.RollNumber, $"{ofFile[(into, roll)]}");
    }
}
