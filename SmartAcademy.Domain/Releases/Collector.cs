using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Releases;

/// <summary>Somebody beside the guardians who may collect a child, such as a driver or a neighbour.</summary>
public sealed class Collector : IOwnedBySchool
{
    /// <summary>More people than these nobody at a gate knows by sight.</summary>
    public const int MostOfAChild = 10;

    private Collector()
    {
    }

    private Collector(Guid schoolId, Guid studentId) => (Id, SchoolId, StudentId) = (Guid.CreateVersion7(), schoolId, studentId);

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid StudentId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What they are to the child, in the office's words.</summary>
    public string Relation { get; private set; } = "";

    public string? Phone { get; private set; }

    public Guid? PhotoFileId { get; private set; }

    public DateOnly? ValidFrom { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly? ValidUntil { get; private set; }

    public Guid? AddedBy { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    /// <param name="schoolId">The child's school.</param>
    /// <param name="studentId">The child.</param>
    /// <param name="details">Already checked.</param>
    /// <param name="by">Who wrote it down.</param>
    /// <param name="at">When.</param>
    public static Collector Add(Guid schoolId, Guid studentId, CollectorDetails details, Guid? by, DateTimeOffset at) => new(schoolId, studentId)
    {
        Name = details.Name!,
        Relation = details.Relation!,
        Phone = details.Phone,
        ValidFrom = details.ValidFrom,
        ValidUntil = details.ValidUntil,
        AddedBy = by,
        AddedAt = at,
    };

    public bool IsGoodOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidUntil is null || day <= ValidUntil);

    public void SetPhoto(Guid? fileId) => PhotoFileId = fileId;
}
