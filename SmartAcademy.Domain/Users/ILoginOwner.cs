using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users;

/// <summary>Somebody of a school for whom one login may stand: a guardian or a student.</summary>
public interface ILoginOwner : IOwnedBySchool
{
    Guid? UserId { get; }

    /// <summary>Refused while another login is linked.</summary>
    Result LinkLogin(Guid userId);

    /// <summary>Refused when no login is linked.</summary>
    Result UnlinkLogin();
}
