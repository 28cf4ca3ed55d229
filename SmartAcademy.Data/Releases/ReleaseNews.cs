using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Releases;

namespace SmartAcademy.Data.Releases;

/// <summary>Tells a family that their child was handed over. The words are written on the floor above, in the transaction of the release.</summary>
public abstract class ReleaseNews
{
    /// <param name="db">Of the release; its caller saves.</param>
    /// <param name="release">What happened.</param>
    /// <param name="child">The child's name.</param>
    /// <param name="family">Guardians who see the child in the portal.</param>
    /// <param name="at">When, on the school's wall.</param>
    public abstract void Tell(AcademyDbContext db, Release release, string child, IReadOnlyList<ToldGuardian> family, DateTimeOffset at);
}
