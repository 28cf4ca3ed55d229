using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Domain.Guardians;

/// <summary>A parent or another adult who answers for one or more children of a school.</summary>
public sealed class Guardian : ILoginOwner, ISoftDeleted
{
    private Guardian()
    {
    }

    public Guardian(Guid schoolId, GuardianDetails details)
    {
        (Id, SchoolId) = (Guid.CreateVersion7(), schoolId);
        Describe(details);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public string Name { get; private set; } = "";

    public string? NameBangla { get; private set; }

    /// <summary>+880…; two people may share one, so it is not unique.</summary>
    public string? Phone { get; private set; }

    public string? Email { get; private set; }

    public string? Address { get; private set; }

    public string? Occupation { get; private set; }

    /// <summary>See <see cref="CivilNumber.ReadNationalId"/>.</summary>
    public string? NationalId { get; private set; }

    public Guid? UserId { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Lower-case names for search; computed by the database.</summary>
    public string SearchText { get; private set; } = "";

    public ICollection<Guardianship> Guardianships { get; } = [];

    public void Describe(GuardianDetails details) =>
        (Name, NameBangla, Phone, Email, Address, Occupation, NationalId) =
        (details.Name, details.NameBangla, details.Phone, details.Email, details.Address, details.Occupation, details.NationalId);

    public Result LinkLogin(Guid userId)
    {
        if (UserId is not null)
        {
            return LoginRefusals.AlreadyHasOne;
        }

        UserId = userId;
        return Result.Ok;
    }

    public Result UnlinkLogin()
    {
        if (UserId is null)
        {
            return LoginRefusals.NoneLinked;
        }

        UserId = null;
        return Result.Ok;
    }

    public void Delete(DateTimeOffset at) => DeletedAt ??= at;

    /// <summary>Takes everything away that tells who it was, for good.</summary>
    public void Erase(string name, DateTimeOffset at)
    {
        Describe(new GuardianDetails(name));
        UserId = null;
        Delete(at);
    }

    public void Restore() => DeletedAt = null;
}
