using System.Collections.Frozen;

namespace SmartAcademy.Domain.Kernel;

/// <summary>
/// Who asks: the user, what they may do, and the school they act in. Every service and query takes one,
/// so that a page, an endpoint and a job decide permission and scope in one place.
/// </summary>
public sealed record Actor
{
    public static readonly Actor Nobody = new();

    /// <summary>The signed-in user; null for jobs of the system and for nobody.</summary>
    public Guid? UserId { get; init; }

    public string Name { get; init; } = "";

    public FrozenSet<string> Roles { get; init; } = [];

    public FrozenSet<string> Permissions { get; init; } = [];

    /// <summary>The school whose rows are visible; null means none unless <see cref="AllSchools"/>.</summary>
    public Guid? SchoolId { get; init; }

    /// <summary>True only for a super admin who has not switched to one school, and for the system itself.</summary>
    public bool AllSchools { get; init; }

    /// <summary>Narrows every read of students; see <see cref="StudentReach"/>.</summary>
    public StudentReach Reach { get; init; } = StudentReach.None;

    /// <summary>Where the person sits; null for the system's own acts.</summary>
    public CallerOrigin? Origin { get; init; }

    /// <summary>The sign-in by which the person acts; null for jobs and for devices.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>Acts for the house itself: migrations, the demo academy, nightly jobs.</summary>
    public static Actor System(Guid? schoolId = null) => new()
    {
        Name = "system",
        SchoolId = schoolId,
        AllSchools = schoolId is null,
        Reach = StudentReach.School,
        Permissions = [AnyPermission],
    };

    /// <summary>Held by the system and the super admin: every permission.</summary>
    public const string AnyPermission = "*";

    public bool May(string permission) => Permissions.Contains(AnyPermission) || Permissions.Contains(permission);

    public bool Sees(Guid schoolId) => AllSchools || SchoolId == schoolId;

    /// <summary>Both may look at exactly the same rows of the database.</summary>
    public bool HasScopeOf(Actor other) =>
        (AllSchools && other.AllSchools) || (AllSchools == other.AllSchools && SchoolId == other.SchoolId && UserId == other.UserId);

    public bool Is(string role) => Roles.Contains(role);
}
