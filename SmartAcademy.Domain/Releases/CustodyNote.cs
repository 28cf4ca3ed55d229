using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Releases;

/// <summary>A warning to whoever releases a child, such as "not to be given to the uncle". Sealed like a phone number.</summary>
public sealed class CustodyNote : IOwnedBySchool
{
    public const int LongestWords = 500;

    private CustodyNote()
    {
    }

    /// <param name="schoolId">The child's school.</param>
    /// <param name="studentId">The child.</param>
    /// <param name="words">Already read.</param>
    /// <param name="by">Who wrote it.</param>
    /// <param name="at">When.</param>
    public CustodyNote(Guid schoolId, Guid studentId, string words, Guid? by, DateTimeOffset at)
    {
        (Id, SchoolId, StudentId) = (Guid.CreateVersion7(), schoolId, studentId);
        (Words, WrittenBy, WrittenAt) = (words, by, at);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid StudentId { get; private set; }

    public string Words { get; private set; } = "";

    public Guid? WrittenBy { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }
}
