using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>Names the guardian or the student whose login is meant.</summary>
public sealed record LoginOwner(Guid Id, bool IsStudent)
{
    /// <summary>What the login is given together with the link.</summary>
    internal string Role => IsStudent ? Domain.Users.Role.Student : Domain.Users.Role.Parent;

    /// <summary>Letting people in is administering users as well as writing the person.</summary>
    internal bool MayBeLinkedBy(Actor actor) =>
        actor.May(Permission.UsersWrite) && actor.May(IsStudent ? Permission.StudentsWrite : Permission.GuardiansWrite);

    public static LoginOwner Guardian(Guid id) => new(id, false);

    public static LoginOwner Student(Guid id) => new(id, true);
}
