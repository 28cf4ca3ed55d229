using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Grades;

/// <summary>What a student got in a part of an assessment; written only while its sheet is open.</summary>
public sealed class Mark : IOwnedBySchool
{
    private Mark()
    {
    }

    public Mark(Guid schoolId, Guid partId, Guid studentId, MarkEntry entry, Guid? by, DateTimeOffset at)
    {
        (Id, SchoolId, PartId, StudentId) = (Guid.CreateVersion7(), schoolId, partId, studentId);
        Write(entry, by, at);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid PartId { get; private set; }

    public Guid StudentId { get; private set; }

    public MarkState State { get; private set; }

    public decimal? Value { get; private set; }

    /// <summary>Rises with every change, so that a teacher learns of a colleague's before overwriting it.</summary>
    public int Version { get; private set; }

    public Guid? EnteredBy { get; private set; }

    public DateTimeOffset EnteredAt { get; private set; }

    public MarkEntry Entry => new(State, Value);

    public void Write(MarkEntry entry, Guid? by, DateTimeOffset at) =>
        (State, Value, Version, EnteredBy, EnteredAt) = (entry.State, entry.Value, Version + 1, by, at);
}
