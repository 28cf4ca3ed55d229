using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Releases;

/// <summary>
/// A guardian lets somebody collect a child today, once. The digits of the code are made anew from the id whenever the guardian looks;
/// only their hash is kept, see <see cref="ReleaseDigits"/>.
/// </summary>
public sealed class ReleaseCode : IOwnedBySchool
{
    /// <summary>Open at a time for one child.</summary>
    public const int MostOpen = 3;

    private ReleaseCode()
    {
    }

    private ReleaseCode(Guid schoolId, Guid studentId, DateOnly day) =>
        (Id, SchoolId, StudentId, Day) = (Guid.CreateVersion7(), schoolId, studentId, day);

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid StudentId { get; private set; }

    /// <summary>The only day on which it is good.</summary>
    public DateOnly Day { get; private set; }

    public string Name { get; private set; } = "";

    public string Relation { get; private set; } = "";

    /// <summary>Which key of the house made it.</summary>
    public int KeyVersion { get; private set; }

    /// <summary>See <see cref="ReleaseDigits.HashOf"/>.</summary>
    public byte[] CodeHash { get; private set; } = [];

    public Guid? NamedBy { get; private set; }

    public DateTimeOffset NamedAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Changes with every write, so that of two who use it the second is refused.</summary>
    public uint Version { get; private set; }

    /// <param name="schoolId">The child's school.</param>
    /// <param name="studentId">The child.</param>
    /// <param name="day">Today.</param>
    /// <param name="who">Already checked.</param>
    /// <param name="keyVersion">Of <paramref name="key"/>.</param>
    /// <param name="key">The house's key.</param>
    /// <param name="by">The guardian's login.</param>
    /// <param name="at">When.</param>
    public static ReleaseCode Give(Guid schoolId, Guid studentId, DateOnly day, CollectorDetails who, int keyVersion, byte[] key, Guid? by, DateTimeOffset at)
    {
        var code = new ReleaseCode(schoolId, studentId, day) { Name = who.Name!, Relation = who.Relation!, KeyVersion = keyVersion, NamedBy = by, NamedAt = at };
        code.CodeHash = ReleaseDigits.HashOf(key, schoolId, day, ReleaseDigits.Of(key, code.Id));
        return code;
    }

    public bool IsOpenOn(DateOnly day) => Day == day && UsedAt is null && WithdrawnAt is null;

    public Result Use(DateOnly today, DateTimeOffset at)
    {
        if (UsedAt is not null)
        {
            return ReleaseRefusals.CodeUsed;
        }

        if (!IsOpenOn(today))
        {
            return ReleaseRefusals.CodeWrong;
        }

        UsedAt = at;
        return Result.Ok;
    }

    /// <summary>The guardian thinks better of it.</summary>
    public Result Withdraw(DateTimeOffset at)
    {
        if (UsedAt is not null)
        {
            return ReleaseRefusals.CodeUsed;
        }

        WithdrawnAt ??= at;
        return Result.Ok;
    }
}
